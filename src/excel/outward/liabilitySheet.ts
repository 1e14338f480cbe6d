import { inExcel } from "../connection/connection";
import { ExcelProblem } from "../connection/excelProblem";
import { writeTableSheet, type TableSheet } from "../sheets/tableSheet";

/** Writes and shows the sheet `Outward Liability`. Returns its name. */
export function writeLiability(
  sentences: TableSheet["sentences"],
  tables: TableSheet["tables"],
): Promise<string> {
  return writeTableSheet({
    kind: "outwardLiability",
    sheet: "Outward Liability",
    sentences,
    tables,
    show: true,
  });
}

/**
 * How many cells of a column of an Excel table that was just written hold something else than `Yes`.
 * Throws `ExcelProblem` when the table is gone.
 */
export function readDisagreeing(table: string, heading: string, rows: number): Promise<number> {
  return inExcel(async (context) => {
    const found = context.workbook.tables.getItemOrNullObject(table).load("name");
    await context.sync();
    if (found.isNullObject) {
      throw new ExcelProblem(
        "SheetLost",
        "The sheet Outward Liability is gone. Work out the liability again.",
      );
    }
    context.application.calculate("Recalculate");
    const cells = found.columns.getItem(heading).getDataBodyRange().untrack().load("values");
    await context.sync();
    return cells.values.slice(0, rows).filter(([cell]) => cell !== "Yes").length;
  });
}
