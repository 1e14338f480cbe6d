import { type MadeTable, type MadeCell } from "../sheets";
import { OWN } from "../readings";

export type Rows = readonly (readonly MadeCell[])[];

export const README: MadeTable = {
  name: "Read me",
  rows: [
    ["Goods and Services Tax - GSTR-2B"],
    ["Financial Year", "2025-26"],
    ["Tax Period", "November"],
    ["GSTIN", OWN],
    ["Legal Name", "=Himalaya"],
    ["Date of generation", "14/12/2025"],
  ],
};

export const TITLE = [["Goods and Services Tax  - GSTR-2B"], [""], [""]];
export const TAXES = ["Integrated Tax(₹)", "Central Tax(₹)", "State/UT Tax(₹)", "Cess(₹)"];

/** The headings of the portal's summary, of each of its four parts. */
export const SUMMARY_HEADINGS = [
  "S.no.",
  "Heading",
  "GSTR-3B table",
  "Integrated Tax (₹)",
  "Central Tax (₹)",
  "State/UT Tax (₹)",
  "Cess (₹)",
  "Advisory",
];

export const summary = (name: string, rows: Rows): MadeTable => ({
  name,
  rows: [["FORM GSTR-2B"], [`FORM SUMMARY - ${name}`], SUMMARY_HEADINGS, ...rows],
});

export const AVAILABLE = summary("ITC Available", [
  ["Part A", "ITC Available - Credit may be claimed in relevant headings in GSTR-3B"],
  [
    "I",
    "All other ITC - Supplies from registered persons other than reverse charge (IMS)",
    "4(A)(5)",
    270,
    0,
    0,
    0,
  ],
  ["Details", "B2B - Invoices (IMS)", "", 180, 0, 0, 0],
  ["", "B2B - Debit notes - IMS", "", 90, "0.00", "0.00", ""],
  ["", "Something of a later year", "", 7, 7, 7, 7],
  ["III", "Inward Supplies liable for reverse charge", "3.1(d)", 0, 9, 9, 0],
  ["", "B2B - Invoices", "", 0, 9, 9, 0],
  ["Part B", "ITC Available - Credit notes should be net off"],
  ["I", "Others", "4(A)", 45, 0, 0, 0],
  ["", "B2B - Credit notes (IMS)", "4(A)(5)", 45, 0, 0, 0],
]);
