import { TEMPORARY } from "../../gstr2b/notAvailable";

/** A section of documents in the portal's GSTR-2B, under `docdata` or `docRejdata`. */
export type SectionKey =
  "b2b" | "b2ba" | "cdnr" | "cdnra" | "ecom" | "ecoma" | "isd" | "isda" | "impg" | "impgsez";

/** The four summaries, as the JSON names them. */
export type Summary = "itcavl" | "itcunavl" | "itcrev" | "itcRejected";

/** What decides the line of a document, each as a plain yes or no. */
export interface Traits {
  readonly reverseCharge: boolean;
  readonly creditNote: boolean;
  /** A bill of entry that was amended: it stays in the section of its original. */
  readonly amendedBill: boolean;
}

/**
 * The line of the summary a document belongs to (GSTR-2B workbook of November 2025; portal files of
 * 2021): credit notes in Part B, reverse charge under its own heading, debit notes in `cdnr` of theirs.
 */
export function lineOf(summary: Summary, section: SectionKey, traits: Traits): string {
  return `${summary}.${leafOf(section, traits)}`;
}

function leafOf(section: SectionKey, traits: Traits): string {
  const { reverseCharge, creditNote, amendedBill } = traits;
  switch (section) {
    case "isd":
    case "isda":
      return `${creditNote ? "othersup" : "isdsup"}.${section}`;
    case "impg":
      return amendedBill ? "imports.impga" : "imports.impg";
    case "impgsez":
      return amendedBill ? "imports.impgasez" : "imports.impgsez";
    default:
      if (creditNote) return `othersup.${section}${reverseCharge ? "rev" : ""}`;
      return `${reverseCharge ? "revsup" : "nonrevsup"}.${section}`;
  }
}

/** Credit is available on Y; N is not, nor is T, temporary, of which no line is known. */
export function summaryOf(available: string): Summary {
  return /^\s*(y|yes)?\s*$/i.test(available) ? "itcavl" : "itcunavl";
}

/** Why no credit is available; where it is so for the time being only, that. */
export const reasonOf = (reason: string, available: string): string =>
  reason === "" && /^\s*t(emporary)?\s*$/i.test(available) ? TEMPORARY : reason;

export const saysYes = (text: string): boolean => /^\s*(y|yes|true|1)\s*$/i.test(text);
