import { lastRow, type Area } from "../cells/area";
import { worksheetOf } from "../sheets/sheets";
import type { Sheet } from "../book";

/**
 * What Windows makes of an array of values over rows a filter hides (office-js #224): the rows of the
 * array go to the rows in sight one after the other, those left over go nowhere.
 *
 * @returns for each row of the area the values it gets: null where it keeps its own.
 */
export function shiftedByFilter(
  sheet: Sheet,
  area: Area,
  rows: readonly (readonly unknown[])[],
): readonly (readonly unknown[])[] {
  const worksheet = worksheetOf(sheet);
  const kept: readonly unknown[] = new Array(area.columns).fill(null);
  let next = 0;
  return rows.map((_, index) => {
    if (worksheet.isRowFiltered(area.row + index)) return kept;
    next += 1;
    return rows[next - 1] ?? kept;
  });
}

/** Whether a filter hides any row of an area. */
export function hasFilteredRows(sheet: Sheet, area: Area): boolean {
  const worksheet = worksheetOf(sheet);
  const to = Math.min(lastRow(area), worksheet.getRowCount() - 1);
  for (let row = area.row; row <= to; row += 1) if (worksheet.isRowFiltered(row)) return true;
  return false;
}
