import { counted, detail, ISD, REVERSE_CHARGE, type Summary } from "./summary";

/**
 * ITC Available: lines, wording and GSTR-3B references as in the portal's GSTR-2B workbook of the
 * period November 2025, with the advisories in the short official form.
 */
export const ITC_AVAILABLE: Summary = {
  title: "FORM SUMMARY - ITC Available",
  strip: "Credit which may be availed under FORM GSTR-3B",
  parts: [
    {
      name: "Part A",
      title: "ITC Available - Credit may be claimed in relevant headings in GSTR-3B",
      headings: [
        {
          path: "itcavl.nonrevsup",
          number: "I",
          heading:
            "All other ITC - Supplies from registered persons other than reverse charge (IMS)",
          gstr3b: "4(A)(5)",
          advisory: "Net input tax credit may be availed under Table 4(A)(5) of FORM GSTR-3B.",
          details: [
            detail("itcavl.nonrevsup.b2b", "B2B - Invoices (IMS)", counted("b2b")),
            detail("itcavl.nonrevsup.cdnr", "B2B - Debit notes (IMS)", counted("b2bdn")),
            detail("itcavl.nonrevsup.ecom", "ECO - Documents (IMS)", counted("ecom")),
            detail("itcavl.nonrevsup.b2ba", "B2B - Invoices (Amendment) (IMS)", counted("b2ba")),
            detail(
              "itcavl.nonrevsup.cdnra",
              "B2B - Debit notes (Amendment) (IMS)",
              counted("b2bdna"),
            ),
            detail("itcavl.nonrevsup.ecoma", "ECO - Documents (Amendment) (IMS)", counted("ecoma")),
          ],
        },
        {
          path: "itcavl.isdsup",
          number: "II",
          heading: "Inward Supplies from ISD",
          gstr3b: "4(A)(4)",
          advisory: "Net input tax credit may be availed under Table 4(A)(4) of FORM GSTR-3B.",
          details: [
            detail("itcavl.isdsup.isd", "ISD - Invoices", ISD),
            detail("itcavl.isdsup.isda", "ISD - Invoices (Amendment)", ISD),
          ],
        },
        {
          path: "itcavl.revsup",
          number: "III",
          heading: "Inward Supplies liable for reverse charge",
          gstr3b: "3.1(d) 4(A)(3)",
          advisory:
            "These supplies shall be declared in Table 3.1(d) of FORM GSTR-3B for payment of tax. " +
            "Net input tax credit may be availed under Table 4(A)(3) of FORM GSTR-3B on payment of tax.",
          details: [
            detail("itcavl.revsup.b2b", "B2B - Invoices", REVERSE_CHARGE),
            detail("itcavl.revsup.cdnr", "B2B - Debit notes", REVERSE_CHARGE),
            detail("itcavl.revsup.b2ba", "B2B - Invoices (Amendment)", REVERSE_CHARGE),
            detail("itcavl.revsup.cdnra", "B2B - Debit notes (Amendment)", REVERSE_CHARGE),
          ],
        },
        {
          path: "itcavl.imports",
          number: "IV",
          heading: "Import of Goods",
          gstr3b: "4(A)(1)",
          advisory: "Net input tax credit may be availed under Table 4(A)(1) of FORM GSTR-3B.",
          details: [
            detail("itcavl.imports.impg", "IMPG - Import of goods from overseas", counted("impg")),
            detail("itcavl.imports.impga", "IMPG (Amendment)", counted("impga")),
            detail(
              "itcavl.imports.impgsez",
              "IMPGSEZ - Import of goods from SEZ",
              counted("impgsez"),
            ),
            detail("itcavl.imports.impgasez", "IMPGSEZ (Amendment)", counted("impgseza")),
          ],
        },
      ],
    },
    {
      name: "Part B",
      title:
        "ITC Available - Credit notes should be net off against relevant ITC available headings in GSTR-3B",
      headings: [
        {
          path: "itcavl.othersup",
          number: "I",
          heading: "Others",
          gstr3b: "4(A)",
          advisory:
            "Credit Notes shall be net-off against relevant ITC available tables [Table 4A(3,4,5)]. " +
            "Liability against Credit Notes (Reverse Charge) shall be net-off in Table 3.1(d).",
          details: [
            detail("itcavl.othersup.cdnr", "B2B - Credit notes (IMS)", counted("b2bcn"), "4(A)(5)"),
            detail(
              "itcavl.othersup.cdnra",
              "B2B - Credit notes (Amendment) (IMS)",
              counted("b2bcna"),
              "4(A)(5)",
            ),
            detail(
              "itcavl.othersup.cdnrrev",
              "B2B - Credit notes (Reverse charge)",
              REVERSE_CHARGE,
              "3.1(d) 4(A)(3)",
            ),
            detail(
              "itcavl.othersup.cdnrarev",
              "B2B - Credit notes (Reverse charge)(Amendment)",
              REVERSE_CHARGE,
              "3.1(d) 4(A)(3)",
            ),
            detail("itcavl.othersup.isd", "ISD - Credit notes", ISD, "4(A)(4)"),
            detail("itcavl.othersup.isda", "ISD - Credit notes (Amendment)", ISD, "4(A)(4)"),
          ],
        },
      ],
    },
  ],
};
