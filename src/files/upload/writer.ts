import type { Period } from "../../ims/period";
import { rowsIn, type Records } from "../../ims/records";
import { imsTable } from "../../ims/tables";
import { sha256 } from "../sha256";
import type { ActionFile } from "./actionFile";
import type { FilePlace } from "./actionFileForm";
import { actionSheets, tableSheet } from "./actionWorkbook";
import { newPreparation, type Checked, type ExportTask, type Preparation } from "./preparation";
import type { SentRecords } from "./sentRecords";
import { writeWorkbook } from "./writeWorkbook";

/** A file's bytes: UTF-8 without byte order mark, or an .xlsx. */
export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A file for the portal, and its place among the files of the same request. */
export type WrittenActionFile = WrittenFile & FilePlace;

/**
 * Checks rows and writes those that changed into files, away from who shows and reads them. First
 * `begin`, then the rows, then what is wanted of them.
 */
export interface Writer {
  begin(task: ExportTask): Promise<void>;
  /** Is told the keys of all rows: no record may stand twice. */
  see(keys: readonly string[]): Promise<void>;
  /** Takes rows that may have changed, with all that is sent back of them. */
  add(records: Records): Promise<void>;
  checked(): Promise<Checked>;
  /** The row keys of a line of what was checked: a hundred thousand of one line are work for a turn. */
  keysOf(line: string): Promise<readonly string[]>;
  actionFiles(): Promise<readonly WrittenActionFile[]>;
  sentRecords(): Promise<SentRecords>;
  /** The records of the files as a workbook, where the task said so. */
  actionWorkbook(period: Period): Promise<WrittenFile>;
  /** Records of one table as a workbook, beside any task. */
  tableWorkbook(records: Records): Promise<Uint8Array<ArrayBuffer>>;
  /** Stops writing and lets the records go. What is still asked fails with `WorkStopped`. */
  close(): void;
}

/** A writer in this very thread: the inside of the worker, and what tests use. */
export function createWriter(write: typeof writeWorkbook = writeWorkbook): Writer {
  let begun: { readonly task: ExportTask; readonly preparation: Preparation } | undefined;
  const now = () => {
    if (!begun) throw new Error("Nothing was begun.");
    return begun;
  };
  return {
    async begin(task) {
      begun = { task, preparation: newPreparation(task) };
    },
    async see(keys) {
      now().preparation.see(keys);
    },
    async add(records) {
      now().preparation.add(records);
    },
    checked: async () => now().preparation.checked(),
    keysOf: async (line) => now().preparation.keysOf(line),
    actionFiles: () => Promise.all(now().preparation.actionFiles().map(written)),
    sentRecords: async () => now().preparation.sentRecords(),
    async actionWorkbook(period) {
      const { task, preparation } = now();
      const kept = preparation.kept();
      const bytes = await write(actionSheets(kept, { gstin: task.gstin, period, day: task.today }));
      return { bytes, records: kept.length, sha256: await sha256(bytes) };
    },
    tableWorkbook: (records) => write([tableSheet(imsTable(records.table), rowsIn(records))]),
    close() {
      begun = undefined;
    },
  };
}

async function written({ bytes, size, ...file }: ActionFile): Promise<WrittenActionFile> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  const { records, request, part, parts } = file;
  return { bytes: whole, records, request, part, parts, sha256: await sha256(whole) };
}
