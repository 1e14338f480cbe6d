import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  type FilterModel,
} from "@univerjs/sheets-filter";
import type { IRange } from "@univerjs/core";
import { lastColumn, lastRow, type Area } from "./area";
import type { Book } from "./book";
import { changeSheet } from "./sheets";
import type { Table } from "./tables";

export const univerRange = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: lastRow(area),
  endColumn: lastColumn(area),
});

const modelOf = (book: Book, table: Table): FilterModel | undefined => {
  const model = book.injector.get(SheetsFilterService).getFilterModel(book.unitId, table.sheetId);
  return model?.getRange().startRow === table.area.row ? model : undefined;
};

/** Gives a table Univer's filter, or lets the one it has reach as far as the table does. */
export function attachFilter(book: Book, table: Table): void {
  const sheet = { book, id: table.sheetId };
  changeSheet(sheet, SetSheetsFilterRangeMutation, { range: univerRange(table.area) });
}

/** Takes the filter off: every row it hid is seen again. */
export function detachFilter(book: Book, table: Table): void {
  if (!modelOf(book, table)) return;
  changeSheet({ book, id: table.sheetId }, RemoveSheetsFilterMutation, {});
}
