import type { Action } from "./actions";
import { isGone } from "./change";
import { formatDay } from "./day";
import { HEADS, REDUCE_FIELDS } from "./fields";
import { gstinFault } from "./gstin";
import { dayAfter, formatPeriod, periodOf, type Period } from "./period";
import type { Row } from "./records";
import type { TableKey } from "./tables";

/**
 * `refusal`: the action is not taken. `error`: the row cannot go into the action file as it stands.
 * `warning`: allowed, but the user should know.
 */
export type RuleLevel = "refusal" | "error" | "warning";

/** One rule about what may be done with a record. */
export interface Rule {
  readonly id: string;
  readonly level: RuleLevel;
  /** The actions and tables it concerns; absent = all. */
  readonly actions?: readonly Action[];
  readonly tables?: readonly TableKey[];
  /** First and last GSTR-2B period it applies to. */
  readonly since?: Period;
  readonly until?: Period;
  /** Whether the row, with that action, is against the rule. */
  breaks(row: Row, action: Action): boolean;
  /** Said of one row: what is the matter and what to do. */
  sentence(row: Row): string;
  /** Said of many: "3 refused – the portal does not allow Pending on them." */
  readonly why: string;
  readonly source: string;
  /** True where no official text says it in so many words. */
  readonly inferred?: true;
}

const CREDIT_NOTES: readonly TableKey[] = ["b2bcn", "b2bcna"];
const AMENDMENTS: readonly TableKey[] = ["b2ba", "b2bdna", "ecoma"];
const IMPORTS: readonly TableKey[] = ["impg", "impga", "impgsez", "impgseza"];

const OCTOBER_2025 = periodOf(2025, 10);

const FAQ_OCTOBER_2025 = "GSTN FAQ on IMS of 17-10-2025 and advisory of 23-09-2025";

/**
 * The last day a credit note may stay pending: the due date of GSTR-3B of the period after its
 * GSTR-2B, the 20th of the month after that, for a monthly filer. An estimate: the true GSTR-2B
 * follows the supplier's filing date, which IMS does not tell.
 * Source: GSTN FAQ on IMS, 17-10-2025 (October 2025 → 20-12-2025).
 */
export function decideBy(row: Row): string {
  const twoB = row.number("twoB");
  return Number.isNaN(twoB) ? "" : formatDay(dayAfter(twoB, 2, 20));
}

const declared = (row: Row): readonly number[] =>
  HEADS.map((head) => row.number(REDUCE_FIELDS[head])).filter((amount) => !Number.isNaN(amount));

const isPartial = (row: Row): boolean => declared(row).length > 0;

const reductionIsWrong = (row: Row, action: Action): boolean => {
  if (!isPartial(row)) return false;
  if (action !== "Accepted" || row.text("reduce") !== "Yes") return true;
  const outside = HEADS.some((head) => {
    const amount = row.number(REDUCE_FIELDS[head]);
    return amount < 0 || amount > (row.number(head) || 0);
  });
  const central = row.number("reduceCgst") || 0;
  const state = row.number("reduceSgst") || 0;
  return outside || central !== state;
};

