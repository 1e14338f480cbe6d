import { readImsFiles } from "../../../src/files/reader/reading";
import type { Reading } from "../../../src/files/reader/report";
import { stylesWith, workbookOf } from "../made";
import { OCTOBER, SUPPLIER, day } from "../readings";
import { sheetOf, type MadeCell, type MadeTable } from "../sheets";

/** Reads a workbook of these sheets. */
export function read(...tables: readonly MadeTable[]): Promise<Reading> {
  const bytes = workbookOf({ sheets: tables.map(sheetOf), styles: stylesWith("dd-mm-yyyy") });
  return readImsFiles([{ name: "ims.xlsx", bytes }]);
}

/** Headings of a sheet of invoices that has all the portal asks for, in one row. */
export const INVOICE_HEADINGS = [
  "GSTIN of supplier",
  "Invoice number",
  "Invoice date",
  "Taxable value",
  "IGST",
  "CGST",
  "SGST",
  "Status",
  "Return period",
  "Filing status",
  "Invoice type",
  "Invoice value",
  "Place of supply",
  "Source",
];
export const INVOICE_ROW: MadeCell[] = [
  SUPPLIER,
  "INV-1",
  "08-10-2026",
  100,
  18,
  0,
  0,
  "Pending",
  "102026",
  "Filed",
  "Regular",
  118,
  "24-Gujarat",
  "GSTR-1",
];
export const PLAIN = {
  supplier: SUPPLIER,
  number: "INV-1",
  date: day(8),
  taxable: 100_00,
  igst: 18_00,
  action: "Pending",
  sourcePeriod: OCTOBER,
  filing: "Filed",
  source: "GSTR-1",
};
