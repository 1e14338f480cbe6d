import { formatDay, type Day } from "../day";
import { directionOf } from "../original";
import { DOWNWARD } from "../originalCredit";
import { formatPeriod, periodOf } from "../period";
import type { Row } from "../records";
import { ASKING_FIELDS } from "../reduction";
import { pendingUntil, type Cycle } from "../returnCycle";
import { OFFICIAL, type Rule } from "./rule";

const OCTOBER_2025 = periodOf(2025, 10);

const concerned = {
  level: "warning",
  actions: ["Pending"],
  tables: ["b2bcn", "b2bcna"],
} as const satisfies Partial<Rule>;

/** Amendments of documents that raise the credit. */
const AMENDED = ["b2ba", "b2bdna", "ecoma"] as const;

const limited = {
  ...concerned,
  tables: [...concerned.tables, ...AMENDED],
  reads: ["pendingBlocked", "twoB", ...ASKING_FIELDS],
  since: OCTOBER_2025,
} as const satisfies Partial<Rule>;

/**
 * Whether accepting the record lowers the credit, for which Pending is open for one tax period: a credit
 * note and its amendment, but one that lowers a credited note; another document's amendment only where
 * it lowers a credited one.
 */
function isLimited(row: Row): boolean {
  if (row.text("pendingBlocked") === "Yes") return false;
  const lowers = directionOf(row) === DOWNWARD;
  return row.table.lowersCredit ? !lowers : lowers;
}

const subjectOf = ({ table }: Row): string =>
  table.lowersCredit
    ? "A credit note"
    : "An amendment that lowers a document whose credit was taken";

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
    ...limited,
    id: "pending-one-period",
    breaks: (row, _, today) => isLimited(row) && !isOver(row, today),
    sentence: (row) =>
      `${subjectOf(row)} may stay pending for one tax period: decide by ${lastDayInWords(row)}, after that it is deemed accepted.`,
    why: "Pending is for one tax period only",
    source: OFFICIAL.faqOctober2025,
  },
  {
    ...limited,
    id: "pending-period-over",
    breaks: (row, _, today) => isLimited(row) && isOver(row, today),
    sentence: (row) =>
      `${subjectOf(row)} may stay pending for one tax period: for this one until ${lastDayInWords(row)}. For monthly filers that day is over, and the portal may treat it as accepted: accept or reject it.`,
    why: "the one tax period allowed for Pending is over",
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
    why: "before October 2025 credit notes could not be kept pending; the portal may refuse this",
    source: `${OFFICIAL.faqSeptember2024}; prospective change by advisory of 23-09-2025`,
    inferred: true,
  },
  {
    ...concerned,
    id: "pending-amendment-unknown",
    reads: ["pendingBlocked", "twoB", ...ASKING_FIELDS],
    tables: AMENDED,
    since: OCTOBER_2025,
    breaks: (row) => row.text("pendingBlocked") === "" && directionOf(row) === "",
    sentence: () =>
      "The file does not say whether the portal allows Pending here. A downward amendment of an original already accepted may stay pending for one tax period only.",
    why: "the file does not say whether the portal allows Pending here",
    source: OFFICIAL.faqOctober2025,
    inferred: true,
  },
];
