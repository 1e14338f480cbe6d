import { wrap, type Remote } from "comlink";
import { openReader } from "../../../src/files/reader/inWorker";
import type { ReadingWorker, Timed, WorkName } from "./reading.worker";

/** What Node calls in the page. */
export interface BenchPage {
  /** One reading in a worker of its own. */
  time(work: WorkName, address: string): Promise<Timed>;
  /** Bytes that a worker holds when it has read a file; `NaN` where the browser does not tell. */
  keptBytes(work: WorkName, address: string): Promise<number>;
  /** The longest task of the page, in milliseconds, while a file was read; 0: none over 50. */
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
    let longest = 0;
    // The browser reports tasks of more than 50 ms: that is what a person feels.
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: "longtask" });
    const reader = openReader();
    await reader.read([{ name: "ims", bytes }], () => undefined);
    reader.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return longest;
  },
};
