import { ExcelProblem } from "../../excel/connection/connection";
import { Unsendable } from "../../files/upload/unsendable";
import { WorkStopped } from "../../files/worker/workStopped";
import type { DeskState, Status } from "./deskState";
import { PartNotFetched } from "./laterParts";
import { StepRefused, type StepUnderWay } from "./step";
import type { Store } from "./store";

/** Runs the steps of the desk one at a time and ends each with a sentence. */
export interface StepTaker {
  /**
   * Runs a step, unless one is running: a second click does nothing. A step that fails says why;
   * one that was cancelled says `cancelled`.
   */
  take(
    work: { readonly what: string; readonly cancelled?: string },
    step: (underWay: StepUnderWay) => Promise<Status | undefined>,
  ): Promise<void>;
  cancel(): void;
}

/** Problems whose message is a sentence for the user. */
const FORESEEN = [ExcelProblem, PartNotFetched, WorkStopped, Unsendable] as const;

const NOTHING_TO_SAY: Status = { tone: "plain", text: "" };

/** The sentence for a failure: problems foreseen carry their own; anything else names itself. */
export function failure(error: unknown): Status {
  if (error instanceof StepRefused) return { tone: "refused", text: error.message };
  if (FORESEEN.some((problem) => error instanceof problem) && error instanceof Error) {
    return { tone: "failed", text: error.message };
  }
  const what = error instanceof Error ? error.message : String(error);
  return {
    tone: "failed",
    text: `Something went wrong that IMS Review did not expect (${what}). Nothing more was changed; try again.`,
  };
}

/** `opened` resolves when the workbook has been looked at: the first step waits for it. */
export function createStepTaker(store: Store<DeskState>, opened: Promise<void>): StepTaker {
  let running: AbortController | undefined;
  return {
    async take({ what, cancelled }, step) {
      if (running) return;
      const controller = new AbortController();
      running = controller;
      const cancellable = cancelled !== undefined;
      store.set({ work: { what, cancellable } });
      try {
        await opened;
        const status = await step({
          signal: controller.signal,
          progress: (part) => {
            // What was cancelled may have a word on its way still.
            if (running === controller) store.set({ work: { what, cancellable, ...part } });
          },
        });
        if (status) store.set({ status });
        // A step that says nothing has gone well: what failed before is over.
        else if (store.get().status.tone === "failed") store.set({ status: NOTHING_TO_SAY });
      } catch (error) {
        const { signal } = controller;
        const isCancel = signal.aborted && error === signal.reason && cancelled !== undefined;
        store.set({ status: isCancel ? { tone: "plain", text: cancelled } : failure(error) });
      } finally {
        running = undefined;
        store.set({ work: undefined });
      }
    },
    cancel() {
      running?.abort();
    },
  };
}
