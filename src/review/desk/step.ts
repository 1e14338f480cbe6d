import type { Work } from "./deskState";

/** What a step is given while it runs: a way to say how far it is, and whether it was cancelled. */
export interface StepUnderWay {
  readonly signal: AbortSignal;
  progress(part: Partial<Work>): void;
}

/** What is asked cannot be: nothing failed, and the message says why and what to do. */
export class StepRefused extends Error {}
