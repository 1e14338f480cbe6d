import type { TableKey } from "../../ims/tables";
import { columnLetters, LONGEST_ADDRESS } from "../sheets/addresses";
import { excelSupports, inExcel } from "../connection/connection";
import { sheetColumn, sheetOf, type SheetOnHand } from "../sheets/imsSheets";
import { block } from "../connection/requests";
import { rowsOfKeys } from "./rowsOfKeys";
import { runsOf } from "./rowRuns";
import { sheetHere } from "./scope";

/** The table on the active sheet, if it is one of ours. */
export function tableShown(): Promise<TableKey | undefined> {
  return inExcel(async (context) => {
    const sheet = await sheetHere(context, context.workbook.worksheets.getActiveWorksheet());
    return sheet?.table.key;
  });
}

/** Brings a sheet before the user's eyes, also one that was hidden. */
export function bringToFront({ worksheet }: SheetOnHand): void {
  worksheet.visibility = "Visible";
  worksheet.activate();
}

/** The address of as many rows' cells of a column as fit, and how many rows these are. */
function addressOf(column: number, rows: readonly number[]): { address: string; count: number } {
  const letters = columnLetters(column);
  let address = "";
  let count = 0;
  for (const run of runsOf(rows)) {
    const first = `${letters}${run.first + 1}`;
    const part = run.count === 1 ? first : `${first}:${letters}${run.first + run.count}`;
    const longer = address === "" ? part : `${address},${part}`;
    if (longer.length > LONGEST_ADDRESS) break;
    address = longer;
    count += run.count;
  }
  return { address, count };
}

/** Several areas can be selected since ExcelApi 1.18; before, one. */
function selectRows({ worksheet }: SheetOnHand, column: number, rows: readonly number[]): number {
  if (excelSupports("1.18")) {
    const { address, count } = addressOf(column, rows);
    if (count > 0) worksheet.getRanges(address).untrack().select();
    return count;
  }
  const [first] = runsOf(rows);
  if (first) block(worksheet, first.first, column, first.count, 1).select();
  return first?.count ?? 0;
}

/**
 * Shows a table's sheet and selects the Action cells of the records with these keys, wherever they
 * are now; hidden rows stay hidden. Returns how many rows were selected: those that are still there,
 * no more than fit into an address, and only the first ones that lie together where Excel can select
 * one area only (before ExcelApi 1.18).
 */
export function selectKeys(table: TableKey, keys: readonly string[]): Promise<number> {
  return inExcel(async (context) => {
    const sheet = await sheetOf(context, table);
    bringToFront(sheet);
    const found = await rowsOfKeys(context, sheet, keys);
    const rows = [...found.values()].flat().sort((a, b) => a - b);
    const column = sheetColumn(sheet, "action");
    const count = column === undefined ? 0 : selectRows(sheet, column, rows);
    await context.sync();
    return count;
  });
}
