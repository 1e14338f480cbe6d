import type { IRange } from "@univerjs/core";
import { SheetsFilterService } from "@univerjs/sheets-filter";
import { localAddress } from "../cells/address";
import { areaBetween, GRID_COLUMNS, type Area } from "../cells/area";
import { EVENT, raise, WORKBOOK } from "./events";
import type { Sheet } from "../book";

export const rowsOf = ({ startRow, endRow }: IRange): Area =>
  areaBetween(startRow, 0, endRow, GRID_COLUMNS - 1);

export function tellHidden(sheet: Sheet, area: Area, hidden: boolean): void {
  const { book, id } = sheet;
  const changeType = hidden ? "Hidden" : "Unhidden";
  const message = { address: localAddress(area), changeType, source: "Local", worksheetId: id };
  raise(book, EVENT.rowHiddenChanged, [id, WORKBOOK], message);
}

export const filteredRows = ({ book, id }: Sheet): ReadonlySet<number> =>
  book.injector.get(SheetsFilterService).getFilterModel(book.unitId, id)?.filteredOutRows ??
  new Set();

/** Tells which rows a filter took away and which it gave back: one area around each. */
export function tellFiltered(sheet: Sheet, before: ReadonlySet<number>): void {
  const after = filteredRows(sheet);
  const around = (rows: readonly number[]) =>
    areaBetween(Math.min(...ends(rows)), 0, Math.max(...ends(rows)), GRID_COLUMNS - 1);
  const ends = (rows: readonly number[]) =>
    rows.reduce<[number, number]>(
      ([low, high], row) => [Math.min(low, row), Math.max(high, row)],
      [Infinity, -1],
    );
  const gone = [...after].filter((row) => !before.has(row));
  const back = [...before].filter((row) => !after.has(row));
  if (gone.length > 0) tellHidden(sheet, around(gone), true);
  if (back.length > 0) tellHidden(sheet, around(back), false);
}
