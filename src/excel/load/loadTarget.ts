import type { Column } from "../../ims/columns";
import { FIELDS } from "../../ims/fields";
import { imsTable, type ImsTable, type TableKey } from "../../ims/tables";
import { NUMBER_FORMATS } from "../sheets/cells";
import { ExcelProblem } from "../connection/excelProblem";
import { sheetColumn, type SheetOnHand } from "../sheets/imsSheets";
import { block, format } from "../connection/requests";
import { MARKS, putMark } from "../sheets/sheetMarks";
import { segmentsOf, type Segment } from "../sheets/tablePlace";
import { addedRows, NEW_SHEET, type LoadingMark } from "./unfinishedLoad";

/** Where the records of a table are written: a new sheet, or below the table of one that is there. */
export interface LoadTarget {
  readonly table: ImsTable;
  readonly worksheetId: string;
  readonly sheet: string;
  /** The Excel table's name: the one that is there, or the one it will be given. */
  readonly tableName: string;
  readonly isNew: boolean;
  /** How the work on the sheet is taken back. */
  readonly mark: LoadingMark;
  /** Row of the heading, first row to write and how many, counted from 0. */
  readonly headerRow: number;
  readonly first: number;
  readonly count: number;
  /** Left column and width of the Excel table. */
  readonly left: number;
  readonly width: number;
  /** Our columns in the order of the sheet, with the sheet's column of each. */
  readonly columns: readonly { readonly column: Column; readonly at: number }[];
  readonly segments: readonly Segment[];
}

type Placed = LoadTarget["columns"];

const placed = (columns: Placed): Pick<LoadTarget, "columns" | "segments"> => ({
  columns,
  segments: segmentsOf(columns.map(({ at }) => at)),
});

/** Formats come before values: only a cell that is text already keeps `=1+1` or `00123` as text. */
function formatColumns(worksheet: Excel.Worksheet, first: number, count: number, to: Placed): void {
  for (const { column, at } of to) {
    format(block(worksheet, first, at, count, 1), NUMBER_FORMATS[FIELDS[column.field]]);
  }
}

/** Adds a sheet for a table, with formats and headings; the table itself comes when it is filled. */
export async function newTarget(
  context: Excel.RequestContext,
  key: TableKey,
  sheet: string,
  count: number,
): Promise<LoadTarget> {
  const table = imsTable(key);
  const columns = table.columns.map((column, at) => ({ column, at }));
  const worksheet = context.workbook.worksheets.add(sheet);
  putMark(worksheet, MARKS.loading, NEW_SHEET);
  worksheet.load("id");
  formatColumns(worksheet, 1, count, columns);
  block(worksheet, 0, 0, 1, columns.length).values = [table.columns.map(({ heading }) => heading)];
  await context.sync();
  return {
    table,
    worksheetId: worksheet.id,
    sheet,
    tableName: table.name,
    isNew: true,
    mark: NEW_SHEET,
    headerRow: 0,
    first: 1,
    count,
    left: 0,
    width: columns.length,
    ...placed(columns),
  };
}

/**
 * Prepares the rows below a table that is there. Throws `ExcelProblem` when something stands there, or
 * when the sheet is protected.
 */
export async function belowTarget(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  count: number,
): Promise<LoadTarget> {
  const { table, worksheet, excelTable, body, left, width, headerRow } = sheet;
  const first = body.first + body.count;
  const columns = table.columns
    .flatMap((column) => {
      const at = sheetColumn(sheet, column.field);
      return at === undefined ? [] : { column, at };
    })
    .sort((a, b) => a.at - b.at);
  const below = block(worksheet, first, left, count, width)
    .getUsedRangeOrNullObject(true)
    .untrack();
  below.load("address");
  worksheet.protection.load("protected");
  excelTable.load("showTotals");
  await context.sync();
  if (worksheet.protection.protected) {
    throw new ExcelProblem(
      "AccessDenied",
      `The sheet ${sheet.name} is protected, so no records can be added to it. Unprotect it (Review, Unprotect Sheet) and load again.`,
    );
  }
  if (!below.isNullObject || excelTable.showTotals) {
    throw new ExcelProblem(
      "RoomTaken",
      `The records cannot be added to the sheet ${sheet.name}, because something stands below its table in row ${first + 1}. Move it to another place, or switch the table's total row off, and load again.`,
    );
  }
  const mark = addedRows(body.count, count);
  putMark(worksheet, MARKS.loading, mark);
  formatColumns(worksheet, first, count, columns);
  await context.sync();
  return {
    table,
    worksheetId: sheet.id,
    sheet: sheet.name,
    tableName: sheet.tableName,
    isNew: false,
    mark,
    headerRow,
    first,
    count,
    left,
    width,
    ...placed(columns),
  };
}
