import { releaseProxy, transfer, type ProxyMethods } from "comlink";
import type { Reader } from "./reader";
import type { Progress } from "./report";

type OnProgress = (progress: Progress) => void;

/** What the worker answers to; it is ended from outside. */
export type ReaderInside = Omit<Reader, "close">;

/** A reader as a worker offers it: the number columns of a block are handed over, not copied. */
export function readerInside(reader: Reader): ReaderInside {
  return {
    read: (files, onProgress) => lettingGo(onProgress, () => reader.read(files, onProgress)),
    take: (part) => reader.take(part),
    readTaken: (name, onProgress) =>
      lettingGo(onProgress, () => reader.readTaken(name, onProgress)),
    meet: (rows) => reader.meet(rows),
    pair: (table) => reader.pair(table),
    compare: (rows) => reader.compare(rows),
    readStatement: (file) => reader.readStatement(file),
    answer: (file) => reader.answer(file),
    async rows(table, from, to) {
      const block = await reader.rows(table, from, to);
      const buffers = Object.values(block.columns).flatMap((column) =>
        column instanceof Float64Array ? [column.buffer] : [],
      );
      return transfer(block, buffers);
    },
  };
}

/** The other side's function holds a channel open until it is let go. */
async function lettingGo<T>(
  onProgress: OnProgress & Partial<ProxyMethods>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } finally {
    onProgress[releaseProxy]?.();
  }
}
