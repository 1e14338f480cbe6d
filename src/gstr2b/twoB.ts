import type { Period } from "../ims/period";
import type { Row } from "../ims/records";

/**
 * The first GSTR-2B a document can be counted in: that of the supplier's return period; for
 * GSTR-1A, which is filed after the cut-off, the next one (GSTN FAQ on IMS, 17-10-2025, example 4).
 * An estimate: IMS does not tell the filing date, and a return filed late moves on.
 */
export function firstTwoB(sourcePeriod: Period, source: string): Period {
  return source === "GSTR-1A" ? sourcePeriod + 1 : sourcePeriod;
}

/** Whether a record can be counted in the GSTR-2B of `period`, as far as filing and period go. */
export function isIn(row: Row, period: Period): boolean {
  return row.number("twoB") <= period && isFiled(row);
}

/** The word of a return that was filed. */
export const FILED = "Filed";

/** Only filed documents reach GSTR-2B (GSTN FAQ on IMS, September 2024); bills have no return. */
export function isFiled(row: Row): boolean {
  return !row.table.needsFiling || row.text("filing") === FILED;
}
