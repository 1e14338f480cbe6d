import { dayOf } from "../ims/day";
import { imsTable, type TableKey } from "../ims/tables";
import type { Cell } from "./cells";
import { ExcelProblem } from "./excelProblem";
import { block, breathe, format } from "./requests";
import { setWidths, styleHeading } from "./sheetLook";
import { MARKS, putMark } from "./sheetMarks";
import { freeSheetName } from "./sheetNames";
import { askPlace, placeOf, segmentsOf, type PlaceAsked } from "./tablePlace";

/** What a command changed on one record, in words. */
export interface LogEntry {
  readonly table: TableKey;
  readonly document: string;
  readonly supplier: string;
  /** The heading of the column that changed. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly remark: string;
  readonly command: string;
}

const SHEET = "IMS Log";
const TABLE = "IMS_Log";

/** A moment of the user's clock as Excel counts it: days since 30-12-1899. */
export function serialOf(at: Date): number {
  const seconds = at.getHours() * 3600 + at.getMinutes() * 60 + at.getSeconds();
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) + seconds / 86_400;
}

interface LogColumn {
  readonly heading: string;
  readonly width: number;
  readonly format: string;
  cell(entry: LogEntry, at: number): Cell;
}

const text = (heading: string, width: number, cell: (entry: LogEntry) => string): LogColumn => ({
  heading,
  width,
  format: "@",
  cell,
});

const COLUMNS: readonly LogColumn[] = [
  { heading: "When", width: 19, format: "dd-mm-yyyy hh:mm:ss", cell: (_, at) => at },
  text("Table", 26, ({ table }) => imsTable(table).title),
  text("Supplier", 18, ({ supplier }) => supplier),
  text("Document", 18, ({ document }) => document),
  text("Changed", 16, ({ what }) => what),
  text("From", 14, ({ from }) => from),
  text("To", 14, ({ to }) => to),
  text("Remark", 30, ({ remark }) => remark),
  text("Command", 12, ({ command }) => command),
];

/** First question: is there a log? Its Excel table is known by its name. */
export function askLog(context: Excel.RequestContext): Excel.Table {
  const table = context.workbook.tables.getItemOrNullObject(TABLE);
  table.load("name");
  return table;
}

/** Second question: where it ends, or, where there is none, which sheet names are taken. */
export interface LogAsked {
  readonly worksheets: Excel.WorksheetCollection;
  readonly place?: PlaceAsked;
}

export function askLogPlace(context: Excel.RequestContext, table: Excel.Table): LogAsked {
  const { worksheets } = context.workbook;
  if (!table.isNullObject) return { worksheets, place: askPlace(table) };
  worksheets.load("items/name");
  return { worksheets };
}

/** What has to be known to take appended rows away again. */
export interface LogBefore {
  /** Rows of the log before; undefined when there was no log. */
  readonly rows: number | undefined;
  readonly added: number;
}

export const logBefore = ({ place }: LogAsked, added: number): LogBefore => ({
  rows: place && placeOf(place).body.count,
  added,
});

/** Entries sent at once: some 150 bytes each. */
const ENTRIES_A_SYNC = 5_000;
const SHEET_ROWS = 1_048_576;

/** Appends entries to the log, which is made when there is none yet. */
export async function appendLog(
  context: Excel.RequestContext,
  asked: LogAsked,
  entries: readonly LogEntry[],
  at: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const when = serialOf(at);
  if (!asked.place) {
    await makeLog(context, asked.worksheets, entries, when);
    return;
  }
  const { table } = asked.place;
  const place = placeOf(asked.place);
  const first = place.body.first + place.body.count;
  const columns = COLUMNS.map((column) => ({
    column,
    at: columnOfLog(place.columns, column),
  })).sort((a, b) => a.at - b.at);
  const below = block(table.worksheet, first, place.left, entries.length, place.width)
    .getUsedRangeOrNullObject(true)
    .untrack();
  below.load("address");
  await context.sync();
  if (!below.isNullObject || first + entries.length > SHEET_ROWS) {
    throw new ExcelProblem(
      "LogFull",
      "The log IMS Log cannot grow: there is something below its table, or the sheet is full. Move what is there, or the oldest rows, to another sheet, then try again.",
    );
  }
  await writeEntries(context, table.worksheet, first, columns, entries, when);
  table.resize(
    block(
      table.worksheet,
      place.headerRow,
      place.left,
      1 + place.body.count + entries.length,
      place.width,
    ),
  );
  await context.sync();
}

interface PlacedColumn {
  readonly column: LogColumn;
  readonly at: number;
}

function columnOfLog(columns: ReadonlyMap<string, number>, { heading }: LogColumn): number {
  const at = columns.get(heading);
  if (at !== undefined) return at;
  throw new ExcelProblem(
    "ColumnLost",
    `The log has no column ${heading} any more, so nothing was changed. Undo its deletion (Ctrl+Z), or rename the table ${TABLE} and a new log is begun.`,
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
  const header = block(worksheet, 0, 0, 1, COLUMNS.length);
  header.values = [COLUMNS.map(({ heading }) => heading)];
  styleHeading(header);
  setWidths(
    worksheet,
    0,
    COLUMNS.map(({ width }) => width),
  );
  const columns = COLUMNS.map((column, at) => ({ column, at }));
  await writeEntries(context, worksheet, 1, columns, entries, when);
  const table = worksheet.tables.add(
    block(worksheet, 0, 0, 1 + entries.length, COLUMNS.length),
    true,
  );
  table.name = TABLE;
  table.style = "TableStyleLight1";
  await context.sync();
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
    const part = entries.slice(from, from + ENTRIES_A_SYNC);
    const cells = part.map((entry) => columns.map(({ column }) => column.cell(entry, when)));
    for (const segment of segments) {
      const end = segment.from + segment.count;
      block(worksheet, first + from, segment.column, part.length, segment.count).values = cells.map(
        (row) => row.slice(segment.from, end),
      );
    }
    await context.sync();
    await breathe();
  }
}

/** Takes away what was appended since; a log that did not exist is deleted again. */
export async function cutLog(context: Excel.RequestContext, before: LogBefore): Promise<void> {
  if (before.added === 0) return;
  const table = askLog(context);
  await context.sync();
  if (before.rows === undefined) {
    if (!table.isNullObject) table.worksheet.delete();
    await context.sync();
    return;
  }
  const asked = askPlace(table);
  await context.sync();
  const { headerRow, left, width, body } = placeOf(asked);
  if (body.count > before.rows) {
    table.resize(block(table.worksheet, headerRow, left, 1 + before.rows, width));
  }
  block(table.worksheet, body.first + before.rows, left, before.added, width).clear();
  await context.sync();
}
