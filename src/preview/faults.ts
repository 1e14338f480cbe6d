import type { RequestBody } from "./protocol";

/** A request that is to fail: the n-th from now on, counted from 1, or each that fits. */
export type Which = number | ((body: RequestBody) => boolean);

/** Whether the request fails before anything was done, or after everything was, or has no answer. */
export type Fault =
  | {
      readonly when: "before" | "after";
      /** What the add-in sees: "GeneralException", "RequestAborted" … */
      readonly code: string;
    }
  | {
      readonly when: "never";
      /** When Excel wakes up after all: the request is carried out then. */
      readonly answered: Promise<void>;
    };

/** Makes requests fail, so that tests can prove that nothing is lost. */
export interface Faults {
  readonly failRequest: (which: Which, fault: Fault) => void;
  /** How many requests a fault has met. */
  readonly met: number;
  /** From here on nothing fails. */
  readonly clear: () => void;
  /** The fault that meets the next request, if any. */
  readonly next: (body: RequestBody) => Fault | undefined;
}

interface Planned {
  readonly fault: Fault;
  left: number;
  readonly fits: (body: RequestBody) => boolean;
}

export function newFaults(): Faults {
  let planned: Planned[] = [];
  let count = 0;
  return {
    get met() {
      return count;
    },
    failRequest: (which, fault) => {
      planned.push(
        typeof which === "number"
          ? { fault, left: which, fits: () => true }
          : { fault, left: 0, fits: which },
      );
    },
    clear: () => {
      planned = [];
    },
    next: (body) => {
      let met: Fault | undefined;
      for (const plan of planned) {
        if (!plan.fits(body)) continue;
        if (plan.left === 0) {
          met ??= plan.fault;
          continue;
        }
        plan.left -= 1;
        if (plan.left > 0) continue;
        met ??= plan.fault;
        planned = planned.filter((other) => other !== plan);
      }
      if (met) count += 1;
      return met;
    },
  };
}
