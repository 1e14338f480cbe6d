import { formatDay, type Day } from "../day";
import { dayAfter, formatPeriod, periodOf } from "../period";
import type { Row } from "../records";
import { OFFICIAL, type Rule } from "./rule";

const OCTOBER_2025 = periodOf(2025, 10);

/** Records whose acceptance lowers the credit: Pending is open to them for one tax period. */
const concerned = {
  level: "warning",
  actions: ["Pending"],
  tables: ["b2bcn", "b2bcna"],
} as const satisfies Partial<Rule>;

/**
 * The last day a credit note may stay pending: the due date of GSTR-3B of the period after that of its
 * GSTR-2B; `NaN` where the period is not known. Of a monthly filer the 20th; of a quarterly filer, whose
 * period is the quarter, the 22nd, in some States the 24th (rule 61(1), CGST Rules). An estimate: the
 * true GSTR-2B follows the supplier's filing date, which IMS does not tell.
 * Source: GSTN FAQ on IMS, 17-10-2025 (October 2025 → 20-12-2025); the quarter by the same formula.
 */
const LAST_DAY = {
  monthly: (row: Row): Day => dayAfter(row.number("twoB"), 2, 20),
  quarterly: (row: Row): Day => {
    const period = row.number("twoB");
    const endOfQuarter = period + 2 - (period % 3);
    return dayAfter(endOfQuarter, 4, 22);
  },
} as const;

const isOver = (row: Row, today: Day): boolean => today > LAST_DAY.monthly(row);

/** "20-12-2026 (22-04-2027 for quarterly filers; both estimated from the source period)". */
function lastDayInWords(row: Row): string {
  const monthly = formatDay(LAST_DAY.monthly(row));
  if (monthly === "") return "the due date of the next GSTR-3B (the 2B period is not known)";
  const quarterly = formatDay(LAST_DAY.quarterly(row));
  return `${monthly} (${quarterly} for quarterly filers; both estimated from the source period)`;
}

/** How long a record may stay pending. */
export const PENDING_RULES: readonly Rule[] = [
  {
    ...concerned,
    id: "pending-one-period",
    reads: ["pendingBlocked", "twoB"],
    since: OCTOBER_2025,
    breaks: (row, _, today) => row.text("pendingBlocked") !== "Yes" && !isOver(row, today),
    sentence: (row) =>
      `A credit note may stay pending for one tax period: decide by ${lastDayInWords(row)}, after that it is deemed accepted.`,
    why: "credit notes may stay pending for one tax period only",
    source: OFFICIAL.faqOctober2025,
  },
  {
    ...concerned,
    id: "pending-period-over",
    reads: ["pendingBlocked", "twoB"],
    since: OCTOBER_2025,
    breaks: (row, _, today) => row.text("pendingBlocked") !== "Yes" && isOver(row, today),
    sentence: (row) =>
      `A credit note may stay pending for one tax period: for this one until ${lastDayInWords(row)}. For monthly filers that day is over, and the portal may treat it as accepted: accept or reject it.`,
    why: "the one tax period for which credit notes may stay pending is over",
    source: OFFICIAL.faqOctober2025,
  },
  {
    ...concerned,
    id: "pending-before-october-2025",
    reads: ["pendingBlocked", "twoB"],
    until: OCTOBER_2025 - 1,
    breaks: (row) => row.text("pendingBlocked") === "",
    sentence: (row) =>
      `Up to the GSTR-2B of September 2025 a credit note could not be kept pending; this one is of ${formatPeriod(row.number("twoB"))}, and the portal may refuse it.`,
    why: "before October 2025 credit notes could not be kept pending; the portal may refuse them",
    source: `${OFFICIAL.faqSeptember2024}; prospective change by advisory of 23-09-2025`,
    inferred: true,
  },
  {
    ...concerned,
    id: "pending-amendment-unknown",
    reads: ["pendingBlocked", "twoB"],
    tables: ["b2ba", "b2bdna", "ecoma"],
    since: OCTOBER_2025,
    breaks: (row) => row.text("pendingBlocked") === "",
    sentence: () =>
      "The file does not say whether the portal allows Pending here. A downward amendment of an original already accepted may stay pending for one tax period only.",
    why: "the file does not say whether the portal allows Pending on these amendments",
    source: OFFICIAL.faqOctober2025,
    inferred: true,
  },
];
