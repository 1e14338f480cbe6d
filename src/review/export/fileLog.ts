import { logOnly } from "../../excel/log/addingToLog";
import type { LogEntry, Stamp } from "../../excel/log/log";
import type { FileReport } from "../../files/reader/report";
import { howMany } from "../../ims/money";
import type { OfferedFile } from "./exportState";
import type { Office } from "../desk/office";

/** The SHA-256 of a file's bytes, in hexadecimal digits, as other programs print it. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

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
export async function logExport(office: Office, files: readonly OfferedFile[]): Promise<void> {
  const entries = files.map(async ({ name, bytes, records }) =>
    fileEntry("Export", name, await sha256(await new Blob([...bytes]).arrayBuffer()), records),
  );
  await logOnly(await Promise.all(entries), stampOf(office));
}
