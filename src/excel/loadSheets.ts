import type { Records } from "../ims/records";
import { IMS_TABLES, imsTable, type TableKey } from "../ims/tables";
import { writeBlock } from "./blockWriting";
import { BLOCK_BYTES } from "./bytes";
import { toCells } from "./cells";
import { inTurn, type Run } from "./connection";
import { ExcelProblem } from "./excelProblem";
import { finishTable, freezeKeyColumns } from "./finishedTable";
import { allSheets, type ImsSheet } from "./imsSheets";
import { rememberSheets } from "./knownSheets";
import { muteEvents, startLoad, type LoadStart } from "./loadStart";
import { belowTarget, newTarget, type LoadTarget } from "./loadTarget";
import { restoreSettings, storeSettings } from "./settings";
import { ifExcelCan } from "./sheetLook";
import { MARKS, putMark } from "./sheetMarks";
import { freeSheetName } from "./sheetNames";
import { DONE, takeBackLoads } from "./unfinishedLoad";

/** The records to load, handed over block by block. */
export interface RecordSource {
  readonly tables: readonly { readonly table: TableKey; readonly count: number }[];
  /** The records from `from` up to, not including, `to`. */
  rows(table: TableKey, from: number, to: number): Promise<Records>;
}

export interface LoadOptions {
  /** What stands in the `Check` cell of each record. */
  check(records: Records): readonly string[];
  /** Stored in the workbook with the last block. */
  readonly settings: string;
  onProgress(progress: { table: TableKey; done: number; total: number }): void;
  readonly signal: AbortSignal;
}

/**
 * Puts records on their sheets: a new sheet and Excel table per IMS table, or below the table that is
 * there. All or nothing: when it fails or is aborted, what it made is taken back and the problem, or
 * the signal's reason, is thrown. Returns the sheets written to, in the portal's order.
 */
export function writeImsSheets(source: RecordSource, options: LoadOptions): Promise<ImsSheet[]> {
  const tables = IMS_TABLES.flatMap(({ key }) =>
    source.tables.filter(({ table, count }) => table === key && count > 0),
  );
  return inTurn(async (run) => {
    const targets: LoadTarget[] = [];
    const start = await run((context) =>
      startLoad(
        context,
        tables.map(({ table }) => table),
      ),
    );
    try {
      await run((context) => muteEvents(context));
      for (const { table, count } of tables) {
        options.signal.throwIfAborted();
        const target = await run((context) => openTarget(context, table, count));
        targets.push(target);
        await writeTarget(run, source, target, options);
        await run((context) => finishTable(context, target));
      }
      options.signal.throwIfAborted();
      await run((context) => complete(context, targets, options.settings));
    } catch (problem) {
      throw await afterTakingBack(run, problem, start, targets);
    }
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
    const cells = toCells(checked, columns);
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
  targets: readonly LoadTarget[],
  settings: string,
): Promise<void> {
  for (const { worksheetId, table } of targets) {
    const worksheet = context.workbook.worksheets.getItem(worksheetId);
    putMark(worksheet, MARKS.table, table.key);
    putMark(worksheet, MARKS.loading, DONE);
  }
  storeSettings(context, settings);
  context.runtime.enableEvents = true;
  await context.sync();
}

/** The problem to throw, once the workbook is as before – or the sentence that it is not. */
async function afterTakingBack(
  run: Run,
  problem: unknown,
  start: LoadStart,
  targets: readonly LoadTarget[],
): Promise<unknown> {
  try {
    await run(async (context) => {
      context.runtime.enableEvents = true;
      await takeBackLoads(context, targets);
      await restoreSettings(context, start.settings);
    });
    return problem;
  } catch (second) {
    const sheets = targets.map(({ sheet }) => sheet).join(", ");
    const message = problem instanceof Error ? problem.message : String(problem);
    return new ExcelProblem(
      "LoadLeft",
      `${message} What was loaded by then could not be removed: do not use the sheets ${sheets}. Load the files again; that clears them away first.`,
      second,
    );
  }
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
