import { formatDay, type Day } from "../day";
import { formatPeriod, periodOf } from "../period";
import type { Row } from "../records";
import { pendingUntil, type Cycle } from "../returnCycle";
import { OFFICIAL, type Rule } from "./rule";

const OCTOBER_2025 = periodOf(2025, 10);

/** Records whose acceptance lowers the credit: Pending is open to them for one tax period. */
const concerned = {
  level: "warning",
  actions: ["Pending"],
  tables: ["b2bcn", "b2bcna"],
} as const satisfies Partial<Rule>;

const isOver = (row: Row, today: Day): boolean =>
  pendingUntil(row.number("twoB"), "Monthly").some((day) => today > day);

/**
 * "20-12-2026 (22-04-2027 for quarterly filers, in some States 24-04-2027; estimated from the source
 * period)": the true GSTR-2B follows the supplier's filing date, which IMS does not tell.
 */
function lastDayInWords(row: Row): string {
  const days = (cycle: Cycle) => pendingUntil(row.number("twoB"), cycle).map(formatDay);
  const [monthly] = days("Monthly");
  const [quarterly = "", later = ""] = days("Quarterly");
  if (monthly === undefined) {
    return "the due date of the next GSTR-3B (the 2B period is not known)";
  }
  return `${monthly} (${quarterly} for quarterly filers, in some States ${later}; estimated from the source period)`;
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
