import type { Action } from "../actions";
import { HEADS } from "../fields";
import type { Row } from "../records";
import {
  ASKING_FIELDS,
  DECLARED_FIELDS,
  declaredOf,
  isNoAnswer,
  isPartial,
  reductionAsked,
} from "../reduction";
import { columnOf, INWARD_TABLES, type TableKey } from "../tables";
import { textAmounts } from "./amountRules";
import { OFFICIAL, type Rule } from "./rule";

/** The tables that have ‘ITC to be reduced’. */
const REDUCING: readonly TableKey[] = INWARD_TABLES.filter((table) =>
  columnOf(table, "reduce"),
).map(({ key }) => key);

const doesNotFit = (row: Row, action: Action): boolean => {
  if (!isPartial(row) || textAmounts(row, DECLARED_FIELDS).length > 0) return false;
  if (action !== "Accepted" || row.text("reduce") !== "Yes") return true;
  const outside = HEADS.some((head) => {
    const amount = declaredOf(row, head);
    return amount < 0 || amount > (row.number(head) || 0);
  });
  return outside || (declaredOf(row, "cgst") || 0) !== (declaredOf(row, "sgst") || 0);
};

/** The answer on ‘ITC to be reduced’. */
export const REDUCTION_RULES: readonly Rule[] = [
  {
    id: "reduction-unanswered",
    reads: ["reduce", ...ASKING_FIELDS],
    level: "error",
    actions: ["Accepted"],
    tables: REDUCING,
    breaks: (row) => row.text("reduce") === "" && reductionAsked(row) === "yes",
    sentence: ({ table }) =>
      table.lowersCredit
        ? "Answer ‘ITC to be reduced’ with Yes or No: the portal refuses to accept a credit note without it (IMSSAV0054)."
        : "Answer ‘ITC to be reduced’ with Yes or No: this amendment lowers a document whose credit was taken.",
    why: "‘ITC to be reduced’ is not answered",
    remedy: "Answer it with Yes or No.",
    source: `Portal error IMSSAV0054, seen since April 2026; ${OFFICIAL.faqOctober2025}`,
  },
  {
    id: "reduction-word",
    reads: ["reduce"],
    level: "error",
    tables: REDUCING,
    breaks: (row) => isNoAnswer(row.text("reduce")),
    sentence: () => "‘ITC to be reduced’ is answered with Yes or No, or left empty.",
    why: "what stands in ‘ITC to be reduced’ is neither Yes nor No",
    remedy: "Answer it with Yes or No, or empty it.",
    source: OFFICIAL.faqOctober2025,
  },
  {
    id: "reduction-perhaps",
    reads: ["reduce", ...ASKING_FIELDS],
    level: "warning",
    actions: ["Accepted"],
    tables: ["b2ba", "b2bdna", "ecoma"],
    breaks: (row) => row.text("reduce") === "" && reductionAsked(row) === "unknown",
    sentence: () =>
      "Where this amendment lowers a document whose credit was taken, the portal asks ‘ITC to be reduced’. Fill in what is known of the original, or the answer.",
    why: "it is not known whether the portal asks ‘ITC to be reduced’",
    source: OFFICIAL.faqOctober2025,
    inferred: true,
  },
  {
    id: "reduction-blocked",
    reads: ["reduce", "reduceBlocked", ...DECLARED_FIELDS, ...HEADS],
    level: "error",
    tables: REDUCING,
    breaks: (row) =>
      row.text("reduceBlocked") === "Yes" && (row.text("reduce") !== "" || isPartial(row)),
    sentence: () =>
      "The portal takes no ITC reduction on this record. Empty ‘ITC to be reduced’ and its amounts.",
    why: "the portal takes no ITC reduction here",
    remedy: "Empty ‘ITC to be reduced’ and its amounts.",
    source: `IMS field isItcRedReqBlocked, ${OFFICIAL.schema}`,
  },
  {
    id: "reduction-amounts",
    reads: ["reduce", "reduceBlocked", ...DECLARED_FIELDS, ...HEADS],
    level: "error",
    tables: REDUCING,
    breaks: doesNotFit,
    sentence: () =>
      "Amounts to reduce go with Accepted and ‘ITC to be reduced’ = Yes, lie between 0 and the tax of the record, and are the same for central and State/UT tax.",
    why: "the declared amounts do not fit",
    remedy:
      "Correct them: they go with Accepted and Yes, lie between 0 and the tax of the record, and are the same for central and State/UT tax.",
    source: OFFICIAL.faqOctober2025,
  },
  {
    id: "reduction-of-nothing",
    reads: ["reduce", ...DECLARED_FIELDS],
    level: "error",
    actions: ["Accepted"],
    tables: REDUCING,
    breaks: (row) =>
      row.text("reduce") === "Yes" &&
      isPartial(row) &&
      HEADS.every((head) => (declaredOf(row, head) || 0) === 0),
    sentence: () =>
      "‘ITC to be reduced’ is Yes, yet by 0.00 under each head: nothing is reduced. Empty the amounts to reduce the whole tax, or answer No.",
    why: "‘ITC to be reduced’ is Yes, yet by 0.00",
    remedy: "Empty the amounts to reduce the whole tax, or answer No.",
    source: OFFICIAL.faqOctober2025,
    inferred: true,
  },
];
