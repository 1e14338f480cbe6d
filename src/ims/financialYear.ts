import { dateParts, dayOf, type Day } from "./day";
import { firstDay, MONTHS, periodOf, type Period } from "./period";
import { remembered } from "./remembered";

/** The year in which a financial year (April to March) begins: 2025 for 2025-26. */
export type FinancialYear = number;

/** The names of the months of a financial year, in its order. */
export const MONTHS_IN_ORDER: readonly string[] = [...MONTHS.slice(3), ...MONTHS.slice(0, 3)];

/** The financial year a day lies in; `NaN` for no day. */
export const financialYear = remembered((day: Day): FinancialYear => {
  const { year, month } = dateParts(day);
  return month >= 4 ? year : year - 1;
});

/** The name of the financial year a period lies in: `2026-27` for October 2026. */
export const financialYearName = (period: Period): string =>
  formatFinancialYear(financialYear(firstDay(period)));

/** `2025-26`. */
export function formatFinancialYear(year: FinancialYear): string {
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

/**
 * The last day to take credit on documents of a financial year: 30 November after its end, unless the
 * annual return was filed before. Source: section 16(4), CGST Act, as amended by the Finance Act 2022.
 */
export function lastDayOfCredit(year: FinancialYear): Day {
  return dayOf(year + 1, 11, 30);
}

/** The last period whose GSTR-3B falls due before that day: October after the year's end. */
export function lastPeriodOfCredit(year: FinancialYear): Period {
  return periodOf(year + 1, 10);
}
