import { logOnly } from "../../excel/log/addingToLog";
import type { LogEntry, Stamp } from "../../excel/log/log";
import type { FileReport } from "../../files/reader/report";
import { howMany } from "../../ims/money";
import type { WrittenOut } from "./exporting";
import type { Office } from "../desk/office";

/** When something is done now, and by whom. */
export const stampOf = ({ tools, settings }: Office): Stamp => ({
  at: tools.now(),
  who: settings.initials ?? "",
});

/** The line in the log for a file that was read or written. */
export const fileEntry = (
  command: "Load" | "Export",
  name: string,
  hash: string | undefined,
  records: number,
): LogEntry => ({
  document: name,
  supplier: "",
  what: "File",
  from: "",
  to: hash === undefined ? "" : `SHA-256 ${hash}`,
  remark: howMany(records, "record"),
  command,
});

/**
 * The lines for the files of a load: each file in which records were found. `hashes` are by the names
 * of the files that were chosen; what lies in a ZIP goes by the ZIP's.
 */
export function loadEntries(
  files: readonly FileReport[],
  hashes: ReadonlyMap<string, string>,
): readonly LogEntry[] {
  return files.flatMap(({ name, tables }) => {
    const records = tables.reduce((sum, { count }) => sum + count, 0);
    if (records === 0) return [];
    const chosen = [...hashes.keys()].find((each) => name === each || name.startsWith(`${each} ›`));
    return fileEntry("Load", name, chosen === undefined ? undefined : hashes.get(chosen), records);
  });
}

/** Logs files that are about to leave. Throws `ExcelProblem`; then nothing was logged. */
export async function logExport(office: Office, files: readonly WrittenOut[]): Promise<void> {
  const entries = files.map(({ name, sha256, records }) =>
    fileEntry("Export", name, sha256, records),
  );
  await logOnly(entries, stampOf(office));
}
