import { Tools, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import {
  SetColDataMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetWorksheetDefaultStyleMutation,
} from "@univerjs/sheets";
import {
  intersection,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  type Area,
} from "../cells/area";
import { changeSheet, growTo, refuseIfProtected, worksheetOf } from "../sheets/sheets";
import type { Sheet } from "../book";
import { GENERAL } from "../cells/shownText";

/** Makes new looks of old ones; null takes a member away. */
export type Restyling = (old: IStyleData, row: number, column: number) => IStyleData;

/** The looks of a cell: its own over those of its row, its column and its sheet. */
export const looksAt = (sheet: Sheet, row: number, column: number): IStyleData =>
  worksheetOf(sheet).getComposedCellStyle(row, column);

/** Reads the number formats of many cells: what looks and columns say is looked up once. */
export function formatReader(
  sheet: Sheet,
): (row: number, column: number, cell: Nullable<ICellData>) => string {
  const worksheet = worksheetOf(sheet);
  const styles = sheet.book.grid.getStyles();
  const standard = worksheet.getDefaultCellStyleInternal()?.n?.pattern ?? GENERAL;
  const ofStyle = new Map<string, string | undefined>();
  const ofColumn = new Map<number, string>();
  const own = (cell: Nullable<ICellData>): string | undefined => {
    if (typeof cell?.s !== "string") return styles.getStyleByCell(cell)?.n?.pattern;
    if (!ofStyle.has(cell.s)) ofStyle.set(cell.s, styles.getStyleByCell(cell)?.n?.pattern);
    return ofStyle.get(cell.s);
  };
  const below = (row: number, column: number): string => {
    const ofRow = worksheet.getRowStyle(row)?.n?.pattern;
    if (ofRow !== undefined) return ofRow;
    const known = ofColumn.get(column);
    if (known !== undefined) return known;
    const found = worksheet.getColumnStyle(column)?.n?.pattern ?? standard;
    ofColumn.set(column, found);
    return found;
  };
  return (row, column, cell) => own(cell) ?? below(row, column);
}

/** What all cells of an area show; null when they differ. */
export function agreedLook<R>(sheet: Sheet, area: Area, read: (style: IStyleData) => R): R | null {
  const { rowCount, columnCount } = worksheetOf(sheet).getConfig();
  const known = intersection(area, { row: 0, column: 0, rows: rowCount, columns: columnCount });
  const first = read(looksAt(sheet, area.row, area.column));
  for (let row = area.row; known && row <= lastRow(known); row += 1) {
    for (let column = area.column; column <= lastColumn(known); column += 1) {
      if (read(looksAt(sheet, row, column)) !== first) return null;
    }
  }
  return first;
}

/** Changes the looks of every cell of an area; of whole rows and columns also those yet to be used. */
export function restyle(
  sheet: Sheet,
  area: Area,
  restyled: Restyling,
  key?: (row: number, column: number) => string,
): void {
  refuseIfProtected(sheet);
  const tidy: Restyling = (old, row, column) =>
    Tools.removeNull({ ...restyled(old, row, column) }) as IStyleData;
  if (isEntireColumn(area) || isEntireRow(area)) restyleUnbounded(sheet, area, tidy);
  else restyleCells(sheet, area, tidy, true, key);
}

/**
 * Univer's own way through its mutation merges looks cell by cell; here each look that occurs is merged
 * once, which keeps a column of 100,000 cells quick, and an empty mutation afterwards lets the grid on
 * screen follow.
 */
function restyleCells(
  sheet: Sheet,
  area: Area,
  restyled: Restyling,
  alsoEmpty: boolean,
  key: (row: number, column: number) => string = () => "",
): void {
  if (alsoEmpty) growTo(sheet, area);
  const worksheet = worksheetOf(sheet);
  const styles = sheet.book.grid.getStyles();
  const matrix = worksheet.getCellMatrix();
  const merged = new Map<string, string>();
  const toRow = Math.min(lastRow(area), worksheet.getRowCount() - 1);
  const toColumn = Math.min(lastColumn(area), worksheet.getColumnCount() - 1);
  for (let row = area.row; row <= toRow; row += 1) {
    for (let column = area.column; column <= toColumn; column += 1) {
      const cell = matrix.getValue(row, column) ?? (alsoEmpty ? {} : undefined);
      if (!cell) continue;
      const own = typeof cell.s === "string" ? cell.s : JSON.stringify(cell.s ?? "");
      const name = `${own} ${key(row, column)}`;
      let style = merged.get(name);
      if (style === undefined) {
        const changed = restyled(styles.getStyleByCell(cell) ?? {}, row, column);
        style = Object.keys(changed).length > 0 ? (styles.setValue(changed) ?? "") : "";
        merged.set(name, style);
      }
      const dressed = { ...cell, s: style };
      if (style === "") Reflect.deleteProperty(dressed, "s");
      if (Object.keys(dressed).length > 0) matrix.setValue(row, column, dressed);
      else matrix.realDeleteValue(row, column);
    }
  }
  changeSheet(sheet, SetRangeValuesMutation, { cellValue: {} }, { onlyLocal: true });
}

function restyleUnbounded(sheet: Sheet, area: Area, restyled: Restyling): void {
  const worksheet = worksheetOf(sheet);
  if (isEntireColumn(area) && isEntireRow(area)) {
    const defaultStyle = restyled(worksheet.getDefaultCellStyleInternal() ?? {}, 0, 0);
    changeSheet(sheet, SetWorksheetDefaultStyleMutation, { defaultStyle });
  } else if (isEntireColumn(area)) {
    growTo(sheet, { ...area, rows: 1 });
    const columns = span(area.column, lastColumn(area)).map((column) => {
      const s = restyled(worksheet.getColumnStyle(column) ?? {}, 0, column);
      return [column, { s }] as const;
    });
    changeSheet(sheet, SetColDataMutation, { columnData: Object.fromEntries(columns) });
  } else {
    growTo(sheet, { ...area, columns: 1 });
    const rows = span(area.row, lastRow(area)).map((row) => {
      const s = restyled(worksheet.getRowStyle(row) ?? {}, row, 0);
      return [row, { s }] as const;
    });
    changeSheet(sheet, SetRowDataMutation, { rowData: Object.fromEntries(rows) });
  }
  restyleCells(sheet, area, restyled, false);
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
