import { HEADS, REDUCE_FIELDS, type Field, type Tax } from "./fields";
import { formatPaise } from "./money";
import { taxOf, totalTax, type Row } from "./records";
import { reductionAsked } from "./reduction";
import { cleanRemark, LONGEST_REMARK, takesRemark } from "./remark";
import type { Value, Values } from "./values";

/**
 * What the user says to ‘ITC to be reduced’: Yes in full; Yes in part, as amounts in paise for one
 * record or as a share in percent for many; No; or nothing yet. In part and No need a remark.
 * Source: GSTN FAQ on IMS of 17-10-2025.
 */
export type ReductionAnswer =
  | { readonly kind: "full" }
  | { readonly kind: "part"; readonly amounts: Tax; readonly remark: string }
  | { readonly kind: "share"; readonly percent: number; readonly remark: string }
  | { readonly kind: "none"; readonly remark: string }
  | { readonly kind: "later" };

/** Records an answer is asked of. */
export interface AskedRecords {
  readonly count: number;
  /** Their tax by head, in paise. */
  readonly tax: Tax;
  /** How many of them have no remark, and take one. */
  readonly withoutRemark: number;
}

export const isUnanswered = (row: Row): boolean =>
  row.text("reduce") === "" && reductionAsked(row) === "yes";

/** The records among some that ask; undefined where none does. */
export function askedRecords(
  rows: Iterable<Row>,
  isAsked: (row: Row) => boolean,
): AskedRecords | undefined {
  let count = 0;
  let withoutRemark = 0;
  const tax = { igst: 0, cgst: 0, sgst: 0, cess: 0 };
  for (const row of rows) {
    if (!isAsked(row)) continue;
    count += 1;
    if (takesRemark(row) && row.text("remarks").trim() === "") withoutRemark += 1;
    const own = taxOf(row);
    for (const head of HEADS) tax[head] += own[head];
  }
  return count === 0 ? undefined : { count, tax, withoutRemark };
}

/** The cells of a record that the answer fills; none where it is put off. */
export function reductionValues(row: Row, answer: ReductionAnswer): Values {
  if (answer.kind === "later") return new Map();
  const declared = declaredBy(row, answer);
  const values = new Map<Field, Value>([["reduce", answer.kind === "none" ? "No" : "Yes"]]);
  for (const head of HEADS) values.set(REDUCE_FIELDS[head], declared?.[head] ?? NaN);
  const remark = "remark" in answer ? cleanRemark(answer.remark) : "";
  if (remark !== "" && takesRemark(row)) values.set("remarks", remark);
  return values;
}

/** The amounts an answer declares; none for the whole or nothing, which the portal is told so. */
function declaredBy(row: Row, answer: ReductionAnswer): Tax | undefined {
  if (answer.kind === "part") return answer.amounts;
  if (answer.kind !== "share") return undefined;
  const share = (paise: number) => Math.round((paise * answer.percent) / 100);
  const { igst, cgst, sgst, cess } = taxOf(row);
  // Central and State/UT tax must be declared alike, within both.
  const each = share(Math.min(cgst, sgst));
  return { igst: share(igst), cgst: each, sgst: each, cess: share(cess) };
}

/** Why an answer cannot be taken for these records, in a sentence; undefined where it can. */
export function answerFault(answer: ReductionAnswer, asked: AskedRecords): string | undefined {
  if (answer.kind === "full" || answer.kind === "later") return undefined;
  if (answer.kind === "share" && !(answer.percent > 0 && answer.percent < 100)) {
    return "Enter a percentage between 0 and 100, or choose Yes in full or No.";
  }
  const amounts = answer.kind === "part" ? amountsFault(answer.amounts, asked.tax) : undefined;
  if (amounts !== undefined) return amounts;
  if (answer.remark.length > LONGEST_REMARK) {
    return `Shorten the remark to ${LONGEST_REMARK} characters.`;
  }
  if (cleanRemark(answer.remark) === "" && asked.withoutRemark > 0) {
    return "Write a remark: the portal asks for one when ITC is reduced in part or not at all.";
  }
  return undefined;
}

function amountsFault(amounts: Tax, tax: Tax): string | undefined {
  if (HEADS.some((head) => Number.isNaN(amounts[head]))) {
    return "Enter the amounts in rupees, such as 1,250.50.";
  }
  const over = HEADS.find((head) => amounts[head] < 0 || amounts[head] > tax[head]);
  if (over) {
    return `An amount lies between 0 and the tax of the record, here ${formatPaise(tax[over])}.`;
  }
  if (amounts.cgst !== amounts.sgst) return "Central and State/UT tax are reduced by the same.";
  if (totalTax(amounts) === 0) return "Enter an amount, or choose No.";
  return undefined;
}
