import { pickRecords, recordsOf, sliceRecords, type Records } from "../ims/records";
import type { TableKey } from "../ims/tables";
import { readImsFiles } from "./reading";
import type { Progress, Report, SourceFile } from "./report";

/** Reads files and hands out their records block by block, so that nobody else holds them all. */
export interface Reader {
  /**
   * Reads the files in place of those read before. The bytes may be taken over: the caller's
   * `ArrayBuffer`s are empty afterwards when a worker reads.
   */
  read(files: readonly SourceFile[], onProgress: (progress: Progress) => void): Promise<Report>;
  /** The records of a table from `from` up to, not including, `to`; none where there are none. */
  rows(table: TableKey, from: number, to: number): Promise<Records>;
  /** Drops the records of a table that bear one of the keys; returns how many are left. */
  exclude(table: TableKey, keys: readonly string[]): Promise<number>;
  /** Stops reading and lets the records go. What is still being read fails with `ReadingStopped`. */
  close(): void;
}

/** Reading ended before it was done: by Cancel, or because it could not go on. The message is a sentence. */
export class ReadingStopped extends Error {
  override readonly name = "ReadingStopped";
}

/** A reader in this very thread: the inside of the worker, and what tests use. */
export function createReader(): Reader {
  let records = new Map<TableKey, Records>();
  return {
    async read(files, onProgress) {
      const reading = await readImsFiles(files, onProgress);
      records = new Map(reading.records);
      return reading.report;
    },
    rows(table, from, to) {
      const known = records.get(table);
      return Promise.resolve(known ? sliceRecords(known, from, to) : recordsOf(table, []));
    },
    exclude(table, keys) {
      const known = records.get(table);
      if (!known) return Promise.resolve(0);
      const dropped = new Set(keys);
      const left = pickRecords(known, (index) => !dropped.has(known.columns.key?.[index] ?? ""));
      records.set(table, left);
      return Promise.resolve(left.count);
    },
    close() {
      records = new Map();
    },
  };
}
