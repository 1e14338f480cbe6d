import { gstinIn } from "../../ims/gstin";
import type { Cells } from "../xlsx/cells";

/** Cells looked at on a cover sheet. */
const ROWS = 60;
const COLUMNS = 20;

/**
 * The taxpayer's own GSTIN on a cover sheet (Home, Read me) or above the headings of a table: the
 * first right one in a cell that speaks of a GSTIN, or next to or below such a cell.
 */
export function ownGstin(cells: Cells, rows: number = ROWS): string | undefined {
  for (let row = 0; row < Math.min(rows, cells.rowCount); row++) {
    for (let column = 0; column < Math.min(cells.columnCount, COLUMNS); column++) {
      const text = cells.text(row, column);
      if (!/gstin/i.test(text)) continue;
      const found =
        gstinIn(text) ??
        gstinToTheRight(cells, row, column) ??
        gstinIn(cells.text(row + 1, column));
      if (found) return found;
    }
  }
  return undefined;
}

function gstinToTheRight(cells: Cells, row: number, from: number): string | undefined {
  for (let column = from + 1; column < Math.min(cells.columnCount, from + 5); column++) {
    const text = cells.text(row, column);
    if (text !== "") return gstinIn(text);
  }
  return undefined;
}
