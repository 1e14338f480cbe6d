import type { ICellData, Nullable } from "@univerjs/core";
import { areaBetween, lastColumn, lastRow, type Area } from "./area";
import { formatReader } from "../looks/looks";
import { worksheetOf } from "../sheets/sheets";
import type { Sheet } from "../book";
import { shownText, valueOf, valueTypeOf, type CellValue } from "./shownText";

/** A formula that names tables, as it was written and as Univer was given it. */
export interface Written {
  readonly written: string;
  readonly translated: string;
}

export const cellAt = (sheet: Sheet, row: number, column: number): Nullable<ICellData> =>
  worksheetOf(sheet).getCellRaw(row, column);

/** The formula as it was written, "" when the cell has none. */
function formulaOf(cell: Nullable<ICellData>): string {
  const formula = cell?.f ?? "";
  const note = cell?.custom as Written | null | undefined;
  return note && note.translated === formula ? note.written : formula;
}

/** Walks an area row by row and collects what `read` makes of each cell. */
export function readCells<R>(
  sheet: Sheet,
  area: Area,
  read: (cell: Nullable<ICellData>, row: number, column: number) => R,
): R[][] {
  const worksheet = worksheetOf(sheet);
  const rows: R[][] = new Array(area.rows);
  for (let row = 0; row < area.rows; row += 1) {
    const cells: R[] = new Array(area.columns);
    for (let column = 0; column < area.columns; column += 1) {
      const at = [area.row + row, area.column + column] as const;
      cells[column] = read(worksheet.getCellRaw(...at), ...at);
    }
    rows[row] = cells;
  }
  return rows;
}

export const valuesIn = (sheet: Sheet, area: Area): CellValue[][] =>
  readCells(sheet, area, valueOf);

export const formulasIn = (sheet: Sheet, area: Area): CellValue[][] =>
  readCells(sheet, area, (cell) => formulaOf(cell) || valueOf(cell));

export function textsIn(sheet: Sheet, area: Area): string[][] {
  const formatOf = formatReader(sheet);
  return readCells(sheet, area, (cell, row, column) =>
    shownText(valueOf(cell), formatOf(row, column, cell)),
  );
}

export const valueTypesIn = (sheet: Sheet, area: Area): string[][] =>
  readCells(sheet, area, (cell) => valueTypeOf(valueOf(cell), Boolean(cell?.f)));

/** The text one cell shows. */
export const textAt = (sheet: Sheet, row: number, column: number): string =>
  textsIn(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? "";

/** Visits the cells of an area that hold anything, looks included. */
export function eachUsed(
  sheet: Sheet,
  area: Area,
  visit: (row: number, column: number, cell: ICellData) => void,
): void {
  const worksheet = worksheetOf(sheet);
  const toRow = Math.min(lastRow(area), worksheet.getRowCount() - 1);
  const toColumn = Math.min(lastColumn(area), worksheet.getColumnCount() - 1);
  for (let row = area.row; row <= toRow; row += 1) {
    for (let column = area.column; column <= toColumn; column += 1) {
      const cell = worksheet.getCellRaw(row, column);
      if (cell) visit(row, column, cell);
    }
  }
}

/** The smallest area around what an area holds; undefined when it holds nothing. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  eachUsed(sheet, within, (row, column, cell) => {
    if (valuesOnly && !cell.f && valueOf(cell) === "") return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? undefined : areaBetween(top, left, bottom, right);
}
