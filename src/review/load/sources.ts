import { readOpenSheets } from "../../excel/sheets/openSheets";
import type { Reader } from "../../files/reader/reader";
import type { Report } from "../../files/reader/report";
import type { ChosenFile } from "../desk/desk";
import { sha256 } from "../../files/sha256";
import type { StepUnderWay } from "../desk/step";

/** What a source gave: what was found, and the SHA-256 of its files by name. */
export interface Found {
  readonly report: Report;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Where records come from: has the reader read them, and tells how far it is. */
export type Source = (reader: Reader, underWay: StepUnderWay) => Promise<Found>;

/** Files the user chose or dropped. */
export function chosenFiles(files: readonly ChosenFile[]): Source {
  return async (reader, { progress }) => {
    // Begun before the reader gets the bytes: they go over to its worker.
    const hashing = Promise.all(
      files.map(async ({ name, bytes }) => [name, await sha256(bytes)] as const),
    );
    const report = await reader.read(files, ({ file, part, records, share }) => {
      progress({ what: `Reading ${file}`, part, done: records, share });
    });
    return { report, hashes: new Map(await hashing) };
  };
}

/**
 * The workbook that is open, where it is a download itself: its sheets are read as those of a file and
 * stay as they are; ours come beside them.
 */
export const thisWorkbook: Source = async (reader, { signal, progress }) => {
  const name = await readOpenSheets(
    (rows) => reader.take(rows),
    ({ sheet, ...at }) => {
      progress({ what: `Reading the sheet ${sheet}`, ...at });
    },
    signal,
  );
  const report = await reader.readTaken(name, ({ part, records, share }) => {
    progress({ what: `Reading the sheet ${part}`, done: records, share });
  });
  return { report, hashes: new Map() };
};
