import type { Records } from "../../ims/records";
import { ALL_TABLES, imsTable, type TableKey } from "../../ims/tables";
import { writeBlock } from "./blockWriting";
import { breathe } from "../connection/breathe";
import { BLOCK_BYTES } from "../connection/bytes";
import { addToLog } from "../log/addingToLog";
import { toCells } from "../sheets/cells";
import { inTurn, type Run } from "../connection/connection";
import { finishTable, freezeKeyColumns } from "./finishedTable";
import { allSheets, type ImsSheet } from "../sheets/imsSheets";
import { rememberSheets } from "../sheets/knownSheets";
import { ACTION_LOG, CHANGE_LOG, type LogEntry, type Stamp } from "../log/log";
import { unmarkMerged } from "./mergeMarks";
import { mergeSheets, type Merging } from "./mergeRows";
import { muteEvents, startLoad } from "./loadStart";
import { belowTarget, newTarget, type LoadTarget } from "./loadTarget";
import { storeSettings } from "../connection/settings";
import { ifExcelCan } from "../sheets/sheetLook";
import { MARKS, putMark } from "../sheets/sheetMarks";
import { freeSheetName } from "../sheets/sheetNames";
import { takeBackLoad, type LoadWork } from "./takingBackLoad";
import { DONE } from "./unfinishedLoad";

/** The records to load, handed over block by block. */
export interface RecordSource {
  readonly tables: readonly { readonly table: TableKey; readonly count: number }[];
  /** What the files say of the rows that are on the sheets; asked before records are handed over. */
  readonly merging?: Merging;
  /** The records from `from` up to, not including, `to`. */
  rows(table: TableKey, from: number, to: number): Promise<Records>;
}

export interface LoadOptions {
  /** What stands in the `Check` cell of each record. */
  check(records: Records): readonly string[];
  /** Stored in the workbook with the last block. */
  readonly settings: string;
  /** The files, for `IMS Log`. */
  readonly log?: { readonly entries: readonly LogEntry[]; readonly stamp: Stamp };
  onProgress(progress: { table: TableKey; done: number; total: number }): void;
  readonly signal: AbortSignal;
}

/**
 * Puts records on their sheets: a new sheet and Excel table per IMS table, or, where there is one, what
 * changed into its rows and what is new below them. All or nothing: when it fails or is aborted, what
 * it did is taken back and the problem, or the signal's reason, is thrown. Returns the sheets that
 * records were added to, in the portal's order.
 */
export function writeImsSheets(source: RecordSource, options: LoadOptions): Promise<ImsSheet[]> {
  const tables = ALL_TABLES.flatMap(({ key }) =>
    source.tables.filter(({ table, count }) => table === key && count > 0),
  );
  return inTurn(async (run) => {
    const work: LoadWork = { targets: [], merge: { sheets: [], before: [] } };
    const start = await run((context) =>
      startLoad(
        context,
        tables.map(({ table }) => table),
      ),
    );
    try {
      await run((context) => muteEvents(context));
      await writeAll(run, source, tables, options, work);
    } catch (problem) {
      throw await takeBackLoad(run, problem, start, work);
    }
    const { targets } = work;
    rememberTargets(targets);
    await showFirst(run, targets);
    return targets.map(({ table, sheet, tableName, headerRow, first, count }) => ({
      table: table.key,
      sheet,
      name: tableName,
      rows: first + count - headerRow - 1,
    }));
  });
}

async function writeAll(
  run: Run,
  source: RecordSource,
  tables: RecordSource["tables"],
  options: LoadOptions,
  work: LoadWork,
): Promise<void> {
  const { merging } = source;
  const { signal, settings, log } = options;
  if (merging) await run((context) => mergeSheets(context, merging, work.merge, signal));
  for (const { table, count } of tables) {
    signal.throwIfAborted();
    const toAdd = merging ? merging.toAdd(table) : count;
    if (toAdd === 0) continue;
    const target = await run((context) => openTarget(context, table, toAdd));
    work.targets.push(target);
    await writeTarget(run, source, target, options);
    await run((context) => finishTable(context, target));
  }
  signal.throwIfAborted();
  await run(async (context) => {
    if (merging) {
      const stamp = { at: merging.at, who: "" };
      await addToLog(context, CHANGE_LOG, merging.found(), stamp, (list) => {
        work.changeList = list;
      });
    }
    if (log) {
      await addToLog(context, ACTION_LOG, log.entries, log.stamp, (opened) => {
        work.log = opened;
      });
    }
    await complete(context, work, settings);
  });
}

async function openTarget(
  context: Excel.RequestContext,
  table: TableKey,
  count: number,
): Promise<LoadTarget> {
  const there = (await allSheets(context)).find((sheet) => sheet.table.key === table);
  if (there) return belowTarget(context, there, count);
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  return newTarget(context, table, freeSheetName(imsTable(table).sheet, taken), count);
}

/** Rows asked for first, until their size is known. */
const FIRST_ROWS = 500;

async function writeTarget(
  run: Run,
  source: RecordSource,
  target: LoadTarget,
  { check, onProgress, signal }: LoadOptions,
): Promise<void> {
  const { table, count, first } = target;
  const columns = target.columns.map(({ column }) => column);
  let rows = FIRST_ROWS;
  for (let done = 0; done < count;) {
    signal.throwIfAborted();
    onProgress({ table: table.key, done, total: count });
    const records = await source.rows(table.key, done, Math.min(done + rows, count));
    if (records.count === 0) throw new Error(`${table.title} ended at record ${done} of ${count}`);
    const checked = { ...records, columns: { ...records.columns, check: check(records) } };
    // Checking a block, making cells of it and sending them in one go would hold up the pane.
    await breathe();
    const cells = toCells(checked, columns);
    await breathe();
    const bytes = await writeBlock(run, target, first + done, cells);
    done += records.count;
    rows = Math.max(1, Math.floor((records.count * BLOCK_BYTES * 0.9) / bytes));
  }
  signal.throwIfAborted();
  onProgress({ table: table.key, done: count, total: count });
}

/** The last sync of a load: from here on the sheets are ours, and the settings speak of them. */
async function complete(
  context: Excel.RequestContext,
  { targets, merge }: LoadWork,
  settings: string,
): Promise<void> {
  unmarkMerged(context, merge.sheets);
  for (const { worksheetId, table } of targets) {
    const worksheet = context.workbook.worksheets.getItem(worksheetId);
    putMark(worksheet, MARKS.table, table.key);
    putMark(worksheet, MARKS.loading, DONE);
  }
  storeSettings(context, settings);
  context.runtime.enableEvents = true;
  await context.sync();
}

/** What the user may edit on the sheets, for those who follow edits by hand. */
function rememberTargets(targets: readonly LoadTarget[]): void {
  rememberSheets(
    targets.map(({ worksheetId, table, columns }) => ({
      id: worksheetId,
      table,
      columns: new Map(columns.map(({ column, at }) => [column.heading, at])),
    })),
  );
}

/** Headings stay in sight, and the first sheet is shown. */
async function showFirst(run: Run, targets: readonly LoadTarget[]): Promise<void> {
  for (const target of targets.filter(({ isNew }) => isNew)) {
    await ifExcelCan(run, (context) => freezeKeyColumns(context, target));
  }
  const [first] = targets;
  if (!first) return;
  await ifExcelCan(run, async (context) => {
    context.workbook.worksheets.getItem(first.worksheetId).activate();
    await context.sync();
  });
}
