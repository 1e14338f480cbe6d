import { releaseProxy, transfer, type ProxyMethods } from "comlink";
import type { Records } from "../../ims/records";
import type { TableKey } from "../../ims/tables";
import type { Comparison } from "../again/comparison";
import type { StatementRead } from "../gstr2b/readStatement";
import type { AnswerRead, Paired, Reader } from "./reader";
import type { Progress, Report, SourceFile } from "./report";
import type { SheetPart } from "./takenSheets";

type OnProgress = (progress: Progress) => void;

/** What the worker answers to. */
export interface ReaderInside {
  read(files: readonly SourceFile[], onProgress: OnProgress): Promise<Report>;
  take(part: SheetPart): Promise<boolean>;
  readTaken(name: string, onProgress: OnProgress): Promise<Report>;
  rows(table: TableKey, from: number, to: number): Promise<Records>;
  meet(rows: Records): Promise<void>;
  pair(table: TableKey): Promise<Paired>;
  compare(rows: Records): Promise<Comparison>;
  readStatement(file: SourceFile): Promise<StatementRead>;
  answer(file: SourceFile): Promise<AnswerRead>;
}

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
