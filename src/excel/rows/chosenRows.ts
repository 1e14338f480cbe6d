import type { Field } from "../../ims/fields";
import { pickRecords, type Records } from "../../ims/records";
import type { TableKey } from "../../ims/tables";
import { columnGroups } from "../sheets/columnGroups";
import { breathe } from "../connection/breathe";
import { ExcelProblem, inExcel } from "../connection/connection";
import { sheetOf, type SheetOnHand } from "../sheets/imsSheets";
import { readRecords, rowsAtOnce } from "./recordReading";
import { cutRuns, rowsOf } from "./rowRuns";

/** Rows looked at together at most. */
const MOST_ROWS = 10_000;

/** Which rows are read in full, and who gets them. */
export interface Choosing {
  /** What is read of every row of the table, the row key among it. */
  readonly lookAt: readonly Field[];
  /** What is read of the chosen ones beside. */
  readonly read: readonly Field[];
  /** The indexes of those wanted in full, ascending. Must not ask Excel for anything. */
  choose(records: Records): Promise<readonly number[]>;
  /** Works through chosen rows, while Excel answers for the next. Must not ask it for anything. */
  onChosen(records: Records): Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Goes through all rows of a table, hidden ones too, and reads in full only those that are chosen: each
 * block's at once. Throws `ExcelProblem` when the table has no sheet, has lost a column, or had rows
 * moved meanwhile, and the signal's reason when aborted.
 */
export function readChosenRows(table: TableKey, choosing: Choosing): Promise<void> {
  return inExcel(async (context) => {
    const parts = chosenParts(context, await sheetOf(context, table), choosing);
    let part = await parts.next();
    while (part.done !== true) {
      const reading = parts.next();
      const working = afterBreath(choosing.onChosen, part.value);
      // Where one fails, the other is waited for: no question may be on its way when the run ends.
      await Promise.allSettled([reading, working]);
      await working;
      part = await reading;
    }
  });
}

/** To take in what Excel answered is work enough for one turn. */
async function afterBreath(work: Choosing["onChosen"], records: Records): Promise<void> {
  await breathe();
  await work(records);
}

async function* chosenParts(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  { lookAt, read, choose, signal }: Choosing,
): AsyncGenerator<Records, void> {
  // The key once more, to tell that the rows stand where they stood.
  const more = ["key" as const, ...read.filter((field) => !lookAt.includes(field))];
  const most = Math.min(MOST_ROWS, rowsAtOnce(columnGroups(sheet, lookAt, 0)));
  // What one question may ask for is handed over together, in parts of one size.
  const mostChosen = rowsAtOnce(columnGroups(sheet, more, 0));
  for (const run of cutRuns([sheet.body], most)) {
    const seen = await readRecords(context, sheet, lookAt, rowsOf([run]), { signal });
    await breathe();
    const chosen = await choose(seen.records);
    const part = Math.ceil(chosen.length / Math.ceil(chosen.length / mostChosen));
    for (let from = 0; from < chosen.length; from += part) {
      const indexes = chosen.slice(from, from + part);
      const rows = indexes.map((index) => seen.rows[index] ?? 0);
      const { records } = await readRecords(context, sheet, more, rows, { signal });
      yield joined(pickRecords(seen.records, indexes), records, sheet);
    }
  }
}

/** What was seen of rows and what was read of them after; the user may have sorted the sheet between. */
function joined(seen: Records, more: Records, { name }: SheetOnHand): Records {
  const [before = [], after = []] = [seen.columns.key, more.columns.key];
  if (before.length !== after.length || before.some((key, index) => key !== after[index])) {
    throw new ExcelProblem(
      "RowsMoved",
      `Rows of the sheet ${name} were sorted, added or deleted while they were read. Nothing was done; try again.`,
    );
  }
  return { ...seen, columns: { ...more.columns, ...seen.columns } };
}
