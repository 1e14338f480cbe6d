import { dayOf, type Day } from "../../ims/day";
import { ascii } from "./xmlBytes";

const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;

/** Whole numbers up to 15 digits are exact, and so are the powers of ten they are divided by. */
export const EXACT_DIGITS = 15;
export const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** The number that a stretch of bytes spells, or `NaN`. The short decimals of a sheet go the fast way. */
export function numberOf(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === MINUS;
  let digits = 0;
  let whole = 0;
  let decimals = -1;
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= ZERO + 9) {
      whole = whole * 10 + byte - ZERO;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === POINT && decimals < 0) {
      decimals = 0;
    } else {
      return anyNumberOf(ascii(bytes, from, to));
    }
  }
  if (digits === 0 || digits > EXACT_DIGITS) return anyNumberOf(ascii(bytes, from, to));
  const value = decimals > 0 ? whole / (POWERS[decimals] ?? NaN) : whole;
  return negative ? -value : value;
}

/** XML Schema's double, as `<v>` holds it: 1.5E-7, +2, with space around it. */
function anyNumberOf(text: string): number {
  const spelled = text.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?$/.test(spelled) ? Number(spelled) : NaN;
}

const SECONDS_A_DAY = 86_400;

/** An ISO date cell (`t="d"`): `2026-10-05`, `2026-10-05T14:30:00.5Z`; `NaN` for anything else. */
export function isoDayOf(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(
    text.trim(),
  );
  if (!match) return NaN;
  const [, year, month, date, hour = 0, minute = 0, second = 0] = match;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return dayOf(Number(year), Number(month), Number(date)) + seconds / SECONDS_A_DAY;
}
