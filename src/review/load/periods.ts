import type { Period } from "../../ims/period";

/** How many months back a GSTR-2B can be asked for. */
const MONTHS_BACK = 12;

/** The periods to choose from: one after the latest, for GSTR-1A, and a year back; latest first. */
export function periodsTo(latest: Period): readonly Period[] {
  if (Number.isNaN(latest)) return [];
  return Array.from({ length: MONTHS_BACK + 2 }, (_, back) => latest + 1 - back);
}
