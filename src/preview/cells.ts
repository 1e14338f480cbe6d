import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { DataValidationCacheService } from "@univerjs/sheets-data-validation";
import { areaBetween, lastColumn, lastRow, type Area } from "./area";
import { invalidArgument } from "./excelError";
import { univerRange } from "./filters";
import { formatReader } from "./looks";
import { hasQuirk } from "./quirks";
import { changeSheet, growTo, worksheetOf, type Sheet } from "./sheets";
import { shownText, valueOf, valueTypeOf, type CellValue } from "./shownText";
import { translated } from "./tableReferences";
import { asWritten, readTyped, type CellContent } from "./typedText";

/** A formula that names tables, as it was written and as Univer was given it. */
interface Written {
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

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null, custom: null };

function cellFor(
  sheet: Sheet,
  row: number,
  content: CellContent,
  old: Nullable<ICellData>,
): ICellData {
  // Nothing to sweep away in most cells: the lighter object makes large blocks quick.
  const base = old?.f || old?.p || old?.custom ? EMPTY : undefined;
  if (content.formula !== undefined) {
    const formula = translated(sheet.book, content.formula, row);
    const note: Written = { written: content.formula, translated: formula };
    return { ...EMPTY, f: formula, custom: formula === content.formula ? null : { ...note } };
  }
  const { value } = content;
  if (value === null) return { ...EMPTY };
  if (typeof value === "number") return { ...base, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") {
    const v = value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    return { ...base, v, t: CellValueType.BOOLEAN };
  }
  return { ...base, v: value, t: CellValueType.STRING };
}

/**
 * Puts values or formulas into an area, as typing would; null keeps a cell. `input` is one value for all
 * cells, or rows of values. Throws InvalidArgument when the rows do not fit the area.
 */
export function writeCells(sheet: Sheet, area: Area, input: unknown): void {
  if (input === null || input === undefined) throw invalidArgument("a value must not be null");
  growTo(sheet, area);
  const worksheet = worksheetOf(sheet);
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  const formatOf = formatReader(sheet);
  const asItIs = !hasQuirk(sheet.book, "typedText");
  let formulas = false;
  for (let row = 0; row < area.rows; row += 1) {
    const cells: Record<number, ICellData> = {};
    matrix[area.row + row] = cells;
    for (let column = 0; column < area.columns; column += 1) {
      const value = valueFor(input, area, row, column);
      if (value === null) continue;
      const old = worksheet.getCellRaw(area.row + row, area.column + column);
      const format = formatOf(area.row + row, area.column + column, old);
      const content = asItIs ? asWritten(value) : readTyped(value, format);
      formulas ||= content.formula !== undefined || Boolean(old?.f ?? old?.si);
      const cell = cellFor(sheet, area.row + row, content, old);
      if (content.pattern && format === "General") cell.s = { n: { pattern: content.pattern } };
      cells[area.column + column] = cell;
    }
  }
  setCells(sheet, area, matrix, formulas);
}

/**
 * Hands cells to Univer. Where no formula comes or goes Univer is told to leave its list of formulas
 * alone: it would otherwise look through every cell of the workbook after each block.
 */
function setCells(
  sheet: Sheet,
  area: Area,
  cellValue: IObjectMatrixPrimitiveType<ICellData>,
  formulas: boolean,
): void {
  changeSheet(sheet, SetRangeValuesMutation, { cellValue }, formulas ? {} : { onlyLocal: true });
  const { book, id } = sheet;
  const cache = book.injector.get(DataValidationCacheService);
  cache.markRangeDirty(book.unitId, id, [univerRange(area)]);
}

function valueFor(input: unknown, area: Area, row: number, column: number): unknown {
  if (!Array.isArray(input)) return input;
  const rows = input as readonly unknown[];
  const cells = rows[row];
  if (rows.length !== area.rows || !Array.isArray(cells) || cells.length !== area.columns) {
    throw invalidArgument(
      `the number of rows or columns in the input array doesn't match the range of ` +
        `${area.rows} by ${area.columns} cells`,
    );
  }
  return cells[column] as unknown;
}

/** Empties the cells of an area and keeps their looks. */
export function clearContents(sheet: Sheet, area: Area): void {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  let formulas = false;
  eachUsed(sheet, area, (row, column, cell) => {
    formulas ||= Boolean(cell.f ?? cell.si);
    (matrix[row] ??= {})[column] = { ...EMPTY };
  });
  setCells(sheet, area, matrix, formulas);
}

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
