import { outwardFigureAt, readReturnsOnSheet } from "../../excel/outward/outwardSummarySheet";
import type { FigureRecords } from "../filter/filterState";
import { filtersOfReturns, returnsChosenOn } from "./chosenReturns";

/** The documents that a figure of `Outward Summary` counts, of the returns chosen on it. */
export async function outwardRecordsOf(
  row: number,
  column: number,
): Promise<FigureRecords | undefined> {
  const figure = outwardFigureAt(row, column);
  if (!figure) return undefined;
  const chosen = returnsChosenOn(await readReturnsOnSheet());
  return { table: figure.table, filters: filtersOfReturns(chosen, figure.action) };
}
