import { detail, RULE_37A, type Summary } from "./summary";

/** ITC Reversal, worded as in the portal's GSTR-2B workbook of the period November 2025. */
export const ITC_REVERSAL: Summary = {
  title: "FORM SUMMARY - ITC Reversal",
  strip: "Credit which may not be availed under FORM GSTR-3B",
  parts: [
    {
      name: "Part A",
      title: "ITC Reversed - Others",
      headings: [
        {
          path: "itcrev.nonrevsup",
          number: "I",
          heading: "ITC Reversal on account of Rule 37A",
          gstr3b: "4(B)(2)",
          advisory:
            "Such credit shall be reversed and has to be reported in table 4(B)(2) of FORM GSTR-3B.",
          details: [
            detail("itcrev.nonrevsup.b2b", "B2B - Invoices", RULE_37A),
            detail("itcrev.nonrevsup.cdnr", "B2B - Debit notes", RULE_37A),
            detail("itcrev.nonrevsup.b2ba", "B2B - Invoices (Amendment)", RULE_37A),
            detail("itcrev.nonrevsup.cdnra", "B2B - Debit notes (Amendment)", RULE_37A),
          ],
        },
      ],
    },
  ],
};
