import { dayOf, type Day } from "../../ims/day";

/** What the files can speak of: from before the first GST returns to the end of the century. */
const FIRST = dayOf(2000, 1, 1);
const LAST = dayOf(2099, 12, 31);

const MONTH_LETTERS = "janfebmaraprmayjunjulaugsepoctnovdec";

/** The month (1–12) that a name of three letters or more begins with, or `NaN`. */
export function monthOf(name: string): number {
  const at = MONTH_LETTERS.indexOf(name.slice(0, 3).toLowerCase());
  return name.length >= 3 && at >= 0 && at % 3 === 0 ? at / 3 + 1 : NaN;
}

/** 26 → 2026. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/**
 * A day as files write it: `05-10-2026`, `5/10/26`, `05.10.2026`, `05-Oct-2026`, `2026-10-05`, each
 * with or without a time behind it. The day always comes first, as in India; only a four-digit year in
 * front turns the order round. `NaN` for anything else.
 */
export function readDay(text: string): Day {
  const match = /^(\d{1,4})[-/. ](\d{1,2}|[A-Za-z]{3,9})[-/. ](\d{1,4})(?:[T ,].*)?$/.exec(
    text.trim(),
  );
  if (!match) return NaN;
  const [, first = "", middle = "", last = ""] = match;
  const month = /\d/.test(middle) ? Number(middle) : monthOf(middle);
  const yearFirst = first.length === 4;
  const year = yearFirst ? first : last;
  const date = yearFirst ? last : first;
  if ((year.length !== 4 && year.length !== 2) || date.length > 2) return NaN;
  return plausible(dayOf(fullYear(Number(year)), month, Number(date)));
}

/** The day of a date cell, or of a bare number in its place; the time of day is dropped. */
export function readSerialDay(serial: number): Day {
  // Half a second forgives what a writer lost in turning a time into a fraction.
  return plausible(Math.floor(serial + 0.5 / 86_400));
}

function plausible(day: Day): Day {
  return day >= FIRST && day <= LAST ? day : NaN;
}
