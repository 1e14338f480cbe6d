import { readOpenSheets } from "../excel/openSheets";
import type { Reader } from "../files/reader";
import type { Report } from "../files/report";
import type { ChosenFile } from "./desk";
import type { StepUnderWay } from "./takeStep";

/** Where records come from: has the reader read them, and tells how far it is. */
export type Source = (reader: Reader, underWay: StepUnderWay) => Promise<Report>;

/** Files the user chose or dropped. */
export function chosenFiles(files: readonly ChosenFile[]): Source {
  return (reader, { progress }) =>
    reader.read(files, ({ file, part, records, share }) => {
      progress({ what: `Reading ${file}`, part, done: records, share });
    });
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
  return reader.readTaken(name, ({ part, records, share }) => {
    progress({ what: `Reading the sheet ${part}`, done: records, share });
  });
};
