import { wrap } from "comlink";
import { openReader } from "../../../src/files/worker/inWorker";
import { goThroughStages } from "./stages";
import type { ReadingWorker, Timed, WorkName } from "./reading.worker";

/** What Node calls in the page. */
export interface BenchPage {
  /** Opens a worker and makes it ready for a reading. */
  prepare(work: WorkName, address: string): Promise<void>;
  /** The reading. */
  run(): Promise<Timed>;
  /** Bytes that the worker holds when it has read; `NaN` where the browser does not tell. */
  keptBytes(): Promise<number>;
  goThroughStages(address: string): Promise<void>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const worker = wrap<ReadingWorker>(new Worker(new URL("./reading.worker.ts", import.meta.url)));

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
  prepare: (work, address) => worker.prepare(work, address),
  run: () => worker.run(),
  async keptBytes() {
    const bytes = await workerBytes();
    return (await worker.holds()) ? bytes : NaN;
  },
  async goThroughStages(address) {
    const bytes = await (await fetch(address)).arrayBuffer();
    await goThroughStages(openReader, bytes);
  },
};
