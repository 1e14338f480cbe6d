import type { Field } from "../../ims/fields";
import type { Records } from "../../ims/records";
import type { TableKey } from "../../ims/tables";
import { breathe } from "../connection/breathe";
import { inExcel } from "../connection/connection";
import { columnGroups } from "../sheets/columnGroups";
import { sheetOf } from "../sheets/imsSheets";
import { readRecords, rowsAtOnce } from "./recordReading";
import { cutRuns, rowsOf } from "./rowRuns";

/** Rows handed over at once at most: what a listener works through without holding up the pane. */
const MOST_ROWS = 10_000;

/**
 * Reads all rows of a table, hidden ones too, block by block; only the fields asked for, and of these
 * only those the table has. `onBlock` must not ask Excel for anything: it is called within the run.
 * Returns how many records there were. Throws `ExcelProblem` when the table has no sheet or has lost
 * a column, and the signal's reason when aborted.
 */
export function readTable(
  table: TableKey,
  fields: readonly Field[],
  onBlock: (records: Records) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<number> {
  return inExcel(async (context) => {
    const sheet = await sheetOf(context, table);
    let count = 0;
    const most = Math.min(MOST_ROWS, rowsAtOnce(columnGroups(sheet, fields, 0)));
    for (const run of cutRuns([sheet.body], most)) {
      const { records } = await readRecords(context, sheet, fields, rowsOf([run]), { signal });
      count += records.count;
      if (records.count > 0) await onBlock(records);
      await breathe();
    }
    return count;
  });
}
