import type { Field } from "../../ims/fields";
import { sliceRecords, type Records } from "../../ims/records";
import type { TableKey } from "../../ims/tables";
import { breatheAfter } from "../connection/breathe";
import { inExcel, inTurn } from "../connection/connection";
import { ExcelProblem } from "../connection/excelProblem";
import type { SheetOnHand } from "../sheets/imsSheets";
import { ACTION_LOG, type LogEntry } from "../log/log";
import { appendLog, askLog, askLogPlace, openLog, type LogOnHand } from "../log/logSheet";
import { putBack, type RowsBefore } from "./puttingBack";
import { AT_ONCE, readRecords, STEADY } from "./recordReading";
import { partsOf, sliceChanges, type Part } from "./rowWriting";
import { rowsInScope, type Scope } from "./scope";
import { askSum } from "./visibleSum";
import { writeSurely } from "../connection/sureWriting";
import { changedFields, type CellChanges } from "./valueBlocks";

export { changedFields };
export type { CellChanges, Scope };

/** What is to be written and logged; cells as long as the records they were decided from. */
export interface Changes {
  readonly cells: CellChanges;
  readonly log: readonly LogEntry[];
  /** When and by whom, for the log. */
  readonly at: Date;
  readonly who?: string;
}

/** The rows a command is about to change, before any of them is read. */
export interface RowsMeant {
  readonly table: TableKey;
  readonly count: number;
}

/** What is asked of rows, once it is known how many there are. */
export interface RowsWanted {
  /** With `key` among them blank rows are left out; nothing is read of the rows where this is empty. */
  readonly read: readonly Field[];
  /**
   * Fields in paise of which Excel is to give the sum, so that none of their cells comes over the wire;
   * they are read too where the rows lie in very many places.
   */
  readonly sum?: readonly Field[];
}

/** The rows of a scope, and what was asked of them. */
export interface RowsRead {
  readonly table: TableKey;
  readonly count: number;
  readonly records?: Records;
  /** In paise. */
  readonly sum?: number;
}

export interface RowsChanged {
  readonly table: TableKey;
  readonly count: number;
  /** Where they stand, counted from 0. */
  readonly rows: readonly number[];
  /** As they were before. */
  readonly records: Records;
  readonly changes: Changes;
}

/** Stretches that Excel is asked to add up: a selection of visible cells only may have thousands. */
const MOST_SUMMED = 50;

const withKey = (fields: readonly Field[]): readonly Field[] => [
  ...new Set<Field>(["key", ...fields]),
];

/**
 * Reads of the rows of a scope what `wantedOf` says of so many. Undefined when what is selected, shown or
 * edited is not on the rows of one of our tables – nor cells at all, such as a chart.
 */
export async function readRows(
  scope: Scope,
  wantedOf: (rows: RowsMeant) => RowsWanted,
): Promise<RowsRead | undefined> {
  try {
    return await inExcel(async (context) => {
      const found = await rowsInScope(context, scope);
      if (!found) return undefined;
      const { sheet, rows, within } = found;
      const meant = { table: sheet.table.key, count: rows.length };
      const asked = wantedOf(meant);
      const isScattered = within.length > MOST_SUMMED;
      const summed = asked.sum && !isScattered && askSum(context, sheet, within, asked.sum);
      const read = isScattered ? [...asked.read, ...(asked.sum ?? [])] : asked.read;
      if (read.length === 0) {
        await context.sync();
        return { ...meant, ...(summed && { sum: summed() }) };
      }
      const portion = asked.sum ? AT_ONCE : STEADY;
      const { records } = await readRecords(context, sheet, read, rows, { portion });
      const count = read.includes("key") ? records.count : rows.length;
      return { ...meant, count, records, ...(summed && { sum: summed() }) };
    });
  } catch (problem) {
    if (problem instanceof ExcelProblem && problem.code === "InvalidSelection") return undefined;
    throw problem;
  }
}

/**
 * Changes rows of a scope: reads the fields of their table and the key, lets `decide` say what becomes
 * of them, writes it, appends to the log, reads the rows again and compares. All or nothing: when
 * anything fails, the cells and the log are put back and the problem is thrown. Undefined when there are
 * no such rows, and when `mayChange` says no to their number: then nothing more is asked of Excel.
 * `decide` may be called again when a first attempt was taken back.
 */
