import { transfer } from "comlink";
import type { Records } from "../ims/records";
import type { TableKey } from "../ims/tables";
import type { Reader } from "./reader";
import type { Progress, Report, SourceFile } from "./report";

/** What the worker answers to. */
export interface ReaderInside {
  read(files: readonly SourceFile[], onProgress: (progress: Progress) => void): Promise<Report>;
  rows(table: TableKey, from: number, to: number): Promise<Records>;
  exclude(table: TableKey, keys: readonly string[]): Promise<number>;
}

/** A reader as a worker offers it: the number columns of a block are handed over, not copied. */
export function readerInside(reader: Reader): ReaderInside {
  return {
    read: (files, onProgress) => reader.read(files, onProgress),
    exclude: (table, keys) => reader.exclude(table, keys),
    async rows(table, from, to) {
      const block = await reader.rows(table, from, to);
      const buffers = Object.values(block.columns).flatMap((column) =>
        column instanceof Float64Array ? [column.buffer] : [],
      );
      return transfer(block, buffers);
    },
  };
}
