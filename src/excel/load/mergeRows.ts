import type { Field } from "../../ims/fields";
import { pickRecords, sliceRecords, type Records } from "../../ims/records";
import type { TableKey } from "../../ims/tables";
import { columnGroups } from "../sheets/columnGroups";
import { allSheets, type SheetOnHand } from "../sheets/imsSheets";
import type { ChangeEntry } from "../log/log";
import { markMerging, type MergedSheet } from "./mergeMarks";
import type { RowsBefore } from "../rows/puttingBack";
import { readRecords, rowsAtOnce } from "../rows/recordReading";
import { sameKeys } from "../rows/rowsOfKeys";
import { cutRuns, rowsOf } from "../rows/rowRuns";
import { partsOf, sliceChanges } from "../rows/rowWriting";
import { breathe } from "../connection/breathe";
import { rowsMoved, writeSurely } from "../connection/sureWriting";
import { changedFields, type CellChanges } from "../rows/valueBlocks";

/** What a later download says of the rows that are on the sheets already, asked block by block. */
export interface Merging {
  /** By what the rows of a sheet are named. */
  readonly names: readonly Field[];
  /** Is told the names of all rows of a sheet, part after part, before it is asked about them. */
  meet(names: Records): Promise<void>;
  /**
   * Finds what the files hold of the rows that were met; `wasLeft`: some of them hold already what an
   * earlier merge brought, which was broken off.
   */
  pair(table: TableKey, wasLeft: boolean): Promise<void>;
  /** What has to be read of the rows of a table to decide. */
  fields(table: TableKey): readonly Field[];
  /** What becomes of rows: new values, as long as the records. */
  decide(records: Records): Promise<CellChanges>;
  /** How many records of a table are not on its sheet and are to be added. */
  toAdd(table: TableKey): number;
  /** What has been found, once all rows and records have been gone through; for `IMS Changes`. */
  found(): readonly ChangeEntry[];
  /** When, for the list. */
  readonly at: Date;
  /** Rows of a sheet gone through so far. */
  onProgress(progress: { table: TableKey; done: number; total: number }): void;
}

/** Rows decided on at once at most. */
const MOST_ROWS = 5_000;

/** What a merge has done so far. */
export interface MergeWork {
  readonly sheets: MergedSheet[];
  /** Rows as they were, in the order of the writing. */
  readonly before: RowsBefore[];
}

/**
 * Merges a later download into all sheets that are there, and marks them as being merged. Rows are
 * named by their keys; only cells that change are written, and what they held before is added to the
 * work ahead of each write, for the caller to put back when anything fails. Throws `ExcelProblem`,
 * and the signal's reason.
 */
export async function mergeSheets(
  context: Excel.RequestContext,
  merging: Merging,
  work: MergeWork,
  signal: AbortSignal,
): Promise<void> {
  const sheets = await allSheets(context);
  work.sheets.push(...(await markMerging(context, sheets)));
  const left = new Set(work.sheets.flatMap(({ table, wasLeft }) => (wasLeft ? [table] : [])));
  for (const sheet of sheets) {
    await mergeSheet(context, sheet, left.has(sheet.table.key), merging, work.before, signal);
  }
}

async function mergeSheet(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  wasLeft: boolean,
  merging: Merging,
  before: RowsBefore[],
  signal: AbortSignal,
): Promise<void> {
  const { body, table } = sheet;
  const progress = { table: table.key, total: body.count };
  merging.onProgress({ ...progress, done: 0 });
  const keys = await meetRows(context, sheet, merging, signal);
  await merging.pair(table.key, wasLeft);
  const fields = [...new Set<Field>(["key", ...merging.fields(table.key)])];
  const most = Math.min(MOST_ROWS, rowsAtOnce(columnGroups(sheet, fields, 0)));
  let done = 0;
  for (const run of cutRuns([body], most)) {
    signal.throwIfAborted();
    merging.onProgress({ ...progress, done });
    const { records, rows } = await readRecords(context, sheet, fields, rowsOf([run]), { signal });
    const expected = keys.slice(done, done + records.count);
    // A sheet sorted meanwhile would have some rows decided twice and others never.
    if (!sameKeys(expected, records.columns.key ?? [])) throw rowsMoved(sheet, "loaded again");
    if (records.count > 0) {
      const cells = await merging.decide(records);
      await writeChanged(context, sheet, rows, records, cells, before, signal);
    }
    done += records.count;
    await breathe();
  }
}

/** Names of rows sent to the reader at once: to copy those of all rows would hold up the pane. */
const MOST_NAMES = 10_000;

/** Has all rows of a sheet met; returns their keys. */
async function meetRows(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  merging: Merging,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const run of cutRuns([sheet.body], MOST_NAMES)) {
    const { records } = await readRecords(context, sheet, merging.names, rowsOf([run]), { signal });
    await merging.meet(records);
    for (const key of records.columns.key ?? []) keys.push(key);
  }
  return keys;
}

/** Writes the rows of which something changes. */
async function writeChanged(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  allRows: readonly number[],
  records: Records,
  allCells: CellChanges,
  before: RowsBefore[],
  signal: AbortSignal,
): Promise<void> {
  const changed = changedFields(allCells);
  const indexes = allRows.flatMap((_, index) =>
    changed.some((field) => allCells[field]?.[index] !== undefined) ? [index] : [],
  );
  if (indexes.length === 0) return;
  const rows = indexes.map((index) => allRows[index] ?? 0);
  const cells: CellChanges = Object.fromEntries(
    changed.map((field) => [field, indexes.map((index) => allCells[field]?.[index])]),
  );
  const was = pickRecords(records, indexes);
  const newKeys = indexes.map((index, at) =>
    String(cells.key?.[at] ?? records.columns.key?.[index] ?? ""),
  );
  const these: RowsBefore = { sheet: sheet.name, visible: false, changed, parts: [] };
  const parts = partsOf(sheet, rows, cells, these);
  before.push(these);
  for (const [index, part] of parts.entries()) {
    signal.throwIfAborted();
    const { from, to } = part;
    these.parts.push({
      rows: rows.slice(from, to),
      records: sliceRecords(was, from, to),
      newKeys: newKeys.slice(from, to),
    });
    await writeSurely(context, sheet, these, index, sliceChanges(cells, part), "loaded again");
  }
}
