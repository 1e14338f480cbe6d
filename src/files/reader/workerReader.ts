import { proxy, transfer } from "comlink";
import { stoppable } from "../worker/stoppable";
import type { Reader } from "./reader";
import type { ReaderInside } from "./readerInside";
import type { Progress } from "./report";

/**
 * Without a sign of progress for so long, the worker is given up: limits bound what it does, so
 * only something unforeseen can take longer.
 */
const PATIENCE_MS = 60_000;

const CLOSED = "Reading was cancelled. Nothing was loaded.";
const STUCK = "Reading stood still for a minute and was stopped. Nothing was loaded. Try it again.";
const BROKEN =
  "Reading stopped: the part of the add-in that reads files could not run. Nothing was loaded. Close the pane and open it again.";

/**
 * A reader in a worker. The worker keeps the records and hands them out in blocks; `close` ends it,
 * whatever it is doing.
 */
export function workerReader(worker: Worker): Reader {
  const { inside, answer, stop } = stoppable<ReaderInside>(worker, BROKEN);
  const patiently = async <T>(
    onProgress: (progress: Progress) => void,
    ask: (onSign: (progress: Progress) => void) => Promise<T>,
  ): Promise<T> => {
    let timer = setTimeout(stop, PATIENCE_MS, STUCK);
    let over = false;
    const onSign = proxy((progress: Progress) => {
      // Signs come by a channel of their own and may be overtaken by the answer.
      if (over) return;
      clearTimeout(timer);
      timer = setTimeout(stop, PATIENCE_MS, STUCK);
      onProgress(progress);
    });
    try {
      return await answer(ask(onSign));
    } finally {
      over = true;
      clearTimeout(timer);
    }
  };
  return {
    read: (files, onProgress) =>
      patiently(onProgress, (onSign) => {
        const bytes = files.map((file) => file.bytes);
        return inside.read(transfer([...files], bytes), onSign);
      }),
    take: (part) => answer(inside.take(part)),
    readTaken: (name, onProgress) =>
      patiently(onProgress, (onSign) => inside.readTaken(name, onSign)),
    rows: (table, from, to) => answer(inside.rows(table, from, to)),
    meet: (rows) => answer(inside.meet(rows)),
    pair: (table) => answer(inside.pair(table)),
    readStatement: (file) => answer(inside.readStatement(transfer(file, [file.bytes]))),
    compare: (rows) => answer(inside.compare(rows)),
    answer: (file) => answer(inside.answer(transfer(file, [file.bytes]))),
    close: () => stop(CLOSED),
  };
}
