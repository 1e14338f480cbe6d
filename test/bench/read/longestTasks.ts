import type { Browser, Page } from "playwright-core";
import { trace } from "../trace";
import { STAGES } from "./stages";

/** By stage, the longest task of the page's thread, in milliseconds of the processor. */
export type LongestTasks = ReadonlyMap<(typeof STAGES)[number], number>;

/** Watches what the page's thread does while it goes through the stages. */
export async function longestTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<LongestTasks> {
  const { tasks, marks } = await trace(browser, page, STAGES, work);
  return new Map(
    STAGES.slice(0, -1).map((stage, at) => {
      const [from = NaN, to = NaN] = [marks.get(stage), marks.get(STAGES[at + 1] ?? stage)];
      const times = tasks
        .filter(({ start }) => start >= from && start < to)
        .map(({ computed }) => computed);
      return [stage, times.length === 0 ? NaN : Math.max(...times)];
    }),
  );
}
