import type { Day } from "../../ims/day";
import { parsePeriodCode, periodOf, periodOfDay, type Period } from "../../ims/period";
import { fullYear, monthOf, readDay, readSerialDay } from "./readDay";

/**
 * A month as files write it: `102026`, `10/2026`, `202610`, `2026-10`, `Oct-26`, `Oct'26`,
 * `October 2026`, `01-10-2026`. A month alone (`10`), as one description of the offline file has it,
 * is the first such month not before that of `documentDate`. `NaN` for anything else.
 */
export function readPeriod(text: string, documentDate: Day): Period {
  const spelled = text.trim();
  const code = parsePeriodCode(spelled);
  if (!Number.isNaN(code)) return code;
  const numbers = /^(\d{1,2})[-/. ](\d{4})$/.exec(spelled);
  if (numbers) return periodOf(Number(numbers[2]), Number(numbers[1]));
  const yearFirst = /^((?:19|20)\d\d)[-/. ]?(\d{2})$/.exec(spelled);
  if (yearFirst) return periodOf(Number(yearFirst[1]), Number(yearFirst[2]));
  const named = /^([A-Za-z]{3,9})[-/. ']{0,3}(\d{4}|\d{2})$/.exec(spelled);
  if (named) return periodOf(fullYear(Number(named[2])), monthOf(named[1] ?? ""));
  if (/^\d{1,2}$/.test(spelled)) return monthFrom(Number(spelled), periodOfDay(documentDate));
  return periodOfDay(readDay(spelled));
}

/** A month in a number or date cell. A bare number is read as `MMYYYY` before it is read as a day. */
export function readPeriodNumber(value: number, isDate: boolean, documentDate: Day): Period {
  if (isDate) return periodOfDay(readSerialDay(value));
  const period = readPeriod(String(value).padStart(value > 12 ? 6 : 1, "0"), documentDate);
  return Number.isNaN(period) ? periodOfDay(readSerialDay(value)) : period;
}

function monthFrom(month: number, earliest: Period): Period {
  const inYear = periodOf(Math.floor(earliest / 12), month);
  return inYear < earliest ? inYear + 12 : inYear;
}
