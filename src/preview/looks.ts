import { Tools, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { lastColumn, lastRow, type Area } from "./area";
import { growTo, changeSheet, worksheetOf, type Sheet } from "./sheets";
import { GENERAL } from "./shownText";

/** The looks of a cell: its own over those of its row, its column and its sheet. */
export const looksAt = (sheet: Sheet, row: number, column: number): IStyleData =>
  worksheetOf(sheet).getComposedCellStyle(row, column);

/** A cell's number format. */
export function formatAt(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Nullable<ICellData> = worksheetOf(sheet).getCellRaw(row, column),
): string {
  const worksheet = worksheetOf(sheet);
  const own = sheet.book.grid.getStyles().getStyleByCell(cell)?.n?.pattern;
  return own ?? worksheet.getColumnStyle(column)?.n?.pattern ?? GENERAL;
}

/**
 * Changes the looks of every cell of an area. Univer's own way through its mutation merges cell by cell;
 * here each look that occurs is merged once, which keeps a column of 100,000 cells quick, and an empty
 * mutation afterwards lets the grid on screen follow.
 */
export function restyle(
  sheet: Sheet,
  area: Area,
  restyled: (old: IStyleData, row: number, column: number) => IStyleData,
  key: (row: number, column: number) => string = () => "",
): void {
  growTo(sheet, area);
  const worksheet = worksheetOf(sheet);
  const styles = sheet.book.grid.getStyles();
  const matrix = worksheet.getCellMatrix();
  const merged = new Map<string, string>();
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const cell = matrix.getValue(row, column) ?? {};
      const own = typeof cell.s === "string" ? cell.s : JSON.stringify(cell.s ?? "");
      const name = `${own} ${key(row, column)}`;
      let style = merged.get(name);
      if (style === undefined) {
        const changed = restyled(styles.getStyleByCell(cell) ?? {}, row, column);
        style = styles.setValue(Tools.removeNull({ ...changed }) as IStyleData) ?? "";
        merged.set(name, style);
      }
      matrix.setValue(row, column, { ...cell, s: style });
    }
  }
  changeSheet(sheet, SetRangeValuesMutation, { cellValue: {} });
}

/** What all cells of an area show; null when they differ. */
export function agreedLook<R>(sheet: Sheet, area: Area, read: (style: IStyleData) => R): R | null {
  const first = read(looksAt(sheet, area.row, area.column));
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      if (read(looksAt(sheet, row, column)) !== first) return null;
    }
  }
  return first;
}
