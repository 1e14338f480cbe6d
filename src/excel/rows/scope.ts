import type { TableKey } from "../../ims/tables";
import { areasOf, WHOLE_SHEET, type Area } from "../sheets/addresses";
import { askSheets, askTables, sheetOf, sheetsOnHand, type SheetOnHand } from "../sheets/imsSheets";
import { clipRun, mergeRuns, rowsOf, type RowRun } from "./rowRuns";
import { rowsOfRecords } from "./rowsOfKeys";
import { visibleRows } from "./visibleRows";

/**
 * Which rows: the selected visible ones; all visible ones of the table on the active sheet; every
 * row of a table; those of some records, looked for first in the rows where they stood; the rows of an
 * edited area. Hidden rows too, unless visible ones are meant.
 */
export type Scope =
  | "selected"
  | "shown"
  | { readonly table: TableKey }
  | { readonly table: TableKey; readonly keys: readonly string[]; readonly rows: readonly number[] }
  | { readonly worksheetId: string; readonly address: string };

/** The rows of a scope, ascending, counted from 0 on the sheet. */
export interface RowsInScope {
  readonly sheet: SheetOnHand;
  readonly rows: readonly number[];
  /** The stretches of the table they were found in, hidden rows and all. */
  readonly within: readonly RowRun[];
  /** Whether it is known that none of them is hidden. */
  readonly visible: boolean;
}

/** The rows of a scope; undefined when it does not touch the rows of one of our tables. */
export async function rowsInScope(
  context: Excel.RequestContext,
  scope: Scope,
): Promise<RowsInScope | undefined> {
  if (scope === "selected") return selectedRows(context);
  if (scope === "shown") return shownRows(context);
  if ("table" in scope) {
    const sheet = await sheetOf(context, scope.table);
    const rows =
      "keys" in scope ? await rowsOfRecords(context, sheet, scope) : rowsOf([sheet.body]);
    return { sheet, rows, within: [sheet.body], visible: false };
  }
  const worksheet = context.workbook.worksheets.getItem(scope.worksheetId);
  const sheet = await sheetHere(context, worksheet);
  return sheet && rowsUnder(sheet, areasOf(scope.address));
}

/** The sheet of ours a worksheet is, if it is one. */
export async function sheetHere(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
): Promise<SheetOnHand | undefined> {
  const asked = askSheets([worksheet]);
  await context.sync();
  const tables = askTables(asked);
  if (tables.length === 0) return undefined;
  await context.sync();
  return sheetsOnHand(tables)[0];
}

/** The rows of the table's body that areas touch. Overlapping areas count once. */
function rowsUnder(sheet: SheetOnHand, areas: readonly Area[]): RowsInScope | undefined {
  const { body, left, width } = sheet;
  const runs = areas.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) => {
    if (firstColumn >= left + width || lastColumn < left) return [];
    return clipRun({ first: firstRow, count: lastRow - firstRow + 1 }, body) ?? [];
  });
  const within = mergeRuns(runs);
  return within.length === 0 ? undefined : { sheet, rows: rowsOf(within), within, visible: false };
}

async function selectedRows(context: Excel.RequestContext): Promise<RowsInScope | undefined> {
  const selection = context.workbook.getSelectedRanges().untrack();
  selection.load("isEntireColumn,isEntireRow");
  const asked = askSheets([selection.worksheet]);
  await context.sync();

  const tables = askTables(asked);
  if (tables.length === 0) return undefined;
  // Loading the areas of a whole sheet hangs Excel (office-js #5758), and there is nothing to learn.
  const wholeSheet = selection.isEntireColumn && selection.isEntireRow;
  // Asked for again: an untracked selection does not last beyond a sync.
  const selected = wholeSheet ? undefined : context.workbook.getSelectedRanges().untrack().areas;
  selected?.load("items/rowIndex,items/rowCount,items/columnIndex,items/columnCount");
  await context.sync();

  const [sheet] = sheetsOnHand(tables);
  if (!sheet) return undefined;
  const areas = selected?.items.map((area) => ({
    firstRow: area.rowIndex,
    lastRow: area.rowIndex + area.rowCount - 1,
    firstColumn: area.columnIndex,
    lastColumn: area.columnIndex + area.columnCount - 1,
  }));
  return onlyVisible(context, rowsUnder(sheet, areas ?? [WHOLE_SHEET]));
}

async function shownRows(context: Excel.RequestContext): Promise<RowsInScope | undefined> {
  const sheet = await sheetHere(context, context.workbook.worksheets.getActiveWorksheet());
  return sheet && onlyVisible(context, { sheet, rows: rowsOf([sheet.body]), within: [sheet.body] });
}

async function onlyVisible(
  context: Excel.RequestContext,
  found: Omit<RowsInScope, "visible"> | undefined,
): Promise<RowsInScope | undefined> {
  if (!found) return undefined;
  const rows = await visibleRows(context, found.sheet.worksheet, found.rows);
  return { ...found, rows, visible: true };
}
