import type { Run } from "../connection/connection";
import { ExcelProblem } from "../connection/excelProblem";
import type { ChangeEntry, LogEntry } from "../log/log";
import { cutLog, type LogOnHand } from "../log/logSheet";
import type { LoadStart } from "./loadStart";
import type { LoadTarget } from "./loadTarget";
import { unmarkMerged } from "./mergeMarks";
import type { MergeWork } from "./mergeRows";
import { putBack } from "../rows/puttingBack";
import { restoreSettings } from "../connection/settings";
import { takeBackLoads } from "./unfinishedLoad";

/** All that a load has done so far, for taking it back. */
export interface LoadWork {
  readonly targets: LoadTarget[];
  readonly merge: MergeWork;
  changeList?: LogOnHand<ChangeEntry>;
  log?: LogOnHand<LogEntry>;
}

/**
 * Takes back what a load did that failed or was cancelled. Returns the problem to throw: that one
 * once the workbook is as before, else one that says in what state which sheets are.
 */
export async function takeBackLoad(
  run: Run,
  problem: unknown,
  start: LoadStart,
  { targets, merge, changeList, log }: LoadWork,
): Promise<unknown> {
  let second: unknown;
  const left: string[] = [];
  const attempt = async (work: () => Promise<unknown>, sentence: string) => {
    try {
      await work();
    } catch (failure) {
      second ??= failure;
      left.push(sentence);
    }
  };
  await attempt(
    () =>
      run(async (context) => {
        context.runtime.enableEvents = true;
        await takeBackLoads(context, targets);
        if (changeList) await cutLog(context, changeList);
        if (log) await cutLog(context, log);
        await restoreSettings(context, start.settings);
      }),
    targets.length > 0
      ? `What was loaded by then could not be removed: do not use what is new on the sheets ${namesOf(targets)}.`
      : "",
  );
  await attempt(
    async () => {
      for (const rows of [...merge.before].reverse()) await putBack(run, rows);
      await run(async (context) => {
        unmarkMerged(
          context,
          merge.sheets.filter(({ wasLeft }) => !wasLeft),
        );
        await context.sync();
      });
    },
    merge.before.length > 0
      ? `Some rows of the sheets ${namesOf(merge.before)} are as the newer download has them, the others as before.`
      : "",
  );
  if (second === undefined) return problem;
  const message = problem instanceof Error ? problem.message : String(problem);
  return new ExcelProblem(
    "LoadLeft",
    [message, ...left, "Load the files again: that puts it right, and no mark is lost."]
      .filter(Boolean)
      .join(" "),
    second,
  );
}

const namesOf = (sheets: readonly { readonly sheet: string }[]): string =>
  [...new Set(sheets.map(({ sheet }) => sheet))].join(", ");
