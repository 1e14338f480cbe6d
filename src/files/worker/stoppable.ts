import { wrap, type Remote } from "comlink";
import { WorkStopped } from "./workStopped";

/** A worker that can be ended whatever it is doing. */
export interface Stoppable<Inside> {
  readonly inside: Remote<Inside>;
  /** What was asked of it. Throws `WorkStopped` when the worker ends before it answers. */
  answer<Asked extends Promise<unknown>>(asked: Asked): Promise<Awaited<Asked>>;
  /** Whether it runs, and has answered all it was asked. */
  isIdle(): boolean;
  /** Ends it; whoever waits is told the sentence. */
  stop(sentence: string): void;
}

/** `broken`: the sentence for a worker that cannot run. */
export function stoppable<Inside>(worker: Worker, broken: string): Stoppable<Inside> {
  let end: (sentence: string) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    end = (sentence) => reject(new WorkStopped(sentence));
  });
  let unanswered = 0;
  let ended = false;
  // Whoever waits for an answer hears of it; with nobody waiting it is no failure.
  stopped.catch(() => undefined);
  const stop = (sentence: string) => {
    ended = true;
    worker.terminate();
    end(sentence);
  };
  worker.addEventListener("error", () => stop(broken));
  worker.addEventListener("messageerror", () => stop(broken));
  return {
    inside: wrap<Inside>(worker),
    answer(asked) {
      unanswered += 1;
      return Promise.race([asked, stopped]).finally(() => {
        unanswered -= 1;
      });
    },
    isIdle: () => !ended && unanswered === 0,
    stop,
  };
}
