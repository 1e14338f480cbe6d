import { relatedRecords, type Ties } from "../../gstr2b/ties";
import { actionIn } from "../../ims/actions";
import { formatDay, type Day } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { taxOf, totalTax, type Row } from "../../ims/records";
import { checkText, findings, type Rule } from "../../ims/rules";
import { inWords, valueOf } from "../../ims/values";
import type { RecordInWords, RelatedRecord, RuleInWords } from "./selectionState";

/** Said in the lines above the details, or by the rules. */
const SAID: ReadonlySet<Field> = new Set<Field>([
  "action",
  "check",
  "supplier",
  "name",
  "number",
  "date",
  "filing",
  "portalAction",
]);

/** A rule as it is said of one record. */
export const ruleInWords = (rule: Rule, sentence: string): RuleInWords => ({
  sentence,
  source: rule.source,
  inferred: rule.inferred === true,
});

/**
 * What deciding nothing means for a credit note. Source: GSTN FAQ on IMS of 17-10-2025; that the
 * reduction is full then is inferred from it.
 */
const UNDECIDED: RuleInWords = {
  sentence: "Without action it is treated as accepted, and lowers your credit by its whole tax.",
  source: "GSTN FAQ on IMS of 17-10-2025 and advisory of 23-09-2025",
  inferred: true,
};

/** The original and an amendment of it are of different GSTR-2Bs: the earlier one comes first. */
const ORIGINAL_FIRST: RuleInWords = {
  sentence:
    "Its original has no final action yet. Where the two are of different GSTR-2Bs, decide on the original first and file its GSTR-3B.",
  source: "GSTN FAQ on IMS, September 2024, as recalled by commentaries",
  inferred: true,
};

/** A record with all that its table tells of it. */
export function recordInWords(row: Row, ties: Ties, today: Day): RecordInWords {
  const action = actionIn(row.text("action"));
  const said = checkText(row, action, today);
  const written = row.text("check");
  const related = relatedRecords(ties, row);
  return {
    ...documentOf(row),
    portalStatus: row.text("portalAction"),
    filing: row.text("filing"),
    details: detailsOf(row),
    findings: findings(row, action, today).map((rule) => ruleInWords(rule, rule.sentence(row))),
    advice: [
      ...(row.table.lowersCredit && action === "No action" ? [UNDECIDED] : []),
      ...(isBeforeOriginal(row, action, related) ? [ORIGINAL_FIRST] : []),
    ],
    note: written.endsWith(said) ? written.slice(0, written.length - said.length).trim() : written,
    original: related.some(({ table }) => !table.amends) ? "" : originalInWords(row),
    related: related.map((other) => relatedInWords(row, other)),
  };
}

/** Which document it is, and whose. */
export const documentOf = (row: Row) => ({
  key: row.text("key"),
  supplier: row.text("name"),
  gstin: row.text("supplier"),
  document: row.text("number"),
  date: formatDay(row.number("date")),
});

/** "INV-1 of 03-09-2026, which is not loaded. Credited earlier – GSTR-2B of September 2026". */
function originalInWords(row: Row): string {
  if (!row.table.amends) return "";
  const [number, date] = row.table.needsFiling
    ? [row.text("originalNumber"), row.number("originalDate")]
    : [row.text("number"), row.number("date")];
  if (number === "") return "";
  const found = row.text("originalFound");
  return `${[number, formatDay(date)].filter(Boolean).join(" of ")}, which is not loaded.${found && ` ${found}.`}`;
}

export function detailsOf(row: Row): RecordInWords["details"] {
  return row.table.columns.flatMap(({ field, heading, role }) => {
    if (role === "technical" || SAID.has(field)) return [];
    const value = inWords(field, valueOf(row, field));
    return value === "" ? [] : [[heading, value] as const];
  });
}

function isBeforeOriginal(row: Row, action: string, related: readonly Row[]): boolean {
  if (!row.table.amends || action === "No action") return false;
  return related.some(
    (other) =>
      !other.table.amends &&
      other.number("twoB") !== row.number("twoB") &&
      ["", "No action", "Pending"].includes(other.text("action")) &&
      other.text("change") !== "Gone",
  );
}

function relatedInWords(row: Row, other: Row): RelatedRecord {
  const isOriginal = row.table.amends !== undefined && isAmendedBy(other, row);
  const [amendment, original] = isOriginal ? [row, other] : [other, row];
  const tax = (record: Row) => totalTax(taxOf(record));
  return {
    table: other.table.key,
    key: other.text("key"),
    role: isOriginal ? "original" : "amendment",
    document: `${other.text("number")} of ${formatDay(other.number("date"))}`,
    action: other.text("action"),
    tax: tax(other),
    difference: tax(amendment) - tax(original),
  };
}

/** What is no amendment is the original; of two amendments the one of the earlier period. */
const isAmendedBy = (other: Row, row: Row): boolean =>
  !other.table.amends || other.number("sourcePeriod") <= row.number("sourcePeriod");
