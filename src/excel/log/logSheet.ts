import type { Cell } from "../sheets/cells";
import { breatheAfter } from "../connection/breathe";
import { ExcelProblem } from "../connection/excelProblem";
import type { Log, LogColumn, Stamp } from "./log";
import { block, fill, format } from "../connection/requests";
import { setWidths, styleHeading } from "../sheets/sheetLook";
import { MARKS, putMark } from "../sheets/sheetMarks";
import { freeSheetName } from "../sheets/sheetNames";
import {
  askPlace,
  placeOf,
  segmentsOf,
  type PlaceAsked,
  type TablePlace,
} from "../sheets/tablePlace";

/** First question: is there such a log? Its Excel table is known by its name. */
export function askLog<E>(context: Excel.RequestContext, log: Log<E>): Excel.Table {
  const table = context.workbook.tables.getItemOrNullObject(log.table);
  table.load("name");
  return table;
}

/** Second question: where it ends, or, where there is none, which sheet names are taken. */
export interface LogAsked<E> {
  readonly log: Log<E>;
  readonly worksheets: Excel.WorksheetCollection;
  readonly there?: { readonly place: PlaceAsked; readonly used: Excel.Range };
}

export function askLogPlace<E>(
  context: Excel.RequestContext,
  log: Log<E>,
  table: Excel.Table,
): LogAsked<E> {
  const { worksheets } = context.workbook;
  if (table.isNullObject) {
    worksheets.load("items/name");
    return { log, worksheets };
  }
  const place = askPlace(table);
  const used = table.getRange().untrack().getEntireColumn().untrack().getUsedRange(true).untrack();
  used.load("rowIndex,rowCount");
  return { log, worksheets, there: { place, used } };
}

/** The log, ready for a number of entries. */
export interface LogOnHand<E> {
  readonly log: Log<E>;
  readonly worksheets: Excel.WorksheetCollection;
  readonly entries: number;
  /** Absent while there is no log. */
  readonly there?: {
    readonly table: Excel.Table;
    readonly place: TablePlace;
    readonly columns: readonly PlacedColumn<E>[];
    /** Columns the log does not have yet, to be put beside its last one. */
    readonly added: readonly PlacedColumn<E>[];
  };
}

/** Entries sent at once: up to some 200 bytes each. */
const ENTRIES_A_SYNC = 7_500;
const SHEET_ROWS = 1_048_576;

/**
 * Makes sure that the log can take so many entries. Throws `ExcelProblem` when it has lost a column or
 * something stands below it; nothing is written yet.
 */
export async function openLog<E>(
  context: Excel.RequestContext,
  { log, worksheets, there }: LogAsked<E>,
  entries: number,
): Promise<LogOnHand<E>> {
  if (!there || entries === 0) return { log, worksheets, entries };
  const { table } = there.place;
  const place = placeOf(there.place);
  const missing = log.columns.filter(
    (column) => column.isNew && !place.columns.has(column.heading),
  );
  const added = missing.map((column, index) => ({ column, at: place.left + place.width + index }));
  const columns = log.columns
    .filter((column) => !missing.includes(column))
    .map((column) => ({ column, at: columnOfLog(log, place, column) }))
    .concat(added)
    .sort((a, b) => a.at - b.at);
  const end = place.body.first + place.body.count;
  const usedEnd = there.used.rowIndex + there.used.rowCount;
  const isFree = usedEnd <= end || (await hasRoom(context, table, place, entries));
  if (isFree && end + entries <= SHEET_ROWS) {
    return { log, worksheets, entries, there: { table, place, columns, added } };
  }
  throw new ExcelProblem(
    "LogFull",
    `${log.undone}, because the sheet ${log.sheet} cannot grow: something stands below its table, or it is full. Move what is there, or the oldest rows, to another sheet, then try again.`,
  );
}

/** Whether nothing stands in so many rows below the table. */
async function hasRoom(
  context: Excel.RequestContext,
  { worksheet }: Excel.Table,
  { body, left, width }: TablePlace,
  rows: number,
): Promise<boolean> {
  const below = block(worksheet, body.first + body.count, left, rows, width)
    .getUsedRangeOrNullObject(true)
    .untrack();
  below.load("address");
  await context.sync();
  return below.isNullObject;
}

/**
 * Appends as many entries as the log was opened for; it is made when there is none yet. The last part
 * is only queued: it goes with the caller's next sync.
 */
