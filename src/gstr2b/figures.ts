import type { Head, Tax } from "../ims/fields";

/** Tax in paise under the four heads, and the number of documents behind it. */
export type Figures = Record<Head | "documents", number>;

export const NO_FIGURES: Readonly<Figures> = { igst: 0, cgst: 0, sgst: 0, cess: 0, documents: 0 };

/** Adds tax, and so many documents, to a sum; a negative count takes them out again. */
export function addFigures(
  sum: Figures | undefined,
  tax: Tax,
  documents: number,
  sign: 1 | -1 = 1,
) {
  if (!sum) return;
  sum.igst += sign * tax.igst;
  sum.cgst += sign * tax.cgst;
  sum.sgst += sign * tax.sgst;
  sum.cess += sign * tax.cess;
  sum.documents += sign * documents;
}
