import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { DataValidationCacheService } from "@univerjs/sheets-data-validation";
import { univerRange, type Area } from "./area";
import type { Sheet } from "../book";
import { eachUsed, type Written } from "./cells";
import { invalidArgument } from "../requests/excelError";
import { formatReader } from "../looks/looks";
import { hasQuirk } from "../quirks";
import { changeSheet, growTo, worksheetOf } from "../sheets/sheets";
import { translated } from "../tables/tableReferences";
import { asWritten, readTyped, type CellContent } from "./typedText";

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
