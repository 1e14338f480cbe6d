import { ExcelProblem } from "./excelProblem";
import { LOG_COLUMNS, serialOf, type LogColumn, type LogEntry } from "./log";
import { block, breathe, format } from "./requests";
import { setWidths, styleHeading } from "./sheetLook";
import { MARKS, putMark } from "./sheetMarks";
import { freeSheetName } from "./sheetNames";
import { askPlace, placeOf, segmentsOf, type PlaceAsked, type TablePlace } from "./tablePlace";

const SHEET = "IMS Log";
const TABLE = "IMS_Log";

/** First question: is there a log? Its Excel table is known by its name. */
export function askLog(context: Excel.RequestContext): Excel.Table {
  const table = context.workbook.tables.getItemOrNullObject(TABLE);
  table.load("name");
  return table;
}

/** Second question: where it ends, or, where there is none, which sheet names are taken. */
export interface LogAsked {
  readonly worksheets: Excel.WorksheetCollection;
  readonly there?: { readonly place: PlaceAsked; readonly used: Excel.Range };
}

export function askLogPlace(context: Excel.RequestContext, table: Excel.Table): LogAsked {
  const { worksheets } = context.workbook;
  if (table.isNullObject) {
    worksheets.load("items/name");
    return { worksheets };
  }
  const place = askPlace(table);
  const used = table.getRange().untrack().getEntireColumn().untrack().getUsedRange(true).untrack();
  used.load("rowIndex,rowCount");
  return { worksheets, there: { place, used } };
}

/** The log, ready for a number of entries. */
export interface LogOnHand {
  readonly worksheets: Excel.WorksheetCollection;
  readonly entries: number;
  /** Absent while there is no log. */
  readonly there?: {
    readonly table: Excel.Table;
    readonly place: TablePlace;
    readonly columns: readonly PlacedColumn[];
  };
}

/** Entries sent at once: some 150 bytes each. */
const ENTRIES_A_SYNC = 5_000;
const SHEET_ROWS = 1_048_576;

/**
 * Makes sure that the log can take so many entries. Throws `ExcelProblem` when it has lost a column or
 * something stands below it; nothing is written yet.
 */
export async function openLog(
  context: Excel.RequestContext,
  { worksheets, there }: LogAsked,
  entries: number,
): Promise<LogOnHand> {
  if (!there || entries === 0) return { worksheets, entries };
  const { table } = there.place;
  const place = placeOf(there.place);
  const columns = LOG_COLUMNS.map((column) => ({ column, at: columnOfLog(place, column) })).sort(
    (a, b) => a.at - b.at,
  );
  const end = place.body.first + place.body.count;
  const usedEnd = there.used.rowIndex + there.used.rowCount;
  const isFree = usedEnd <= end || (await hasRoom(context, table, place, entries));
  if (isFree && end + entries <= SHEET_ROWS) {
    return { worksheets, entries, there: { table, place, columns } };
  }
  throw new ExcelProblem(
    "LogFull",
    "Nothing was marked, because the log cannot grow: something stands below the table of the sheet IMS Log, or the sheet is full. Move what is there, or the oldest rows, to another sheet, then try again.",
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
export async function appendLog(
  context: Excel.RequestContext,
  { worksheets, there }: LogOnHand,
  entries: readonly LogEntry[],
  at: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const when = serialOf(at);
  if (!there) {
    await makeLog(context, worksheets, entries, when);
    return;
  }
  const { table, columns, place } = there;
  const { headerRow, left, width, body } = place;
  const { worksheet } = table;
  await writeEntries(context, worksheet, body.first + body.count, columns, entries, when);
  table.resize(block(worksheet, headerRow, left, 1 + body.count + entries.length, width));
}

interface PlacedColumn {
  readonly column: LogColumn;
  readonly at: number;
}

function columnOfLog({ columns }: TablePlace, { heading }: LogColumn): number {
  const at = columns.get(heading);
  if (at !== undefined) return at;
  throw new ExcelProblem(
    "ColumnLost",
    `The log has no column ${heading} any more, so nothing was marked. Undo its deletion (Ctrl+Z), or rename the table ${TABLE} and a new log is begun.`,
  );
}

async function makeLog(
  context: Excel.RequestContext,
  worksheets: Excel.WorksheetCollection,
  entries: readonly LogEntry[],
  when: number,
): Promise<void> {
  const name = freeSheetName(
    SHEET,
    worksheets.items.map((sheet) => sheet.name),
  );
  const worksheet = worksheets.add(name);
  putMark(worksheet, MARKS.own, "log");
  const header = block(worksheet, 0, 0, 1, LOG_COLUMNS.length);
  header.values = [LOG_COLUMNS.map(({ heading }) => heading)];
  styleHeading(header, LOG_COLUMNS);
  setWidths(
    worksheet,
    0,
    LOG_COLUMNS.map(({ width }) => width),
  );
  const columns = LOG_COLUMNS.map((column, at) => ({ column, at }));
  await writeEntries(context, worksheet, 1, columns, entries, when);
  const table = worksheet.tables.add(
    block(worksheet, 0, 0, 1 + entries.length, LOG_COLUMNS.length),
    true,
  );
  table.name = TABLE;
  table.style = "TableStyleLight1";
}

async function writeEntries(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  first: number,
  columns: readonly PlacedColumn[],
  entries: readonly LogEntry[],
  when: number,
): Promise<void> {
  for (const { column, at } of columns) {
    format(block(worksheet, first, at, entries.length, 1), column.format);
  }
  const segments = segmentsOf(columns.map(({ at }) => at));
  for (let from = 0; from < entries.length; from += ENTRIES_A_SYNC) {
    if (from > 0) {
      await context.sync();
      await breathe();
    }
    const part = entries.slice(from, from + ENTRIES_A_SYNC);
    const cells = part.map((entry) => columns.map(({ column }) => column.cell(entry, when)));
    for (const segment of segments) {
      const end = segment.from + segment.count;
      block(worksheet, first + from, segment.column, part.length, segment.count).values = cells.map(
        (row) => row.slice(segment.from, end),
      );
    }
  }
}

/** Takes away what was appended after it was opened; a log that did not exist is deleted again. */
export async function cutLog(
  context: Excel.RequestContext,
  { there, entries }: LogOnHand,
): Promise<void> {
  if (entries === 0) return;
  const table = askLog(context);
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
