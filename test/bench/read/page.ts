import { wrap, type Remote } from "comlink";
import { openReader } from "../../../src/files/inWorker";
import type { ReadingWorker, Timed, WorkName } from "./reading.worker";

/** What Node calls in the page. */
export interface BenchPage {
  /** One reading in a worker of its own. */
  time(work: WorkName, address: string): Promise<Timed>;
  /** Bytes that a worker holds when it has read a file; `NaN` where the browser does not tell. */
  keptBytes(work: WorkName, address: string): Promise<number>;
  /** The longest time, in milliseconds, that the page could not do anything while a file was read. */
  longestBlock(address: string): Promise<number>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const openWorker = (): Worker => new Worker(new URL("./reading.worker.ts", import.meta.url));

async function inWorker<Result>(
  run: (worker: Remote<ReadingWorker>) => Promise<Result>,
): Promise<Result> {
  const worker = openWorker();
  try {
    return await run(wrap<ReadingWorker>(worker));
  } finally {
    worker.terminate();
  }
}

interface MemoryMeasure {
  readonly breakdown: readonly {
    readonly bytes: number;
    readonly attribution: readonly { readonly scope: string }[];
  }[];
}

/** As the reader's own worker holds it: records, and nothing that reading left behind. */
async function workerBytes(): Promise<number> {
  const { measureUserAgentSpecificMemory: measure } = performance as {
    measureUserAgentSpecificMemory?: () => Promise<MemoryMeasure>;
  };
  if (!measure) return NaN;
  const { breakdown } = await measure.call(performance);
  return breakdown
    .filter(({ attribution }) => attribution.some(({ scope }) => scope.includes("Worker")))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

/** How often the page is asked whether it can do anything, in milliseconds. */
const BEAT = 5;

window.bench = {
  time: (work, address) => inWorker((worker) => worker.time(work, address)),
  keptBytes: (work, address) =>
    inWorker(async (worker) => {
      await worker.time(work, address);
      const bytes = await workerBytes();
      return (await worker.holds()) ? bytes : NaN;
    }),
  async longestBlock(address) {
    const bytes = await (await fetch(address)).arrayBuffer();
    let last = performance.now();
    let longest = 0;
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last - BEAT);
      last = now;
    }, BEAT);
    const reader = openReader();
    await reader.read([{ name: "ims", bytes }], () => undefined);
    clearInterval(beat);
    reader.close();
    return longest;
  },
};
