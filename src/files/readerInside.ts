import { releaseProxy, transfer, type ProxyMethods } from "comlink";
import type { Records } from "../ims/records";
import type { TableKey } from "../ims/tables";
import type { Comparison } from "./comparison";
import type { PairCounts, Reader } from "./reader";
import type { Progress, Report, SourceFile } from "./report";

type OnProgress = (progress: Progress) => void;

/** What the worker answers to. */
export interface ReaderInside {
  read(files: readonly SourceFile[], onProgress: OnProgress): Promise<Report>;
  rows(table: TableKey, from: number, to: number): Promise<Records>;
  pair(sheet: Records): Promise<PairCounts>;
  compare(rows: Records): Promise<Comparison>;
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
    pair: (sheet) => reader.pair(sheet),
    compare: (rows) => reader.compare(rows),
    async rows(table, from, to) {
      const block = await reader.rows(table, from, to);
      const buffers = Object.values(block.columns).flatMap((column) =>
        column instanceof Float64Array ? [column.buffer] : [],
      );
      return transfer(block, buffers);
    },
  };
}
