import { periodsBefore, type Cycle } from "../../ims/returnCycle";
import type { Period } from "../../ims/period";

/** How many returns back a GSTR-2B can be asked for: a year. */
const PERIODS_BACK: Readonly<Record<Cycle, number>> = { Monthly: 12, Quarterly: 4 };

/** The periods to choose from: one after the latest, for GSTR-1A, and a year back; latest first. */
export function periodsTo(latest: Period, cycle: Cycle): readonly Period[] {
  if (Number.isNaN(latest)) return [];
  return Array.from({ length: PERIODS_BACK[cycle] + 2 }, (_, back) =>
    periodsBefore(latest, back - 1, cycle),
  );
}
