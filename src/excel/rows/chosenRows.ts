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

/** Parts that are worked through at the same time at most, while Excel answers for the next. */
const MOST_UNDER_WAY = 4;

/** Which rows are read in full, and who gets them. Nobody of these must ask Excel for anything. */
export interface Choosing {
  /** What is read of every row of the table, the row key among it. */
  readonly lookAt: readonly Field[];
  /** What is read of the chosen ones beside. */
  readonly read: readonly Field[];
  /** The indexes of those wanted in full, ascending. */
  choose(records: Records): readonly number[];
  /** Works through what was looked at of all rows, then through the chosen ones. */
  onSeen(records: Records): Promise<void>;
  onChosen(records: Records): Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Goes through all rows of a table, hidden ones too, and reads in full only those that are chosen: each
 * block's at once. Throws `ExcelProblem` when the table has no sheet, has lost a column, or had rows
 * moved meanwhile, and the signal's reason when aborted.
 */
export function readChosenRows(
  table: TableKey,
  { lookAt, read, choose, onSeen, onChosen, signal }: Choosing,
): Promise<void> {
  return inExcel(async (context) => {
    const sheet = await sheetOf(context, table);
    // The key once more, to tell that the rows stand where they stood.
    const more = ["key" as const, ...read.filter((field) => !lookAt.includes(field))];
    const most = Math.min(MOST_ROWS, rowsAtOnce(columnGroups(sheet, lookAt, 0)));
    // What one question may ask for is handed over together, in parts of one size.
    const mostChosen = rowsAtOnce(columnGroups(sheet, more, 0));
    const { hand, done } = handingOver();
    for (const run of cutRuns([sheet.body], most)) {
      const seen = await readRecords(context, sheet, lookAt, rowsOf([run]), { signal });
      await hand(() => onSeen(seen.records));
      const chosen = choose(seen.records);
      const part = Math.ceil(chosen.length / Math.ceil(chosen.length / mostChosen));
      for (let from = 0; from < chosen.length; from += part) {
        const indexes = chosen.slice(from, from + part);
        const rows = indexes.map((index) => seen.rows[index] ?? 0);
        const { records } = await readRecords(context, sheet, more, rows, { signal });
        const whole = joined(pickRecords(seen.records, indexes), records, sheet);
        await hand(() => onChosen(whole));
      }
    }
    await done();
  });
}

/** Hands parts over as they come, and waits where too many of them are under way. */
function handingOver() {
  const underWay: Promise<void>[] = [];
  return {
    async hand(work: () => Promise<void>): Promise<void> {
      // To take in what Excel answered is work enough for one turn.
      await breathe();
      const working = work();
      // It is waited for later; what fails before fails then.
      working.catch(() => undefined);
      underWay.push(working);
      if (underWay.length >= MOST_UNDER_WAY) await underWay.shift();
    },
    async done(): Promise<void> {
      await Promise.all(underWay);
    },
  };
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
