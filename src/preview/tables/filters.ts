import type { Nullable } from "@univerjs/core";
import {
  ReCalcSheetsFilterMutation,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  type FilterModel,
  type IFilterColumn,
} from "@univerjs/sheets-filter";
import { lastRow, univerRange } from "../cells/area";
import type { Book, Table } from "../book";
import { cellAt, textAt } from "../cells/cells";
import { invalidArgument, notInStandIn } from "../requests/excelError";
import {
  customFilter,
  isDateFilter,
  isOnDate,
  readCriteria,
  valuesFilter,
  type ReadCriteria,
} from "./filterCriteria";
import { changeSheet } from "../sheets/sheets";
import { valueOf } from "../cells/shownText";
import { columnArea, sheetOf } from "./tablePlaces";

/** Univer's filter of a table. Univer knows one filter a sheet: it belongs to the table it stands on. */
function modelOf(book: Book, table: Table): FilterModel | undefined {
  const model = book.injector.get(SheetsFilterService).getFilterModel(book.unitId, table.sheetId);
  const range = model?.getRange();
  const isOurs = range?.startRow === table.area.row && range.startColumn === table.area.column;
  return model && isOurs ? model : undefined;
}

/** Gives a table Univer's filter, or lets the one it has reach as far as the table does. */
export function attachFilter(book: Book, table: Table): void {
  const taken = book.injector.get(SheetsFilterService).getFilterModel(book.unitId, table.sheetId);
  if (taken && !modelOf(book, table)) return;
  changeSheet(sheetOf(book, table), SetSheetsFilterRangeMutation, {
    range: univerRange(table.area),
  });
}

/** Takes the filter off: every row it hid is seen again. */
export function detachFilter(book: Book, table: Table): void {
  if (modelOf(book, table)) changeSheet(sheetOf(book, table), RemoveSheetsFilterMutation, {});
}

function setCriteria(book: Book, table: Table, index: number, criteria: Nullable<IFilterColumn>) {
  if (!modelOf(book, table)) throw notInStandIn("a filter on a second table of one sheet");
  const col = table.area.column + index;
  changeSheet(sheetOf(book, table), SetSheetsFilterCriteriaMutation, { col, criteria });
}

/**
 * Shows the rows whose cell shows one of the texts, or holds one of the dates
 * (`{date: "2026-10-01", specificity: "Month"}`).
 */
export function filterByValues(book: Book, table: Table, index: number, values: unknown): void {
  if (!Array.isArray(values)) throw invalidArgument("a list of values was expected");
  const wanted: readonly unknown[] = values;
  const dates = wanted.filter(isDateFilter);
  const texts = new Set(wanted.filter((value) => !isDateFilter(value)).map(String));
  if (dates.length > 0) {
    const sheet = sheetOf(book, table);
    const area = columnArea(table, index, "body");
    for (let row = area.row; row <= lastRow(area); row += 1) {
      const value = valueOf(cellAt(sheet, row, area.column));
      const isMeant = typeof value === "number" && dates.some((date) => isOnDate(value, date));
      if (isMeant) texts.add(textAt(sheet, row, area.column));
    }
  }
  setCriteria(book, table, index, valuesFilter(table.area.column + index, [...texts]));
}

/** Shows the rows that meet one criterion, or two joined by And or Or. */
export function filterByCriteria(
  book: Book,
  table: Table,
  index: number,
  [criterion1, criterion2, operator]: readonly unknown[],
): void {
  const colId = table.area.column + index;
  setCriteria(book, table, index, customFilter(colId, criterion1, criterion2, operator));
}

export const clearColumnFilter = (book: Book, table: Table, index: number): void => {
  if (criteriaOf(book, table, index)) setCriteria(book, table, index, null);
};

export const clearFilters = (book: Book, table: Table): void =>
  table.columnIds.forEach((_, index) => {
    clearColumnFilter(book, table, index);
  });

/** Filters anew: rows changed since are judged by what they hold now. */
export function reapplyFilters(book: Book, table: Table): void {
  if (modelOf(book, table)) changeSheet(sheetOf(book, table), ReCalcSheetsFilterMutation, {});
}

export const criteriaOf = (book: Book, table: Table, index: number): ReadCriteria | null =>
  readCriteria(
    modelOf(book, table)
      ?.getFilterColumn(table.area.column + index)
      ?.getColumnData(),
  );

export const isDataFiltered = (book: Book, table: Table): boolean =>
  (modelOf(book, table)?.getAllFilterColumns() ?? []).length > 0;
