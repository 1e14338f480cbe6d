import type { Browser, Page } from "playwright-core";

/** An event of the browser's trace; times in microseconds, `tdur` as the thread itself computed. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly frame?: string } };
}

/** A task of the page's thread. */
export interface Task {
  /** In microseconds of the trace's clock, as marks have it. */
  readonly start: number;
  /** Milliseconds of the processor: by the clock a task is as long as a busy machine makes it. */
  readonly computed: number;
  /** The frames whose scripts ran in it, by id; none where none was told. */
  readonly frames: ReadonlySet<string>;
}

export interface Traced {
  /** In the order of time. */
  readonly tasks: readonly Task[];
  /** When the page's own marks (`performance.mark`) were set, by name. */
  readonly marks: ReadonlyMap<string, number>;
}

/** What the thread does on which the marks are set, while some work is done. */
export async function trace(
  browser: Browser,
  page: Page,
  marks: readonly string[],
  work: () => Promise<void>,
): Promise<Traced> {
  const categories = ["toplevel", "blink.user_timing", "devtools.timeline"];
  await browser.startTracing(page, { categories });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  const set = marks.map((mark) => traceEvents.find(({ name }) => name === mark));
  const [thread] = set;
  const there = traceEvents
    .filter(({ pid, tid }) => pid === thread?.pid && tid === thread.tid)
    .sort((a, b) => a.ts - b.ts);
  return {
    tasks: tasksIn(there),
    marks: new Map(marks.map((mark, at) => [mark, set[at]?.ts ?? NaN])),
  };
}

function tasksIn(events: readonly TraceEvent[]): readonly Task[] {
  const tasks: (Task & { readonly end: number; readonly frames: Set<string> })[] = [];
  for (const { name, ts, dur = 0, tdur, args } of events) {
    const last = tasks.at(-1);
    if (name.endsWith("RunTask") && tdur !== undefined) {
      tasks.push({ start: ts, end: ts + dur, computed: tdur / 1000, frames: new Set() });
    } else if (args.data?.frame !== undefined && last && ts <= last.end) {
      last.frames.add(args.data.frame);
    }
  }
  return tasks;
}
