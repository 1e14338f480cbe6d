import { detail, ISD, rejected, type Summary } from "./summary";

const NO_CREDIT = "Input tax credit cannot be availed in FORM GSTR-3B.";

/** ITC Rejected, worded as in the portal's GSTR-2B workbook of the period November 2025. */
export const ITC_REJECTED: Summary = {
  title: "FORM SUMMARY - ITC Rejected",
  strip: "Credit which is rejected on IMS Dashboard",
  parts: [
    {
      name: "Part A",
      title: "ITC Rejected - Others",
      headings: [
        {
          path: "itcRejected.nonrevsup",
          number: "I",
          heading:
            "All other ITC - Supplies from registered persons other than reverse charge (IMS)",
          gstr3b: "NA",
          advisory: NO_CREDIT,
          details: [
            detail("itcRejected.nonrevsup.b2b", "B2B - Invoices (IMS)", rejected("b2b")),
            detail("itcRejected.nonrevsup.cdnr", "B2B - Debit notes (IMS)", rejected("b2bdn")),
            detail("itcRejected.nonrevsup.ecom", "ECO - Documents (IMS)", rejected("ecom")),
            detail(
              "itcRejected.nonrevsup.b2ba",
              "B2B - Invoices (Amendment) (IMS)",
              rejected("b2ba"),
            ),
            detail(
              "itcRejected.nonrevsup.cdnra",
              "B2B - Debit notes (Amendment) (IMS)",
              rejected("b2bdna"),
            ),
            detail(
              "itcRejected.nonrevsup.ecoma",
              "ECO - Documents (Amendment) (IMS)",
              rejected("ecoma"),
            ),
          ],
        },
        {
          path: "itcRejected.isdsup",
          number: "II",
          heading: "Inward Supplies from ISD",
          gstr3b: "NA",
          advisory: NO_CREDIT,
          details: [
            detail("itcRejected.isdsup.isd", "ISD - Invoices", ISD),
            detail("itcRejected.isdsup.isda", "ISD - Invoices (Amendment)", ISD),
          ],
        },
      ],
    },
    {
      name: "Part B",
      title: "Rejected Records - Credit notes rejected on IMS Dashboard",
      headings: [
        {
          path: "itcRejected.othersup",
          number: "I",
          heading: "Others",
          gstr3b: "NA",
          advisory:
            "These Credit Notes are not eligible to net-off against relevant ITC available tables [Table 4A(4,5)].",
          details: [
            detail("itcRejected.othersup.cdnr", "B2B - Credit notes (IMS)", rejected("b2bcn")),
            detail(
              "itcRejected.othersup.cdnra",
              "B2B - Credit notes (Amendment) (IMS)",
              rejected("b2bcna"),
            ),
            detail("itcRejected.othersup.isd", "ISD - Credit notes", ISD),
            detail("itcRejected.othersup.isda", "ISD - Credit notes (Amendment)", ISD),
          ],
        },
      ],
    },
  ],
};