/** The register of rules, in the order their sentences are shown. */
export const RULES: readonly Rule[] = [
  {
    id: "gone",
    level: "refusal",
    breaks: isGone,
    sentence: () =>
      "The record was not in the last download: the supplier deleted it, or GSTR-3B was filed. It is not counted in GSTR-2B and not sent.",
    why: "they were not in the last download",
    source: "Records leave IMS when GSTR-3B is filed: GSTN FAQ on IMS, September 2024",
  },
  {
    id: "pending-blocked",
    level: "refusal",
    actions: ["Pending"],
    breaks: (row) => row.text("pendingBlocked") === "Yes",
    sentence: () =>
      "The portal does not allow Pending on this record. Accept or reject it, or leave it without action.",
    why: "the portal does not allow Pending on them",
    source: "IMS field ispendactblocked, GSTN schema of the IMS APIs",
  },
  {
    id: "imports-not-rejected",
    level: "refusal",
    actions: ["Rejected"],
    tables: IMPORTS,
    breaks: () => true,
    sentence: () => "Import of goods cannot be rejected. Accept it or keep it pending.",
    why: "import of goods cannot be rejected",
    source: "GSTN advisory on import of goods in IMS, 30-10-2025",
  },
  {
    id: "pending-one-period",
    level: "warning",
    actions: ["Pending"],
    tables: CREDIT_NOTES,
    since: OCTOBER_2025,
    breaks: (row) => row.text("pendingBlocked") !== "Yes",
    sentence: (row) =>
      `A credit note may stay pending for one tax period: decide by ${decideBy(row) || "the due date of the next GSTR-3B"} (estimated from the source period), after that it is deemed accepted.`,
    why: "credit notes may stay pending for one tax period only",
    source: FAQ_OCTOBER_2025,
  },
  {
    id: "pending-before-october-2025",
    level: "warning",
    actions: ["Pending"],
    tables: CREDIT_NOTES,
    until: OCTOBER_2025 - 1,
    breaks: (row) => row.text("pendingBlocked") === "",
    sentence: (row) =>
      `Up to the GSTR-2B of September 2025 a credit note could not be kept pending; this one is of ${formatPeriod(row.number("twoB"))}, and the portal may refuse it.`,
    why: "before October 2025 credit notes could not be kept pending; the portal may refuse them",
    source: "GSTN FAQ on IMS, September 2024; prospective change by advisory of 23-09-2025",
    inferred: true,
  },
  {
    id: "pending-amendment-unknown",
    level: "warning",
    actions: ["Pending"],
    tables: AMENDMENTS,
    since: OCTOBER_2025,
    breaks: (row) => row.text("pendingBlocked") === "",
    sentence: () =>
      "The file does not say whether the portal allows Pending here. A downward amendment of an original already accepted may stay pending for one tax period only.",
    why: "the file does not say whether the portal allows Pending on these amendments",
    source: FAQ_OCTOBER_2025,
    inferred: true,
  },
  {
    id: "reduction-unanswered",
    level: "error",
    actions: ["Accepted"],
    tables: CREDIT_NOTES,
    breaks: (row) => row.text("reduceBlocked") !== "Yes" && row.text("reduce") === "",
    sentence: () =>
      "Answer ‘ITC to be reduced’ with Yes or No: the portal refuses to accept a credit note without it (IMSSAV0054).",
    why: "‘ITC to be reduced’ is not answered",
    source: "Portal error IMSSAV0054, seen since April 2026",
  },
  {
    id: "reduction-blocked",
    level: "error",
    breaks: (row) =>
      row.text("reduceBlocked") === "Yes" && (row.text("reduce") !== "" || isPartial(row)),
    sentence: () =>
      "The portal takes no ITC reduction on this record. Empty ‘ITC to be reduced’ and its amounts.",
    why: "the portal takes no ITC reduction on them",
    source: "IMS field isItcRedReqBlocked, GSTN schema of the IMS APIs",
  },
  {
    id: "reduction-amounts",
    level: "error",
    breaks: reductionIsWrong,
    sentence: () =>
      "Amounts to reduce go with Accepted and ‘ITC to be reduced’ = Yes, lie between 0 and the tax of the record, and are the same for central and State/UT tax.",
    why: "the declared amounts do not fit",
    source: FAQ_OCTOBER_2025,
  },
  {
    id: "remark-missing",
    level: "error",
    breaks: (row, action) =>
      action === "Accepted" &&
      row.text("remarks").trim() === "" &&
      row.text("remarksBlocked") !== "Yes" &&
      (row.text("reduce") === "No" || (row.text("reduce") === "Yes" && isPartial(row))),
    sentence: () =>
      "Write a remark: the portal asks for one when ITC is reduced in part or not at all.",
    why: "a remark is needed when ITC is reduced in part or not at all",
    source: FAQ_OCTOBER_2025,
  },
  {
    id: "remark-too-long",
    level: "error",
    breaks: (row) => row.text("remarks").length > 250,
    sentence: (row) =>
      `The remark has ${row.text("remarks").length} characters; the portal takes 250. Shorten it.`,
    why: "the remark is longer than 250 characters",
    source: "IMS Offline Tool V1.1",
  },
  {
    id: "supplier-not-filed",
    level: "warning",
    actions: ["Accepted"],
    breaks: (row) => row.table.needsFiling && row.text("filing") === "Not Filed",
    sentence: () =>
      "The supplier has not filed: the record enters GSTR-2B only once it is filed, and an edit by the supplier resets your action.",
    why: "the supplier has not filed",
    source: "GSTN FAQ on IMS, September 2024",
  },
  {
    id: "filing-unknown",
    level: "warning",
    breaks: (row) => row.table.needsFiling && !["Filed", "Not Filed"].includes(row.text("filing")),
    sentence: () =>
      "The file does not say whether the supplier has filed, so the record is not counted in GSTR-2B. Download the records again from the portal.",
    why: "the file does not say whether the supplier has filed",
    source: "Only filed records enter GSTR-2B: GSTN FAQ on IMS, September 2024",
    inferred: true,
  },
  {
    id: "two-b-unknown",
    level: "warning",
    breaks: (row) => Number.isNaN(row.number("twoB")),
    sentence: () =>
      "The file does not tell the source period, so the record is counted in no GSTR-2B. Type the month of its GSTR-2B into ‘2B period’, such as Oct-2026.",
    why: "the file does not tell the source period, and ‘2B period’ is empty",
    source: "A document is of the GSTR-2B of its source period: GSTN FAQ on IMS, 17-10-2025",
  },
  {
    id: "gstin-check-digit",
    level: "warning",
    breaks: (row) => row.text("supplier") !== "" && gstinFault(row.text("supplier")) !== undefined,
    sentence: (row) =>
      gstinFault(row.text("supplier")) === "form"
        ? "The supplier’s GSTIN does not have the form of a GSTIN."
        : "The check digit of the supplier’s GSTIN is wrong.",
    why: "the supplier’s GSTIN is doubtful",
    source: "GSTIN check digit (base 36)",
  },
];

const concerns = (rule: Rule, row: Row, action: Action): boolean => {
  if (rule.actions && !rule.actions.includes(action)) return false;
  if (rule.tables && !rule.tables.includes(row.table.key)) return false;
  const twoB = row.number("twoB");
  if (rule.since !== undefined && twoB < rule.since) return false;
  if (rule.until !== undefined && !(twoB <= rule.until)) return false;
  return rule.breaks(row, action);
};

/** The rule that forbids the action on this record, or undefined: the action may be taken. */
export function refusal(row: Row, action: Action): Rule | undefined {
  return RULES.find((rule) => rule.level === "refusal" && concerns(rule, row, action));
}

/**
 * All that the rules say of a record with its present action. What the portal itself holds is not
 * held against it: a record that came as Pending and blocked, or as Accepted and unanswered, is
 * right until the user changes it.
 */
export function findings(row: Row, action: Action): readonly Rule[] {
  const asDownloaded = row.text("portalAction") === action;
  const held = (rule: Rule) => asDownloaded && rule.level !== "warning" && rule.actions;
  return RULES.filter((rule) => !held(rule) && concerns(rule, row, action));
}

/** The `Check` cell: the sentences of all findings, empty when all is well. */
export function checkText(row: Row, action: Action): string {
  return findings(row, action)
    .map((rule) => rule.sentence(row))
    .join(" ");
}
