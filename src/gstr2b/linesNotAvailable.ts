import { detail, NOT_AVAILABLE, type Summary } from "./summary";

const NOT_TO_BE_TAKEN =
  "Such credit shall not be taken and has to be reported in table 4(D)(2) of FORM GSTR-3B.";

const line = (path: string, heading: string, gstr3b?: string) =>
  detail(path, heading, NOT_AVAILABLE, gstr3b);

/** ITC Not Available, worded as in the portal's GSTR-2B workbook of the period November 2025. */
export const ITC_NOT_AVAILABLE: Summary = {
  title: "FORM SUMMARY - ITC Not Available",
  strip: "Credit which may not be availed under FORM GSTR-3B",
  parts: [
    {
      name: "Part A",
      title: "ITC Not Available",
      headings: [
        {
          path: "itcunavl.nonrevsup",
          number: "I",
          heading: "All other ITC - Supplies from registered persons other than reverse charge",
          gstr3b: "4(D)(2)",
          advisory: NOT_TO_BE_TAKEN,
          details: [
            line("itcunavl.nonrevsup.b2b", "B2B - Invoices"),
            line("itcunavl.nonrevsup.cdnr", "B2B - Debit notes"),
            line("itcunavl.nonrevsup.ecom", "ECO - Documents"),
            line("itcunavl.nonrevsup.b2ba", "B2B - Invoices (Amendment)"),
            line("itcunavl.nonrevsup.cdnra", "B2B - Debit notes (Amendment)"),
            line("itcunavl.nonrevsup.ecoma", "ECO - Documents (Amendment)"),
          ],
        },
        {
          path: "itcunavl.isdsup",
          number: "II",
          heading: "Inward Supplies from ISD",
          gstr3b: "4(D)(2)",
          advisory: NOT_TO_BE_TAKEN,
          details: [
            line("itcunavl.isdsup.isd", "ISD - Invoices"),
            line("itcunavl.isdsup.isda", "ISD - Invoices (Amendment)"),
          ],
        },
        {
          path: "itcunavl.revsup",
          number: "III",
          heading: "Inward Supplies liable for reverse charge",
          gstr3b: "3.1(d) 4(D)(2)",
          advisory:
            "These supplies shall be declared in Table 3.1(d) of FORM GSTR-3B for payment of tax. " +
            "However, credit will not be available on the same and has to be reported in table " +
            "4(D)(2) of FORM GSTR-3B.",
          details: [
            line("itcunavl.revsup.b2b", "B2B - Invoices"),
            line("itcunavl.revsup.cdnr", "B2B - Debit notes"),
            line("itcunavl.revsup.b2ba", "B2B - Invoices (Amendment)"),
            line("itcunavl.revsup.cdnra", "B2B - Debit notes (Amendment)"),
          ],
        },
      ],
    },
    {
      name: "Part B",
      title:
        "ITC Not Available - Credit notes should be net off against relevant ITC available headings in GSTR-3B",
      headings: [
        {
          path: "itcunavl.othersup",
          number: "I",
          heading: "Others",
          gstr3b: "4(A)",
          advisory:
            "Credit Notes shall be net-off against relevant ITC available tables [Table 4A(3,4,5)].",
          details: [
            line("itcunavl.othersup.cdnr", "B2B - Credit notes", "4(A)(5)"),
            line("itcunavl.othersup.cdnra", "B2B - Credit notes (Amendment)", "4(A)(5)"),
            line(
              "itcunavl.othersup.cdnrrev",
              "B2B - Credit notes (Reverse charge)",
              "3.1(d) 4(A)(3)",
            ),
            line(
              "itcunavl.othersup.cdnrarev",
              "B2B - Credit notes (Reverse charge)(Amendment)",
              "3.1(d) 4(A)(3)",
            ),
            line("itcunavl.othersup.isd", "ISD - Credit notes", "4(A)(4)"),
            line("itcunavl.othersup.isda", "ISD - Credit notes (Amendment)", "4(A)(4)"),
          ],
        },
      ],
    },
  ],
};