export async function appendLog<E>(
  context: Excel.RequestContext,
  { log, worksheets, there }: LogOnHand<E>,
  entries: readonly E[],
  stamp: Stamp,
): Promise<void> {
  if (entries.length === 0) return;
  if (!there) {
    await makeLog(context, log, worksheets, entries, stamp);
    return;
  }
  const { table, columns, added, place } = there;
  const { headerRow, left, width, body } = place;
  const { worksheet } = table;
  await writeEntries(context, worksheet, body.first + body.count, columns, entries, stamp);
  const rows = 1 + body.count + entries.length;
  table.resize(block(worksheet, headerRow, left, rows, width + added.length));
  for (const { column, at } of added) fill(block(worksheet, headerRow, at, 1, 1), column.heading);
}

interface PlacedColumn<E> {
  readonly column: LogColumn<E>;
  readonly at: number;
}

function columnOfLog<E>(
  { sheet, table, undone }: Log<E>,
  { columns }: TablePlace,
  { heading, formerly = "" }: LogColumn<E>,
): number {
  const at = columns.get(heading) ?? columns.get(formerly);
  if (at !== undefined) return at;
  throw new ExcelProblem(
    "ColumnLost",
    `The sheet ${sheet} has no column ${heading} any more. ${undone}. Undo its deletion (Ctrl+Z), or rename the table ${table} and a new one is begun.`,
  );
}

async function makeLog<E>(
  context: Excel.RequestContext,
  log: Log<E>,
  worksheets: Excel.WorksheetCollection,
  entries: readonly E[],
  stamp: Stamp,
): Promise<void> {
  const name = freeSheetName(
    log.sheet,
    worksheets.items.map((sheet) => sheet.name),
  );
  const worksheet = worksheets.add(name);
  putMark(worksheet, MARKS.own, log.mark);
  const header = block(worksheet, 0, 0, 1, log.columns.length);
  header.values = [log.columns.map(({ heading }) => heading)];
  styleHeading(header, log.columns);
  setWidths(
    worksheet,
    0,
    log.columns.map(({ width }) => width),
  );
  const columns = log.columns.map((column, at) => ({ column, at }));
  await writeEntries(context, worksheet, 1, columns, entries, stamp);
  const table = worksheet.tables.add(
    block(worksheet, 0, 0, 1 + entries.length, log.columns.length),
    true,
  );
  table.name = log.table;
  table.style = "TableStyleLight1";
}

async function writeEntries<E>(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  first: number,
  columns: readonly PlacedColumn<E>[],
  entries: readonly E[],
  stamp: Stamp,
): Promise<void> {
  const varied: { readonly at: number; readonly cell: (entry: E) => Cell }[] = [];
  for (const { column, at } of columns) {
    const range = block(worksheet, first, at, entries.length, 1);
    format(range, column.format);
    const value = "stamped" in column ? column.stamped(stamp) : sameOfAll(entries, column.cell);
    if (value !== undefined) fill(range, value);
    else if ("cell" in column) varied.push({ at, cell: column.cell });
  }
  const segments = segmentsOf(varied.map(({ at }) => at));
  for (let from = 0; from < entries.length; from += ENTRIES_A_SYNC) {
    if (from > 0) await context.sync();
    await breatheAfter(entries.length);
    const part = entries.slice(from, from + ENTRIES_A_SYNC);
    const cells = part.map((entry) => varied.map(({ cell }) => cell(entry)));
    for (const segment of segments) {
      const end = segment.from + segment.count;
      block(worksheet, first + from, segment.column, part.length, segment.count).values = cells.map(
        (row) => row.slice(segment.from, end),
      );
    }
  }
}

/** What all entries have in common, as a rule the time, the table and the command: it is sent once. */
function sameOfAll<E>(entries: readonly E[], cell: (entry: E) => Cell): Cell | undefined {
  const [first] = entries;
  const value = first && cell(first);
  return entries.every((entry) => cell(entry) === value) ? value : undefined;
}

/** Takes away what was appended after it was opened; a log that did not exist is deleted again. */
export async function cutLog<E>(
  context: Excel.RequestContext,
  { log, there, entries }: LogOnHand<E>,
): Promise<void> {
  if (entries === 0) return;
  const table = askLog(context, log);
  await context.sync();
  if (!there) {
    if (!table.isNullObject) table.worksheet.delete();
    await context.sync();
    return;
  }
  const asked = askPlace(table);
  await context.sync();
  const { headerRow, left, width, body } = placeOf(asked);
  const rows = there.place.body.count;
  if (body.count > rows) table.resize(block(table.worksheet, headerRow, left, 1 + rows, width));
  block(table.worksheet, body.first + rows, left, entries, width).clear();
  await context.sync();
}
