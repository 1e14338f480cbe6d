import type { Field } from "../../ims/fields";
import type { Records } from "../../ims/records";
import type { TableKey } from "../../ims/tables";
import { columnGroups } from "../sheets/columnGroups";
import { inExcel } from "../connection/connection";
import { sheetOf } from "../sheets/imsSheets";
import { readRecords, rowsAtOnce } from "./recordReading";
import { breathe } from "../connection/requests";
import { cutRuns, rowsOf } from "./rowRuns";

/** Rows looked at together, and chosen ones handed over together. */
const MOST_ROWS = 10_000;
const MOST_CHOSEN = 2_500;

/** Which rows are read in full, and who gets them. */
export interface Choosing {
  /** What is read of every row of the table. */
  readonly lookAt: readonly Field[];
  /** What is read of the chosen ones. */
  readonly read: readonly Field[];
  /** The indexes of those wanted in full, ascending. Must not ask Excel for anything. */
  choose(records: Records): readonly number[];
  onChosen(records: Records): Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Goes through all rows of a table, hidden ones too, and reads in full only those that are chosen: each
 * block's at once, before the user can move them. Throws `ExcelProblem` when the table has no sheet or
 * has lost a column, and the signal's reason when aborted.
 */
export function readChosenRows(table: TableKey, choosing: Choosing): Promise<void> {
  const { lookAt, read, choose, onChosen, signal } = choosing;
  return inExcel(async (context) => {
    const sheet = await sheetOf(context, table);
    const most = Math.min(MOST_ROWS, rowsAtOnce(columnGroups(sheet, lookAt, 0)));
    for (const run of cutRuns([sheet.body], most)) {
      const seen = await readRecords(context, sheet, lookAt, rowsOf([run]), { signal });
      // To take in what Excel answered is work enough for one turn, here and below.
      await breathe();
      const chosen = choose(seen.records).map((index) => seen.rows[index] ?? 0);
      for (let from = 0; from < chosen.length; from += MOST_CHOSEN) {
        const rows = chosen.slice(from, from + MOST_CHOSEN);
        const { records } = await readRecords(context, sheet, read, rows, { signal });
        await breathe();
        await onChosen(records);
      }
    }
  });
}
