import type { Period } from "../../ims/period";
import type { Records } from "../../ims/records";
import type { TableKey } from "../../ims/tables";

/** A file as the user chose it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  /** When it was saved last, in milliseconds since 1970, where that is known. */
  readonly savedAt?: number;
}

export interface TableCount {
  readonly table: TableKey;
  readonly count: number;
}

/** What became of a file, or of a file inside a .zip (`ims.zip › b2b.json`). */
export interface FileReport {
  readonly name: string;
  readonly tables: readonly TableCount[];
  /** The GSTIN that the file, or else its name, says it belongs to. */
  readonly gstin?: string;
  /** Records that could not be understood; the first of them are among the findings. */
  readonly unread: number;
  /** The sentence that says why nothing of the file was taken, and what to do. */
  readonly problem?: string;
}

/** Something the user has to know of a record, a sheet or a section that was not taken as it stands. */
export interface Finding {
  readonly file: string;
  readonly sheet?: string;
  /** 1-based row of the sheet, or 1-based place in the section of a JSON file. */
  readonly row?: number;
  readonly table?: TableKey;
  /** A record that was not loaded; absent where it was, or where no single record is meant. */
  readonly unread?: true;
  /** A sentence. */
  readonly reason: string;
}

/** What reading the files came to; plain data that a worker can hand over. */
export interface Report {
  readonly files: readonly FileReport[];
  /** The taxpayer's own GSTIN, where a file tells it. */
  readonly gstin?: string;
  /** The records to be loaded, per table in the portal's order. */
  readonly tables: readonly TableCount[];
  /**
   * The latest source period among the inward ones, else the month of the latest document; `NaN` for
   * none.
   */
  readonly latestPeriod: Period;
  readonly findings: readonly Finding[];
  /** Records that came more than once; the later one was taken. */
  readonly duplicates: number;
  /** When the file saved last of those that were taken was saved, where that is known. */
  readonly savedAt?: number;
}

export interface Reading {
  readonly report: Report;
  readonly records: ReadonlyMap<TableKey, Records>;
}

/** How far reading is. */
export interface Progress {
  readonly file: string;
  /** The sheet or section being read. */
  readonly part: string;
  /** Records read so far, over all files. */
  readonly records: number;
  /** From 0 to 1, over the bytes of all files. */
  readonly share: number;
}

/** How a reader of one file tells how far it is: the part being read, the share of it from 0 to 1. */
export type Tell = (part: string, share: number) => void;
