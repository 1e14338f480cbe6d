import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import { type Area, lastColumn, lastRow, univerRange } from "../cells/area";
import { changeSheet, growTo, worksheetOf } from "./sheets";
import type { Sheet } from "../book";

/** Whether a row is out of sight, by hand or by a filter. */
export const isRowHidden = (sheet: Sheet, row: number): boolean =>
  !worksheetOf(sheet).getRowVisible(row);

const isColumnHidden = (sheet: Sheet, column: number): boolean =>
  !worksheetOf(sheet).getColVisible(column);

/** true or false when all agree, null when they do not. */
function agreed(from: number, to: number, read: (index: number) => boolean): boolean | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index += 1) if (read(index) !== first) return null;
  return first;
}

export const rowHiddenIn = (sheet: Sheet, area: Area): boolean | null =>
  agreed(area.row, lastKnownRow(sheet, area), (row) => isRowHidden(sheet, row));

export const columnHiddenIn = (sheet: Sheet, area: Area): boolean | null =>
  agreed(area.column, lastKnownColumn(sheet, area), (column) => isColumnHidden(sheet, column));

/** Beyond Univer's last row and column nothing is hidden; one more stands for all of them. */
const lastKnownRow = (sheet: Sheet, area: Area): number =>
  Math.min(lastRow(area), Math.max(area.row, worksheetOf(sheet).getRowCount()));

const lastKnownColumn = (sheet: Sheet, area: Area): number =>
  Math.min(lastColumn(area), Math.max(area.column, worksheetOf(sheet).getColumnCount()));

/** Hides rows by hand, or shows them; showing does not lift a filter. */
export function setRowHidden(sheet: Sheet, area: Area, hidden: boolean): void {
  growTo(sheet, { ...area, columns: 1 });
  const ranges = [univerRange(area)];
  changeSheet(sheet, hidden ? SetRowHiddenMutation : SetRowVisibleMutation, { ranges });
}

export function setColumnHidden(sheet: Sheet, area: Area, hidden: boolean): void {
  growTo(sheet, { ...area, rows: 1 });
  const ranges = [univerRange(area)];
  changeSheet(sheet, hidden ? SetColHiddenMutation : SetColVisibleMutation, { ranges });
}

/** The runs of visible rows of an area, top to bottom. */
export function visibleRowRuns(sheet: Sheet, area: Area): Area[] {
  const runs: Area[] = [];
  const worksheet = worksheetOf(sheet);
  const end = lastRow(area);
  const known = Math.min(end, worksheet.getRowCount() - 1);
  let start = -1;
  for (let row = area.row; row <= known; row += 1) {
    if (worksheet.getRowVisible(row)) {
      if (start < 0) start = row;
    } else if (start >= 0) {
      runs.push({ ...area, row: start, rows: row - start });
      start = -1;
    }
  }
  if (start < 0 && known < end) start = Math.max(area.row, known + 1);
  if (start >= 0) runs.push({ ...area, row: start, rows: end - start + 1 });
  return runs;
}

/** The runs of visible columns of an area, left to right. */
export function visibleColumnRuns(sheet: Sheet, area: Area): Area[] {
  const runs: Area[] = [];
  let start = -1;
  for (let column = area.column; column <= lastColumn(area) + 1; column += 1) {
    const visible = column <= lastColumn(area) && !isColumnHidden(sheet, column);
    if (visible && start < 0) start = column;
    if (!visible && start >= 0) {
      runs.push({ ...area, column: start, columns: column - start });
      start = -1;
    }
  }
  return runs;
}
