/** How GSTR-2B is counted where the reader may expect otherwise, and where that is written. */
export interface CountingNote {
  readonly text: string;
  readonly source: string;
  /** True where no official text says it in so many words. */
  readonly inferred?: boolean;
}

const FAQ_2025 = "GSTN FAQ on IMS, 17-10-2025";

/** What the figures rest on: shown in the help and below the statement. */
export const COUNTING_NOTES: readonly CountingNote[] = [
  {
    text: "IMS does not tell the day of filing. ‘2B period’ is the supplier's return period, for GSTR-1A the one after it. A return filed after the cut-off – the 11th of the following month, the 13th for IFF, quarterly GSTR-1, GSTR-5 and GSTR-6 – belongs to a later GSTR-2B: then change ‘2B period’ on the row.",
    source: `GSTR-2B goes by the day of filing: GSTN FAQ on GSTR-2B, 18-10-2021; GSTR-1A: ${FAQ_2025}, example 4`,
    inferred: true,
  },
  {
    text: "An amendment counts its tax less what was credited on the original: all of it where the original was rejected, is pending or is in the same GSTR-2B, which the original then leaves to it. Where the original is not known, it counts nothing. Of several amendments of one document the one reported last stands for all; of two of one return neither counts until one of them is rejected. Bills of entry by the same rule; of one that was moved to another GSTIN choose ‘Moved to other GSTIN’ in ‘Original credit’ and type what is to be reversed as the original's tax: it counts as that much less.",
    source: "GSTN FAQ of 19-06-2025 for rejected originals; the difference follows from it",
    inferred: true,
  },
  {
    text: "GSTR-1A that amends GSTR-1 of the same period is counted in the original's GSTR-2B while IMS shows both. ‘Original found’ says so on the row; change ‘2B period’ there if the portal has it in the next one.",
    source: "That the amendment prevails in one GSTR-2B is recalled from GSTN's FAQ on IMS",
    inferred: true,
  },
  {
    text: "A declared reduction stands in the line itself: the declared amount in place of a credit note's tax, with No nothing. An amended credit note that lowers the reduction is negative there.",
    source: `${FAQ_2025}; that the line carries the declared figure`,
    inferred: true,
  },
  {
    text: "Where credit notes exceed the credit, GSTR-3B 4(A)(5) is below zero and stays so: it is not moved to 4(B)(2). 3.1(d) takes in both parts of GSTR-2B.",
    source: "The advisories of GSTR-2B since credit notes are netted off in 4(A)",
    inferred: true,
  },
  {
    text: "Credit notes, and amendments that lower your credit, may be pending for one period after their own. In the GSTR-2B after that they count as accepted, though the row says Pending.",
    source: `${FAQ_2025}; from which GSTR-2B on`,
    inferred: true,
  },
  {
    text: "A rejected amendment stands under ITC Rejected with its whole revised value; the credit taken on its original stays.",
    source: "The layout of the portal's GSTR-2B workbook, November 2025",
    inferred: true,
  },
  {
    text: "IMS does not know reverse charge, ISD, credit that is not available and Rule 37A, nor, in its offline file, import of goods. The portal's GSTR-2B file fills these lines; without it they stand at 0.00.",
    source: "GSTN FAQ on IMS, September 2024",
  },
];
