import { SUPPLIER } from "../readings";
import type { MadeTable } from "../sheets";
import { TAXES, TITLE, type Rows } from "./portalCover";

export const table = (name: string, headings: readonly string[], ...rows: Rows): MadeTable => ({
  name,
  rows: [...TITLE, [name], headings, ...rows],
});

export const OTHERS: readonly MadeTable[] = [
  table(
    "ISD",
    [
      "GSTIN of ISD",
      "Trade/Legal name",
      "ISD Document type",
      "ISD Document number",
      "ISD Document date",
      "Original Invoice Number",
      "Original invoice date",
      ...TAXES,
      "ISD GSTR-6 Period",
      "ISD GSTR-6 Filing Date",
      "Eligibility of ITC",
    ],
    [
      SUPPLIER,
      "Head office",
      "ISD Credit note",
      "I/1",
      "31/10/2025",
      "X",
      "01/10/2025",
      5,
      0,
      0,
      0,
      "Nov'25",
      "13/12/2025",
      "Yes",
    ],
    [
      SUPPLIER,
      "Head office",
      "ISD Invoice",
      "I/2",
      "31/10/2025",
      "",
      "",
      6,
      0,
      0,
      0,
      "Nov'25",
      "13/12/2025",
      "No",
    ],
  ),
  table(
    "IMPGA",
    [
      "Icegate Reference Date",
      "Port Code",
      "Number",
      "Date",
      "Taxable Value",
      "Integrated Tax(₹)",
      "Cess(₹)",
      "Type of Amendment",
    ],
    ["20/11/2025", "INNSA1", 2566282, "18/11/2025", 200, 36, 4, "BOE amended"],
  ),
  table(
    "B2B(Rejected)",
    [
      "GSTIN of supplier",
      "Trade/Legal name",
      "Invoice number",
      "Invoice Date",
      "Taxable Value (₹)",
      ...TAXES,
      "Remarks",
    ],
    [SUPPLIER, "Alpha", "R/1", "08/10/2025", 100, 18, 0, 0, 0, "not ours"],
  ),
  table(
    "B2B-DNR",
    ["GSTIN of supplier", "Note number", "Note type", "Note date", ...TAXES],
    [SUPPLIER, "DN/9", "Debit Note", "08/10/2024", 1, 0, 0, 0],
  ),
  table(
    "B2B (ITC Reversal)",
    ["GSTIN of supplier", "Invoice number", "Invoice Date", ...TAXES],
    [SUPPLIER, "V/1", "08/10/2024", 2, 0, 0, 0],
  ),
];
