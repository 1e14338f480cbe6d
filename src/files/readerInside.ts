import { releaseProxy, transfer, type ProxyMethods } from "comlink";
import type { Records } from "../ims/records";
import type { TableKey } from "../ims/tables";
import type { Reader } from "./reader";
import type { Progress, Report, SourceFile } from "./report";

type OnProgress = (progress: Progress) => void;

/** What the worker answers to. */
export interface ReaderInside {
  read(files: readonly SourceFile[], onProgress: OnProgress): Promise<Report>;
  rows(table: TableKey, from: number, to: number): Promise<Records>;
  exclude(table: TableKey, keys: readonly string[]): Promise<number>;
}

/** A reader as a worker offers it: the number columns of a block are handed over, not copied. */
export function readerInside(reader: Reader): ReaderInside {
  return {
    async read(files, onProgress: OnProgress & Partial<ProxyMethods>) {
      try {
        return await reader.read(files, onProgress);
      } finally {
        // The other side's function holds a channel open until it is let go.
        onProgress[releaseProxy]?.();
      }
    },
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
