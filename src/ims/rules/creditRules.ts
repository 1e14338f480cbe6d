import { formatDay, type Day } from "../day";
import {
  financialYear,
  formatFinancialYear,
  lastDayOfCredit,
  lastPeriodOfCredit,
} from "../financialYear";
import { formatPeriod } from "../period";
import type { Row } from "../records";
import { INWARD_TABLES, type TableKey } from "../tables";
import { OFFICIAL, type Rule } from "./rule";

/**
 * Invoices and debit notes, of which section 16(4) speaks: it names no bill of entry, and a credit
 * note's reduction is due at any time. For notes the year of the note counts (Finance Act 2020).
 */
const LIMITED: readonly TableKey[] = INWARD_TABLES.filter(
  ({ needsFiling, lowersCredit }) => needsFiling && !lowersCredit,
).map(({ key }) => key);

const yearOf = (row: Row): number => financialYear(row.number("date"));

/** Whether the credit can no longer be taken: the day is over, or the first GSTR-2B comes after it. */
const isTooLate = (row: Row, today: Day): boolean =>
  today > lastDayOfCredit(yearOf(row)) || row.number("twoB") > lastPeriodOfCredit(yearOf(row));

/** Whether the record can count, and until when its credit can be taken. */
export const CREDIT_RULES: readonly Rule[] = [
  {
    id: "supplier-not-filed",
    reads: ["filing"],
    level: "warning",
    actions: ["Accepted"],
    breaks: (row) => row.table.needsFiling && row.text("filing") === "Not Filed",
    sentence: () =>
      "The supplier has not filed: the record enters GSTR-2B only once it is filed, and an edit by the supplier resets your action.",
    why: "the supplier has not filed",
    source: OFFICIAL.faqSeptember2024,
  },
  {
    id: "filing-unknown",
    reads: ["filing"],
    level: "warning",
    breaks: (row) => row.table.needsFiling && !["Filed", "Not Filed"].includes(row.text("filing")),
    sentence: () =>
      "The file does not say whether the supplier has filed, so the record is not counted in GSTR-2B. Download the records again from the portal.",
    why: "the file does not say whether the supplier has filed",
    source: `Only filed records enter GSTR-2B: ${OFFICIAL.faqSeptember2024}`,
    inferred: true,
  },
  {
    id: "two-b-unknown",
    reads: [],
    level: "warning",
    breaks: (row) => Number.isNaN(row.number("twoB")),
    sentence: () =>
      "The file does not tell the source period, so the record is counted in no GSTR-2B. Type the month of its GSTR-2B into ‘2B period’, such as Oct-2026.",
    why: "the file does not tell the source period, and ‘2B period’ is empty",
    source: "A document is of the GSTR-2B of its source period: GSTN FAQ on IMS, 17-10-2025",
  },
  {
    id: "credit-too-late",
    reads: ["date", "twoB"],
    level: "warning",
    actions: ["Accepted", "Pending", "No action"],
    tables: LIMITED,
    breaks: (row, _, today) => isTooLate(row, today),
    sentence: (row) => {
      const year = yearOf(row);
      return `Credit on a document of ${formatFinancialYear(year)} can be taken up to ${formatDay(lastDayOfCredit(year))} (section 16(4)), in GSTR-3B of ${formatPeriod(lastPeriodOfCredit(year))} at the latest. That is over for this record: the portal shows such credit as not available.`;
    },
    why: "the time to take the credit is over (section 16(4))",
    source: OFFICIAL.timeLimit,
  },
  {
    id: "credit-last-chance",
    reads: ["date", "twoB"],
    level: "warning",
    actions: ["Pending"],
    tables: LIMITED,
    breaks: (row, _, today) => yearOf(row) < financialYear(today) && !isTooLate(row, today),
    sentence: (row) => {
      const year = yearOf(row);
      return `Credit on a document of ${formatFinancialYear(year)} can be taken up to ${formatDay(lastDayOfCredit(year))} or the annual return, whichever comes first (section 16(4)). Do not keep it pending beyond the GSTR-2B of ${formatPeriod(lastPeriodOfCredit(year))}.`;
    },
    why: "the credit can be taken up to 30 November after the year’s end (section 16(4))",
    source: OFFICIAL.timeLimit,
  },
  {
    id: "credit-last-chance-unfiled",
    reads: ["date", "twoB", "filing"],
    level: "warning",
    actions: ["Accepted", "No action"],
    tables: LIMITED,
    breaks: (row, _, today) =>
      row.text("filing") === "Not Filed" &&
      yearOf(row) < financialYear(today) &&
      !isTooLate(row, today),
    sentence: (row) => {
      const year = yearOf(row);
      return `The supplier has not filed a document of ${formatFinancialYear(year)}: its credit can be taken up to ${formatDay(lastDayOfCredit(year))} (section 16(4)). Ask the supplier to file in time.`;
    },
    why: "the supplier has not filed, and the time to take the credit ends on 30 November",
    source: OFFICIAL.timeLimit,
  },
];
