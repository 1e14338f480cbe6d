import { proxy, transfer, wrap } from "comlink";
import type { Reader } from "./reader";
import { ReadingStopped } from "./readingStopped";
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
  const inside = wrap<ReaderInside>(worker);
  let stop: (sentence: string) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = (sentence) => {
      worker.terminate();
      reject(new ReadingStopped(sentence));
    };
  });
  // Whoever waits for an answer hears of it; with nobody waiting it is no failure.
  stopped.catch(() => undefined);
  worker.addEventListener("error", () => stop(BROKEN));
  worker.addEventListener("messageerror", () => stop(BROKEN));
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
      return await Promise.race([ask(onSign), stopped]);
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
    take: (part) => Promise.race([inside.take(part), stopped]),
    readTaken: (name, onProgress) =>
      patiently(onProgress, (onSign) => inside.readTaken(name, onSign)),
    rows: (table, from, to) => Promise.race([inside.rows(table, from, to), stopped]),
    meet: (rows) => Promise.race([inside.meet(rows), stopped]),
    pair: (table) => Promise.race([inside.pair(table), stopped]),
    readStatement: (file) =>
      Promise.race([inside.readStatement(transfer(file, [file.bytes])), stopped]),
    compare: (rows) => Promise.race([inside.compare(rows), stopped]),
    answer: (file) => Promise.race([inside.answer(transfer(file, [file.bytes])), stopped]),
    close: () => stop(CLOSED),
  };
}
