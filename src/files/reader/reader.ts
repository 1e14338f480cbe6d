import { recordsOf, sliceRecords, type Records } from "../../ims/records";
import { isOutward, type TableKey } from "../../ims/tables";
import { readPortalAnswer, type PortalAnswer } from "../answer/portalAnswer";
import { jsonText } from "./contents";
import { withDocumentChecks } from "../records/documentChecks";
import { compareRecords, type Comparison } from "../again/comparison";
import { handOut } from "../records/handOut";
import { readStatement, type StatementRead } from "../gstr2b/readStatement";
import { pairRecords, type Pairing } from "../again/pairing";
import { readImsFiles, readTakenSheets } from "./reading";
import type { Progress, Reading, Report, SourceFile } from "./report";
import { parseJson } from "../json/readJson";
import { Refused } from "./refused";
import { shownText } from "../shownText";
import { TakenSheets, type SheetPart } from "./takenSheets";

/**
 * Records on the sheet and in the files; only on the sheet; only in the files. The row keys of those on
 * the sheet that have a twin among these.
 */
export interface Paired {
  readonly met: number;
  readonly gone: number;
  readonly fresh: number;
  readonly twins: readonly string[];
}

/** What the portal answered, or the sentence that says why the file is no answer of it. */
export type AnswerRead = { readonly answer: PortalAnswer } | { readonly problem: string };

/** Reads files and hands out their records block by block, so that nobody else holds them all. */
export interface Reader {
  /**
   * Reads the files in place of those read before. The bytes may be taken over: the caller's
   * `ArrayBuffer`s are empty afterwards when a worker reads.
   */
  read(files: readonly SourceFile[], onProgress: (progress: Progress) => void): Promise<Report>;
  /** Takes rows of a sheet of the open workbook; false when no more of the sheet is wanted. */
  take(part: SheetPart): Promise<boolean>;
  /** Reads what was taken, as a workbook of that name, in place of the files read before. */
  readTaken(name: string, onProgress: (progress: Progress) => void): Promise<Report>;
  /**
   * The records of a table from `from` up to, not including, `to`; none where there are none. Once the
   * table has been paired, only those that are not on its sheet.
   */
  rows(table: TableKey, from: number, to: number): Promise<Records>;
  /** Is told the fields `NAME_FIELDS` of rows of a table's sheet, part after part. */
  meet(rows: Records): Promise<void>;
  /** Finds the records of all rows of a table's sheet that were met. */
  pair(table: TableKey): Promise<Paired>;
  /** What the files say of rows of a sheet that was paired, given the fields `toldFields` of them. */
  compare(rows: Records): Promise<Comparison>;
  /** Reads the portal's GSTR-2B; nothing of it is kept here. */
  readStatement(file: SourceFile): Promise<StatementRead>;
  /** Reads what the portal answered to an upload, beside the records. */
  answer(file: SourceFile): Promise<AnswerRead>;
  /** Stops reading and lets the records go. What is still being read fails with `WorkStopped`. */
  close(): void;
}

/** A reader in this very thread: the inside of the worker, and what tests use. */
export function createReader(): Reader {
  let records = new Map<TableKey, Records>();
  const completed = new Map<TableKey, Records>();
  let pairings = new Map<TableKey, Pairing>();
  const met = new Map<TableKey, Records[]>();
  let taken = new TakenSheets();
  const keep = (reading: Reading): Report => {
    records = new Map(reading.records);
    completed.clear();
    pairings = new Map();
    met.clear();
    taken = new TakenSheets();
    return reading.report;
  };
  /** Completed when they are first asked for: while they are written, not while the user waits. */
  const recordsIn = (table: TableKey): Records => {
    let found = completed.get(table);
    if (!found) {
      const read = records.get(table) ?? recordsOf(table, []);
      found = isOutward(table) ? read : withDocumentChecks(read);
      completed.set(table, found);
    }
    return found;
  };
  return {
    async read(files, onProgress) {
      return keep(await readImsFiles(files, onProgress));
    },
    take: (part) => Promise.resolve(taken.take(part)),
    async readTaken(name, onProgress) {
      return keep(await readTakenSheets(name, taken, onProgress));
    },
    rows(table, from, to) {
      const wanted = pairings.get(table)?.fresh ?? recordsIn(table);
      return Promise.resolve(handOut(sliceRecords(wanted, from, to)));
    },
    meet(rows) {
      const parts = met.get(rows.table);
      if (parts) parts.push(rows);
      else met.set(rows.table, [rows]);
      return Promise.resolve();
    },
    pair(table) {
      const told = handOut(recordsIn(table));
      completed.set(table, told);
      const pairing = pairRecords(told, met.get(table) ?? []);
      met.delete(table);
      pairings.set(table, pairing);
      const { gone, fresh, twins } = pairing;
      return Promise.resolve({ met: pairing.met, gone, fresh: fresh.count, twins });
    },
    compare(rows) {
      const places = pairings.get(rows.table)?.places ?? new Map<string, number>();
      return Promise.resolve(compareRecords(recordsIn(rows.table), places, rows));
    },
    readStatement,
    answer: readAnswer,
    close() {
      records = new Map();
      completed.clear();
      pairings = new Map();
      met.clear();
      taken = new TakenSheets();
    },
  };
}

async function readAnswer(file: SourceFile): Promise<AnswerRead> {
  try {
    return { answer: readPortalAnswer(parseJson(await jsonText(file))) };
  } catch (problem) {
    if (problem instanceof Refused)
      return { problem: `${shownText(file.name)} ${problem.message}` };
    throw problem;
  }
}
