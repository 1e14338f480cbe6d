import { HEAD_TITLES, type Head, type Tax } from "../../ims/fields";
import { formatPaise, parseRupees } from "../../ims/money";
import { answerFault, type ReductionAnswer } from "../../ims/reductionAnswer";
import type { ReductionQuestion } from "../../review/mark/markState";

export type ReductionChoice = "full" | "part" | "none" | "later";

/** What the user has chosen and typed so far; nothing is chosen to begin with. */
export interface ReductionDraft {
  readonly choice?: ReductionChoice;
  readonly percent: string;
  /** Rupees as typed; central tax stands for State/UT tax too, which must be the same. */
  readonly amounts: Readonly<Record<AmountHead, string>>;
  readonly remark: string;
}

export type AmountHead = Exclude<Head, "sgst">;

export const AMOUNT_LABELS: Readonly<Record<AmountHead, string>> = {
  igst: HEAD_TITLES.igst,
  cgst: "Central tax, and State/UT tax the same",
  cess: HEAD_TITLES.cess,
};

/** The heads under which the record bears tax. */
export function headsToDeclare({ tax }: ReductionQuestion["asked"]): readonly AmountHead[] {
  return (["igst", "cgst", "cess"] as const).filter(
    (head) => tax[head] > 0 || (head === "cgst" && tax.sgst > 0),
  );
}

/** The most that can be declared under a head: "of 1,800.00". */
export function mostOf({ tax }: ReductionQuestion["asked"], head: AmountHead): string {
  return `of ${formatPaise(head === "cgst" ? Math.min(tax.cgst, tax.sgst) : tax[head])}`;
}

function amountsOf(draft: ReductionDraft, asked: ReductionQuestion["asked"]): Tax {
  const heads = headsToDeclare(asked);
  const paise = (head: AmountHead) =>
    heads.includes(head) ? parseRupees(draft.amounts[head].trim() || "0") : 0;
  const central = paise("cgst");
  return { igst: paise("igst"), cgst: central, sgst: central, cess: paise("cess") };
}

function answerOf(draft: ReductionDraft, asked: ReductionQuestion["asked"]) {
  const { choice, remark } = draft;
  switch (choice) {
    case undefined:
      return undefined;
    case "none":
      return { kind: choice, remark } as const;
    case "part":
      return asked.count === 1
        ? ({ kind: "part", amounts: amountsOf(draft, asked), remark } as const)
        : ({ kind: "share", percent: Number(draft.percent.trim() || NaN), remark } as const);
    default:
      return { kind: choice } as const;
  }
}

/** The answer a draft comes to, or why it is none yet. */
export function readDraft(
  draft: ReductionDraft,
  asked: ReductionQuestion["asked"],
): { readonly answer: ReductionAnswer } | { readonly fault: string } {
  const answer: ReductionAnswer | undefined = answerOf(draft, asked);
  const fault = answer ? answerFault(answer, asked) : "Choose an answer first.";
  return answer && fault === undefined ? { answer } : { fault: fault ?? "" };
}
