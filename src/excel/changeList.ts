import { inExcel } from "./connection";
import { CHANGE_LOG, type ChangeEntry } from "./log";
import { appendLog, askLog, askLogPlace, openLog, type LogOnHand } from "./logSheet";

/**
 * Adds entries to the sheet `IMS Changes`, which is made when there is none; the last of them go with
 * the caller's next sync. `onOpened` is given what takes them back before anything is written.
 */
export async function addToChangeList(
  context: Excel.RequestContext,
  entries: readonly ChangeEntry[],
  at: Date,
  onOpened: (list: LogOnHand<ChangeEntry>) => void,
): Promise<void> {
  if (entries.length === 0) return;
  const table = askLog(context, CHANGE_LOG);
  await context.sync();
  const asked = askLogPlace(context, CHANGE_LOG, table);
  await context.sync();
  const list = await openLog(context, asked, entries.length);
  onOpened(list);
  await appendLog(context, list, entries, at);
}

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
