import type { Day } from "./day";
import { dayAfter, formatPeriod, type Period } from "./period";

/**
 * How often the client files GSTR-3B: each month, or each quarter (QRMP scheme). A quarterly filer gets
 * one GSTR-2B a quarter, though suppliers' records reach IMS month by month; it is named here by its
 * last month, so that a record is in it from its own first month on, as for monthly filers.
 */
export const CYCLES = ["Monthly", "Quarterly"] as const;
export type Cycle = (typeof CYCLES)[number];

const MONTHS: Readonly<Record<Cycle, number>> = { Monthly: 1, Quarterly: 3 };

/** The GSTR-2B that a month belongs to: its last month. Quarters end in March, June … */
export function periodFor(month: Period, cycle: Cycle): Period {
  return month + (MONTHS[cycle] - 1) - (month % MONTHS[cycle]);
}

/** The first month of a GSTR-2B. */
export function firstMonth(period: Period, cycle: Cycle): Period {
  return period - MONTHS[cycle] + 1;
}

/** The GSTR-2B so many before this one; negative for later ones. */
export function periodsBefore(period: Period, count: number, cycle: Cycle): Period {
  return period - count * MONTHS[cycle];
}

/** `October 2026`, or `October–December 2026` for a quarterly filer; "" for no period. */
export function formatTwoB(period: Period, cycle: Cycle): string {
  const name = formatPeriod(period);
  if (cycle === "Monthly" || name === "") return name;
  const [first = ""] = formatPeriod(firstMonth(period, cycle)).split(" ");
  return `${first}–${name}`;
}

/** The day the portal makes the draft of a GSTR-2B: the 14th of the month after it (IMS manual, 2.1.11). */
export function draftDay(period: Period): Day {
  return dayAfter(period, 1, 14);
}

/** When GSTR-3B is due in the month after its period (rule 61(1); Notification 82/2020-Central Tax). */
const DUE: Readonly<Record<Cycle, readonly number[]>> = { Monthly: [20], Quarterly: [22, 24] };

/** The States and territories, by the first digits of a GSTIN, of the earlier of the quarterly dates. */
const DUE_ON_22ND = /^(22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37)/;

/** The due dates of GSTR-3B by the rules, which for quarterly filers go by the State. */
const dueDays = (period: Period, cycle: Cycle): readonly Day[] =>
  DUE[cycle].map((date) => dayAfter(period, 1, date));

/** The due date of GSTR-3B of a client by the rules; the Government may extend it. */
export function dueDay(period: Period, cycle: Cycle, gstin: string): Day {
  const [first = NaN, other = first] = dueDays(period, cycle);
  return DUE_ON_22ND.test(gstin) ? first : other;
}

/**
 * The last day a credit note may stay pending: the due date of GSTR-3B of the period after that of its
 * GSTR-2B, for quarterly filers one for each of two groups of States. Empty where the period is not
 * known. Source: GSTN FAQ on IMS, 17-10-2025 (October 2025 → 20-12-2025); the quarter by the same formula.
 */
export function pendingUntil(twoB: Period, cycle: Cycle): readonly Day[] {
  const next = periodsBefore(periodFor(twoB, cycle), -1, cycle);
  return Number.isNaN(next) ? [] : dueDays(next, cycle);
}

/**
 * The last GSTR-2B whose credit notes may be pending no longer: they may be for one period after their
 * own, and count as accepted from the next one on (GSTN FAQ on IMS, 17-10-2025: a note of October 2025
 * until the due date of November's GSTR-3B). That they count in the next GSTR-2B is inferred.
 */
export function lapsedPeriod(period: Period, cycle: Cycle): Period {
  return periodsBefore(period, 2, cycle);
}
