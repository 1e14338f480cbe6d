import { cellCount, WHOLE_GRID, type Area } from "./area";
import { usedArea } from "./cells";
import { invalidArgument } from "../requests/excelError";
import { visibleColumnRuns, visibleRowRuns } from "../sheets/hidden";
import { hasQuirk } from "../quirks";
import type { Sheet } from "../book";

/** The cells of areas that are in sight, as areas: cells of hidden columns are not among them. */
const visibleAreas = (sheet: Sheet, areas: readonly Area[]): Area[] =>
  areas.flatMap((area) =>
    visibleRowRuns(sheet, area).flatMap((rows) => visibleColumnRuns(sheet, rows)),
  );

/**
 * The special cells of areas: of a single cell, those of all the sheet's used cells. Only the kind
 * "Visible" is there. Throws InvalidArgument for another one.
 */
export function specialCells(sheet: Sheet, areas: readonly Area[], kind: unknown): Area[] {
  if (kind !== "Visible") throw invalidArgument(`special cells of the kind ${String(kind)}`);
  const [only, ...more] = areas;
  const isOneCell = only !== undefined && more.length === 0 && cellCount(only) === 1;
  const widened = isOneCell && hasQuirk(sheet.book, "specialCells");
  const used = widened ? usedArea(sheet, WHOLE_GRID, true) : undefined;
  return visibleAreas(sheet, used ? [used] : areas);
}
