import { ACTIONS } from "../ims/actions";
import { HEADS, type Head, type Tax } from "../ims/fields";
import type { Period } from "../ims/period";
import { taxOf, type Records, type Row } from "../ims/records";
import { IMS_TABLES, imsTable, type ImsTable, type TableKey } from "../ims/tables";
import { countRecord, type Treatment } from "./counting";

/** Tax in paise under the four heads, and the number of documents behind it. */
export type Figures = Record<Head | "documents", number>;

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
  /** The detail lines of the statement that IMS fills, by path. */
  readonly lines: ReadonlyMap<string, Figures>;
  readonly tables: ReadonlyMap<TableKey, TableTally>;
  /** All records by the way GSTR-2B treats them, with the tax they carry. */
  readonly treatments: ReadonlyMap<Treatment, Figures>;
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

export const NO_FIGURES: Readonly<Figures> = { igst: 0, cgst: 0, sgst: 0, cess: 0, documents: 0 };

const zeros = <K>(keys: readonly K[]): ReadonlyMap<K, Figures> =>
  new Map(keys.map((key) => [key, { ...NO_FIGURES }]));

const linesOf = ({ line, rejectedLine }: ImsTable): string[] =>
  rejectedLine === undefined ? [line] : [line, rejectedLine];

/** An empty tally for the GSTR-2B of `period`. */
export function newTally(period: Period): Tally {
  const table = (): TableTally => ({
    actions: zeros(ACTIONS.map(({ action }) => action)),
    needsOriginal: 0,
  });
  return {
    period,
    lines: zeros(IMS_TABLES.flatMap(linesOf)),
    tables: new Map(IMS_TABLES.map(({ key }) => [key, table()])),
    treatments: zeros(TREATMENTS),
  };
}

/** Adds a block of records. */
export function addRecords(tally: Tally, records: Records): void {
  const { columns, count } = records;
  let index = 0;
  // One cursor for the whole block: an object per record would be half a million objects.
  const cursor: Row = {
    table: imsTable(records.table),
    text: (field) => columns[field]?.[index] ?? "",
    number: (field) => columns[field]?.[index] ?? NaN,
  };
  for (; index < count; index++) addRow(tally, cursor, 1);
}

/**
 * Adds a record (`sign` 1) or takes it out again (−1). A mark that changes is the row as it was,
 * taken out, and the row as it is, added.
 */
export function addRow(tally: Tally, row: Row, sign: 1 | -1): void {
  const counted = countRecord(row, tally.period);
  const full = taxOf(row);
  add(tally.treatments.get(counted.treatment), full, sign);
  if (counted.path !== undefined) add(tally.lines.get(counted.path), counted.tax, sign);

  const table = tally.tables.get(row.table.key);
  if (!table || counted.treatment === "gone") return;
  // Any other word in the Action cell is treated as the portal treats no action.
  add(table.actions.get(row.text("action")) ?? table.actions.get("No action"), full, sign);
  if (counted.needsOriginal) table.needsOriginal += sign;
}

function add(sum: Figures | undefined, tax: Tax, sign: 1 | -1): void {
  if (!sum) return;
  for (const head of HEADS) sum[head] += sign * tax[head];
  sum.documents += sign;
}
