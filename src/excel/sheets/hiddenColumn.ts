import type { Field } from "../../ims/fields";
import { columnOf, type TableKey } from "../../ims/tables";
import { inExcel } from "../connection/connection";
import { block, fill, format } from "../connection/requests";
import { allSheets, sheetOf, type SheetOnHand } from "./imsSheets";

/**
 * Puts a hidden column of texts right of the table, which then reaches over it; what stands there moves
 * to the right. Returns the sheet with it.
 */
export async function addHiddenColumn(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  heading: string,
): Promise<SheetOnHand> {
  const { worksheet, excelTable, headerRow, left, width, body } = sheet;
  const column = left + width;
  const whole = () => block(worksheet, headerRow, column, 1, 1).getEntireColumn().untrack();
  const taken = whole().getUsedRangeOrNullObject().untrack();
  taken.load("address");
  await context.sync();
  if (!taken.isNullObject) whole().insert("Right");
  format(block(worksheet, body.first, column, body.count, 1), "@");
  fill(block(worksheet, headerRow, column, 1, 1), heading);
  excelTable.resize(block(worksheet, headerRow, left, 1 + body.count, width + 1));
  whole().columnHidden = true;
  await context.sync();
  return sheetOf(context, sheet.table.key);
}

/**
 * Gives the sheets of a workbook of an earlier version the column of a field they lack. Returns the
 * tables whose sheets lacked it. Throws `ExcelProblem`.
 */
export function addColumnOf(field: Field): Promise<readonly TableKey[]> {
  return inExcel(async (context) => {
    const added: TableKey[] = [];
    for (const sheet of await allSheets(context)) {
      const heading = columnOf(sheet.table, field)?.heading;
      if (heading === undefined || sheet.columns.has(heading)) continue;
      await addHiddenColumn(context, sheet, heading);
      added.push(sheet.table.key);
    }
    return added;
  });
}
