import { SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation } from "@univerjs/sheets";
import { type Area, isEntireRow, lastColumn, lastRow, univerRange } from "../cells/area";
import { eachUsed, textAt } from "../cells/cells";
import { changeSheet, growTo, worksheetOf } from "../sheets/sheets";
import type { Sheet } from "../book";

/** Excel counts in points, Univer in pixels. */
const POINTS_PER_PIXEL = 0.75;

/** About how wide a character of the standard font is, and what a cell adds at its sides. */
const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;
const WIDEST_PIXELS = 1790;

const agreed = (values: readonly number[]): number | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

/** Points; null when the columns differ. */
export function columnWidthIn(sheet: Sheet, area: Area): number | null {
  const worksheet = worksheetOf(sheet);
  const to = isEntireRow(area) ? worksheet.getColumnCount() - 1 : lastColumn(area);
  const widths: number[] = [];
  for (let column = area.column; column <= to; column += 1) {
    widths.push(worksheet.getColumnWidth(column) * POINTS_PER_PIXEL);
  }
  return agreed(widths);
}

export function setColumnWidth(sheet: Sheet, area: Area, points: number): void {
  if (!isEntireRow(area)) growTo(sheet, { ...area, row: 0, rows: 1 });
  const to = Math.min(lastColumn(area), worksheetOf(sheet).getColumnCount() - 1);
  changeSheet(sheet, SetWorksheetColWidthMutation, {
    ranges: [{ ...univerRange({ ...area, row: 0, rows: 1 }), endColumn: to }],
    colWidth: points / POINTS_PER_PIXEL,
  });
}

/** Points; null when the rows differ. */
export function rowHeightIn(sheet: Sheet, area: Area): number | null {
  const worksheet = worksheetOf(sheet);
  const to = Math.min(lastRow(area), worksheet.getRowCount() - 1);
  const heights: number[] = [];
  for (let row = area.row; row <= to; row += 1) {
    heights.push(worksheet.getRowHeight(row) * POINTS_PER_PIXEL);
  }
  return agreed(heights);
}

export function setRowHeight(sheet: Sheet, area: Area, points: number): void {
  const bounded = {
    ...area,
    rows: Math.min(area.rows, worksheetOf(sheet).getRowCount() - area.row),
  };
  changeSheet(sheet, SetWorksheetRowHeightMutation, {
    ranges: [univerRange(bounded)],
    rowHeight: points / POINTS_PER_PIXEL,
  });
}

/** Widens each column to its longest text, as well as that can be told without a screen. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const longest = new Map<number, number>();
  eachUsed(sheet, area, (row, column) => {
    const { length } = textAt(sheet, row, column);
    longest.set(column, Math.max(longest.get(column) ?? 0, length));
  });
  for (const [column, length] of longest) {
    if (length === 0) continue;
    const pixels = Math.min(WIDEST_PIXELS, length * CHARACTER_PIXELS + PADDING_PIXELS);
    setColumnWidth(sheet, { ...area, column, columns: 1 }, pixels * POINTS_PER_PIXEL);
  }
}
