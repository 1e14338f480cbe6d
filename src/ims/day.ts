/**
 * A calendar day as Excel counts it: whole days since 30-12-1899. `NaN` stands for no day.
 * The portal writes days as `dd-mm-yyyy` in every JSON dialect.
 */
export type Day = number;

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The day of a date, or `NaN` when there is no such date (31-02-2026). Month 1–12. */
export function dayOf(year: number, month: number, date: number): Day {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  const exists =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === date;
  return exists ? (time - EPOCH) / DAY_MS : NaN;
}

/** The day of a moment on the user's own calendar. */
export function dayOfMoment(at: Date): Day {
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

/** Year, month (1–12) and date of a day. */
export function dateParts(day: Day): { year: number; month: number; date: number } {
  const at = new Date(EPOCH + day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** `dd-mm-yyyy`, the portal's form; "" for no day. */
export function formatDay(day: Day): string {
  if (Number.isNaN(day)) return "";
  const { year, month, date } = dateParts(day);
  return `${String(date).padStart(2, "0")}-${String(month).padStart(2, "0")}-${year}`;
}
