import { howMany } from "../../ims/money";
import type { SentState } from "../../files/upload/sentRecords";
import { uploadedValues } from "../../files/upload/uploaded";
import { fingerprint } from "../../ims/identity";
import type { Row } from "../../ims/records";
import { imsTable, INWARD_TABLES, type TableKey } from "../../ims/tables";
import { sendable } from "../../files/upload/unsendable";
import { carryOut, type Decided } from "../mark/rowCommand";
import type { Decision } from "../mark/decision";
import type { Status } from "../desk/deskState";
import { afterCommand } from "../mark/journal";
import { refusalsInWords } from "../mark/markWords";
import type { Office } from "../desk/office";
import { sentOnSheet } from "./sent";

const ALTERED = {
  why: "a cell that came from the portal was altered since; undo that, or load a new download",
};

/** The row's cells once the portal has what was sent of it. */
export function decideUploaded(row: Row, { sent }: SentState): Decision {
  if (fingerprint(row) !== row.text("fingerprint")) return { refused: ALTERED };
  const values = sendable(() => uploadedValues(row, sent));
  return values ? { values } : { refused: ALTERED };
}

/** What is decided on the rows of a table with certain keys. */
export interface TableDecisions {
  readonly table: TableKey;
  readonly keys: readonly string[];
  decideRow(row: Row): Decision;
}

/** Said of records that the portal has as they were sent. */
export const portalsNowInWords = (count: number): string =>
  `${howMany(count, "record")} ${count === 1 ? "counts" : "count"} as the portal’s now.`;

let commands = 0;

/**
 * Does one command on the rows of several tables; Undo takes it back as one. Each table is changed
 * whole or not at all; when one fails, those before it are done and can be undone.
 */
export async function decideTables(
  office: Office,
  name: string,
  tables: readonly TableDecisions[],
): Promise<readonly Decided[]> {
  const together = ++commands;
  const done: Decided[] = [];
  for (const { table, keys, decideRow } of tables) {
    if (keys.length === 0) continue;
    const decided = await carryOut(
      office,
      { table, keys, rows: [] },
      {
        name,
        decider: () => decideRow,
        reads: imsTable(table).columns.map(({ field }) => field),
        // What the portal holds is right, whatever it would take from us.
        restores: true,
        entered: (journal, entry) => afterCommand(journal, { ...entry, together }),
      },
    );
    if (decided) done.push(decided);
  }
  return done;
}

/** From now on the portal holds what was exported, so that the next file has only what changes after. */
export async function markUploaded(office: Office): Promise<Status> {
  const { sent } = office;
  if (!sent) return NOTHING_SENT;
  const tables: TableDecisions[] = [];
  for (const { key: table } of INWARD_TABLES) {
    if (!sent.records.has(table) || !office.book.loaded.has(table)) continue;
    const states = await sentOnSheet(sent.records, table);
    tables.push({
      table,
      keys: [...states.keys()],
      decideRow: (row: Row) => {
        const state = states.get(row.text("key"));
        return state && decideUploaded(row, state);
      },
    });
  }
  const decided = await decideTables(office, "Uploaded", tables);
  const done = decided.reduce((sum, each) => sum + each.done, 0);
  const refused = decided.flatMap((each) => each.refused);
  const first = decided.find((each) => each.refused.length > 0);
  if (first) office.refused = { table: first.table, keys: first.refused.map(({ key }) => key) };
  const text = `Uploaded: ${portalsNowInWords(done)} The next action file holds what changes after it.`;
  return refused.length === 0
    ? { tone: "done", text, next: "undo" }
    : { tone: "refused", text: `${text} ${refusalsInWords(refused)}`, next: "show-refused" };
}

const NOTHING_SENT: Status = {
  tone: "refused",
  text: "Nothing was exported since the files were loaded, so nothing counts as uploaded. A new download tells what the portal holds: load it.",
};
