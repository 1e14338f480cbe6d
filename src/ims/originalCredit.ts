/** What became of the original of an amendment (GSTR-2B needs it, IMS does not tell it). */
export const ORIGINAL_CREDIT = [
  "Credited earlier",
  "Rejected",
  "Pending",
  "In this 2B",
  "Unknown",
] as const;
/**
 * Of bills of entry only, which may be amended to another GSTIN (GSTN advisory on import of goods,
 * 30-10-2025): the credit is that one's now, and what was credited here is reversed, in the amount that
 * stands as the original's tax.
 */
export const MOVED = "Moved to other GSTIN";
export const BILL_ORIGINAL_CREDIT = [...ORIGINAL_CREDIT, MOVED] as const;
export type OriginalCredit = (typeof BILL_ORIGINAL_CREDIT)[number];

/**
 * Reads what a user typed or pasted into ‘Original credit’ of documents or of bills of entry, without
 * regard to case and spaces; undefined for what is none of the answers.
 */
export function readCredit(text: string, isBill: boolean): OriginalCredit | undefined {
  const word = text.trim().toLowerCase();
  const words = isBill ? BILL_ORIGINAL_CREDIT : ORIGINAL_CREDIT;
  return words.find((known) => known.toLowerCase() === word);
}

/** The original's tax was taken as credit in a GSTR-2B whose GSTR-3B is filed. */
export const CREDITED = "Credited earlier" satisfies OriginalCredit;
/** The original is in the same GSTR-2B as its amendment, which stands in its place. */
export const IN_THIS_2B = "In this 2B" satisfies OriginalCredit;
export const UNKNOWN = "Unknown" satisfies OriginalCredit;

/** Whether the amendment lowers the tax of a credited original: only then a reduction is declared. */
export const DOWNWARD = "Downward";
export const UPWARD = "Upward";
export type Direction = typeof DOWNWARD | typeof UPWARD | "";
