import type { Browser, Page } from "playwright-core";
import { STAGES } from "./stages";

/** By stage, the longest task of the page's thread, in milliseconds of the processor. */
export type LongestTasks = ReadonlyMap<(typeof STAGES)[number], number>;

/** An event of the browser's trace; times in microseconds, `tdur` as the thread itself computed. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Watches what the page's thread does while it goes through the stages. By the processor's time: by the
 * clock a task is as long as a busy machine makes it.
 */
export async function longestTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<LongestTasks> {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await work();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const marks = STAGES.map((stage) => traceEvents.find(({ name }) => name === stage));
  const thread = marks[0];
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) =>
      tdur !== undefined && name.endsWith("RunTask") && pid === thread?.pid && tid === thread.tid,
  );
  return new Map(
    STAGES.slice(0, -1).map((stage, at) => {
      const [from, to] = [marks[at]?.ts ?? NaN, marks[at + 1]?.ts ?? NaN];
      const times = tasks.filter(({ ts }) => ts >= from && ts < to).map(({ tdur = 0 }) => tdur);
      return [stage, times.length === 0 ? NaN : Math.max(...times) / 1000];
    }),
  );
}
