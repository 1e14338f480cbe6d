import { dateParts, dayOf, type Day } from "./day";

/**
 * A tax period of one month, counted in months: year × 12 + month (January = 0).
 * Later periods are greater; `NaN` stands for no period. The portal writes `MMYYYY`.
 */
export type Period = number;

/** The names of the months, January first. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The period of a year and a month (1–12), or `NaN` when there is no such month. */
export function periodOf(year: number, month: number): Period {
  return month >= 1 && month <= 12 ? year * 12 + month - 1 : NaN;
}

/** The period a day lies in. */
export function periodOfDay(day: Day): Period {
  const { year, month } = dateParts(day);
  return periodOf(year, month);
}

/** The first day of a period, as a date cell holds it. */
export function firstDay(period: Period): Day {
  return dayOf(Math.floor(period / 12), (period % 12) + 1, 1);
}

/** The `date`-th day of the month that follows `period` by `months`. */
export function dayAfter(period: Period, months: number, date: number): Day {
  return firstDay(period + months) + date - 1;
}

/** `October 2026`; "" for no period. */
export function formatPeriod(period: Period): string {
  if (Number.isNaN(period)) return "";
  return `${MONTHS[period % 12] ?? ""} ${Math.floor(period / 12)}`;
}

/** `102026`, the portal's form; "" for no period. */
export function periodCode(period: Period): string {
  if (Number.isNaN(period)) return "";
  return `${String((period % 12) + 1).padStart(2, "0")}${Math.floor(period / 12)}`;
}

/** Reads the portal's `MMYYYY`; `NaN` for anything else. */
export function parsePeriodCode(code: string): Period {
  const match = /^(0[1-9]|1[0-2])((?:19|20)\d\d)$/.exec(code);
  return match ? periodOf(Number(match[2]), Number(match[1])) : NaN;
}

/** Reads `October 2026`; `NaN` for anything else. */
export function parsePeriodName(name: string): Period {
  const [month = "", year = ""] = name.split(" ");
  const index = MONTHS.findIndex((known) => known === month);
  return index >= 0 && /^\d{4}$/.test(year) ? periodOf(Number(year), index + 1) : NaN;
}
