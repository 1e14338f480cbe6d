import { ACTIONS } from "../ims/actions";
import type { Period } from "../ims/period";
import { rowAt, taxOf, type Records, type Row } from "../ims/records";
import { INWARD_TABLES, imsTable, type InwardTable, type TableKey } from "../ims/tables";
import { blockSums } from "./blockSums";
import { countRecord, type Treatment } from "./counting";
import type { Cycle } from "../ims/returnCycle";
import { addFigures, NO_FIGURES, type Figures } from "./figures";

/** What a table of records comes to. */
export interface TableTally {
  /** All its records in IMS by action, in or out of the period: the portal's summary page. */
  readonly actions: ReadonlyMap<string, Figures>;
  /** Amendments of the period that count nothing, or not under every head, for want of the original. */
  needsOriginal: number;
}

/**
 * Running sums over the records of a workbook for the GSTR-2B of one period: filled block by block
 * with `addRecords`, kept up to date with `addRow` as marks change, so that no table is read twice.
 */
export interface Tally {
  readonly period: Period;
  readonly cycle: Cycle;
  /** The detail lines of the statement that IMS fills, by path. */
  readonly lines: ReadonlyMap<string, Figures>;
  readonly tables: ReadonlyMap<TableKey, TableTally>;
  /** All records by the way GSTR-2B treats them, with the tax they carry. */
  readonly treatments: ReadonlyMap<Treatment, Figures>;
  /** Records that say Pending and are treated as accepted, for they were pending too long. */
  lapsed: number;
}

const TREATMENTS: readonly Treatment[] = [
  "accepted",
  "deemed",
  "rejected",
  "pending",
  "notFiled",
  "later",
  "amended",
  "gone",
];

const zeros = <K>(keys: readonly K[]): ReadonlyMap<K, Figures> =>
  new Map(keys.map((key) => [key, { ...NO_FIGURES }]));

const linesOf = ({ line, rejectedLine }: InwardTable): string[] =>
  rejectedLine === undefined ? [line] : [line, rejectedLine];

/** An empty tally for the GSTR-2B of `period`, of a monthly filer unless told. */
export function newTally(period: Period, cycle: Cycle = "Monthly"): Tally {
  const table = (): TableTally => ({
    actions: zeros(ACTIONS.map(({ action }) => action)),
    needsOriginal: 0,
  });
  return {
    period,
    cycle,
    lines: zeros(INWARD_TABLES.flatMap(linesOf)),
    tables: new Map(INWARD_TABLES.map(({ key }) => [key, table()])),
    treatments: zeros(TREATMENTS),
    lapsed: 0,
  };
}

/**
 * Adds a block of records: by the sums of its classes, and one by one where accepting a record does
 * not count just its tax (amendments, declared reductions). The same as `addRow` for each of them.
 */
export function addRecords(tally: Tally, records: Records): void {
  const { line, rejectedLine, key } = imsTable(records.table);
  const table = tally.tables.get(key);
  const lineOf: Partial<Record<Treatment, string | undefined>> = {
    accepted: line,
    deemed: line,
    rejected: rejectedLine,
  };
  const { classes, alone } = blockSums(records, tally.period, tally.cycle);
  for (const { action, treatment, figures } of classes) {
    const { documents } = figures;
    addFigures(tally.treatments.get(treatment), figures, documents);
    if (treatment !== "gone") addFigures(table?.actions.get(action), figures, documents);
    if (treatment === "deemed" && action === "Pending") tally.lapsed += documents;
    const path = lineOf[treatment];
    if (path !== undefined) addFigures(tally.lines.get(path), figures, documents);
  }
  for (const index of alone) addRow(tally, rowAt(records, index), 1);
}

/**
 * Adds a record (`sign` 1) or takes it out again (−1). A mark that changes is the row as it was,
 * taken out, and the row as it is, added.
 */
export function addRow(tally: Tally, row: Row, sign: 1 | -1): void {
  const counted = countRecord(row, tally.period, tally.cycle);
  const full = taxOf(row);
  addFigures(tally.treatments.get(counted.treatment), full, 1, sign);
  if (counted.treatment === "deemed" && row.text("action") === "Pending") tally.lapsed += sign;
  if (counted.path !== undefined) addFigures(tally.lines.get(counted.path), counted.tax, 1, sign);

  const table = tally.tables.get(row.table.key);
  if (!table || counted.treatment === "gone") return;
  // Any other word in the Action cell is treated as the portal treats no action.
  const actions = table.actions.get(row.text("action")) ?? table.actions.get("No action");
  addFigures(actions, full, 1, sign);
  if (counted.needsOriginal) table.needsOriginal += sign;
}
