import { keepExport, keptExport } from "../../excel/export/keptExport";
import { ExcelProblem } from "../../excel/connection/connection";
import { readTable } from "../../excel/rows/reading";
import {
  readSent,
  statesByMark,
  writeSent,
  type Sent,
  type SentRecords,
  type SentState,
} from "../../files/upload/sentRecords";
import { keyMark } from "../../ims/keyMark";
import type { TableKey } from "../../ims/tables";
import type { Office } from "../desk/office";

/**
 * Keeps what was exported until files are loaded again, which tell the portal's state anew: here, and
 * in the workbook for the next session. Returns what there is to say of it.
 */
export async function keepSent(office: Office, sent: Sent): Promise<string> {
  take(office, sent);
  try {
    return (await keepExport(writeSent(sent))) ? "" : NOT_KEPT;
  } catch (error) {
    if (error instanceof ExcelProblem) return NOT_KEPT;
    throw error;
  }
}

const NOT_KEPT =
  " Press it before you close the workbook: this export is too much for the workbook to remember.";

/** Takes up what an earlier session exported, unless other files were loaded since. */
export async function takeUpSent(office: Office): Promise<void> {
  const sent = readSent(await keptExport());
  if (sent?.loadedAt === office.settings.loadedAt) take(office, sent);
}

/** Files were loaded: they tell what the portal holds, whatever was exported before. */
export async function forgetSent(office: Office): Promise<void> {
  if (!office.sent) return;
  take(office, undefined);
  await keepExport("");
}

function take(office: Office, sent: Sent | undefined): void {
  office.sent = sent;
  office.store.set({
    exported: sent && { at: new Date(sent.at), files: sent.files },
  });
}

/** Of the rows of a table those that were sent, by row key, wherever they stand by now. */
export async function sentOnSheet(
  records: SentRecords,
  table: TableKey,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, SentState>> {
  const groups = records.get(table);
  const byKey = new Map<string, SentState>();
  if (!groups) return byKey;
  const marked = statesByMark(groups);
  const look = ({ columns }: { readonly columns: { readonly key?: readonly string[] } }) => {
    for (const key of columns.key ?? []) {
      const state = marked.get(keyMark(key));
      if (state) byKey.set(key, state);
    }
  };
  await readTable(table, ["key"], look, signal);
  return byKey;
}