export function changeRows(
  scope: Scope,
  fieldsOf: (table: TableKey) => readonly Field[],
  decide: (records: Records) => Changes | Promise<Changes>,
  mayChange: (rows: RowsMeant) => boolean = () => true,
): Promise<RowsChanged | undefined> {
  return inTurn(async (run) => {
    let before: RowsBefore | undefined;
    const takeBack = async () => {
      if (before) await putBack(run, before);
      before = undefined;
    };
    try {
      return await run(
        async (context) => {
          const log = askLog(context, ACTION_LOG);
          const found = await rowsInScope(context, scope);
          if (!found) return undefined;
          const meant = { table: found.sheet.table.key, count: found.rows.length };
          if (meant.count > 0 && !mayChange(meant)) return undefined;
          const logAsked = askLogPlace(context, ACTION_LOG, log);
          const { sheet } = found;
          const fields = withKey(fieldsOf(meant.table));
          const { records, rows } = await readRecords(context, sheet, fields, found.rows, {
            portion: AT_ONCE,
          });
          if (records.count === 0) return undefined;

          const changes = await decide(records);
          const changed = changedFields(changes.cells);
          const table = sheet.table.key;
          const result: RowsChanged = { table, count: records.count, rows, records, changes };
          if (changed.length === 0 && changes.log.length === 0) return result;

          const unread = changed.filter((field) => !records.columns[field]);
          const others =
            unread.length > 0 && (await readRecords(context, sheet, withKey(unread), rows));
          const columns = { ...records.columns, ...(others && others.records.columns) };
          const held: Records = {
            ...records,
            columns: Object.fromEntries(withKey(changed).map((field) => [field, columns[field]])),
          };
          // Decided, and then told how to write it: each is a turn's work with many rows.
          await breatheAfter(records.count);
          const logOnHand = await openLog(context, logAsked, changes.log.length);
          const { visible } = found;
          const parts = partsOf(sheet, rows, changes.cells, { visible });
          before = {
            sheet: sheet.name,
            visible,
            changed,
            parts: parts.map(({ from, to }) => ({
              rows: rows.slice(from, to),
              records: sliceRecords(held, from, to),
            })),
            log: logOnHand,
          };
          await breatheAfter(records.count);
          await writeParts(context, sheet, before, parts, changes, logOnHand);
          return result;
        },
        { undoGroup: true, takeBack },
      );
    } catch (problem) {
      throw await afterPuttingBack(problem, before, takeBack);
    }
  });
}

/** Writes part by part, the log with the last one, and looks at each at once. */
async function writeParts(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  before: RowsBefore,
  parts: readonly Part[],
  { cells, log, at, who = "" }: Changes,
  logOnHand: LogOnHand<LogEntry>,
): Promise<void> {
  for (const [index, part] of parts.entries()) {
    await breatheAfter(part.to - part.from);
    if (index === parts.length - 1) await appendLog(context, logOnHand, log, { at, who });
    await writeSurely(context, sheet, before, index, sliceChanges(cells, part), "marked");
  }
}

/** The problem to throw, once the rows are as before – or the sentence that they are not. */
async function afterPuttingBack(
  problem: unknown,
  before: RowsBefore | undefined,
  takeBack: () => Promise<void>,
): Promise<unknown> {
  if (!before) return problem;
  const { code, message } =
    problem instanceof ExcelProblem ? problem : { code: "Unexpected", message: String(problem) };
  try {
    await takeBack();
  } catch (second) {
    const first = (before.parts[0]?.rows[0] ?? 0) + 1;
    const last = (before.parts.at(-1)?.rows.at(-1) ?? 0) + 1;
    return new ExcelProblem(
      code,
      `${message} Putting the rows back failed too, so rows ${first} to ${last} of the sheet ${before.sheet} may be marked in part. Look through them, or undo with Ctrl+Z, before you go on.`,
      second,
    );
  }
  return new ExcelProblem(code, `${message} Nothing was marked: all rows are as before.`, problem);
}
