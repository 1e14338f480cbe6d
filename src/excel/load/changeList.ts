import { inExcel } from "../connection/connection";
import { CHANGE_LOG } from "../log/log";
import { askLog } from "../log/logSheet";

/** Shows the sheet `IMS Changes`; false where the workbook has none. */
export function showChangeList(): Promise<boolean> {
  return inExcel(async (context) => {
    const table = askLog(context, CHANGE_LOG);
    await context.sync();
    if (table.isNullObject) return false;
    const { worksheet } = table;
    worksheet.visibility = "Visible";
    worksheet.activate();
    await context.sync();
    return true;
  });
}
