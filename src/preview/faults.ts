import type { RequestBody } from "./protocol";

/** A request that is to fail: the n-th from now on, counted from 1, or each that fits. */
export type Which = number | ((body: RequestBody) => boolean);

export interface Fault {
  /** Whether the request fails before anything was done, or after everything was. */
  readonly when: "before" | "after";
  /** What the add-in sees: "GeneralException", "RequestAborted" … */
  readonly code: string;
}

/** Makes requests fail, so that tests can prove that nothing is lost. */
export interface Faults {
  readonly failRequest: (which: Which, fault: Fault) => void;
  /** From here on nothing fails. */
  readonly clear: () => void;
  /** The fault that meets the next request, if any. */
  readonly next: (body: RequestBody) => Fault | undefined;
}

interface Planned extends Fault {
  left: number;
  readonly fits: (body: RequestBody) => boolean;
}

export function newFaults(): Faults {
  let planned: Planned[] = [];
  return {
    failRequest: (which, fault) => {
      planned.push(
        typeof which === "number"
          ? { ...fault, left: which, fits: () => true }
          : { ...fault, left: 0, fits: which },
      );
    },
    clear: () => {
      planned = [];
    },
    next: (body) => {
      let met: Fault | undefined;
      for (const fault of planned) {
        if (!fault.fits(body)) continue;
        if (fault.left === 0) {
          met ??= fault;
          continue;
        }
        fault.left -= 1;
        if (fault.left > 0) continue;
        met ??= fault;
        planned = planned.filter((other) => other !== fault);
      }
      return met;
    },
  };
}
