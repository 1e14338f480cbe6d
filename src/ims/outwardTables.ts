import {
  OUTWARD_ECO_AMENDMENT_COLUMNS,
  OUTWARD_ECO_COLUMNS,
  OUTWARD_INVOICE_AMENDMENT_COLUMNS,
  OUTWARD_INVOICE_COLUMNS,
  OUTWARD_NOTE_AMENDMENT_COLUMNS,
  OUTWARD_NOTE_COLUMNS,
} from "./outwardColumns";
import type { OutwardTable } from "./table";

const issued = {
  side: "outward",
  group: "Outward supplies",
  actions: [],
  needsFiling: true,
  lowersCredit: false,
} as const;

/**
 * The six outward tables in the order of the portal's page, with its names of them, which are those of
 * the tables of GSTR-1.
 */
export const OUTWARD_TABLES: readonly OutwardTable[] = [
  {
    ...issued,
    key: "outb2b",
    section: "b2b",
    title: "4A, 4B, 6B, 6C - B2B, SEZ, DE Invoices",
    sheet: "Out B2B",
    name: "IMS_OUT_B2B",
    one: "invoice you issued",
    many: "invoices you issued",
    columns: OUTWARD_INVOICE_COLUMNS,
  },
  {
    ...issued,
    key: "outb2ba",
    section: "b2ba",
    title: "9A - Amended B2B Invoices",
    sheet: "Out B2BA",
    name: "IMS_OUT_B2BA",
    one: "amended invoice you issued",
    many: "amended invoices you issued",
    columns: OUTWARD_INVOICE_AMENDMENT_COLUMNS,
    amends: "outb2b",
  },
  {
    ...issued,
    key: "outcdnr",
    section: "cdnr",
    title: "9B - Credit/Debit Notes (Registered)",
    sheet: "Out CDNR",
    name: "IMS_OUT_CDNR",
    one: "note you issued",
    many: "notes you issued",
    columns: OUTWARD_NOTE_COLUMNS,
  },
  {
    ...issued,
    key: "outcdnra",
    section: "cdnra",
    title: "9C - Amended Credit/Debit Notes (Registered)",
    sheet: "Out CDNRA",
    name: "IMS_OUT_CDNRA",
    one: "amended note you issued",
    many: "amended notes you issued",
    columns: OUTWARD_NOTE_AMENDMENT_COLUMNS,
    amends: "outcdnr",
  },
  {
    ...issued,
    key: "outecom",
    section: "ecom",
    title: "15 - Supplies U/s 9(5)",
    sheet: "Out ECO",
    name: "IMS_OUT_ECO",
    one: "e-commerce document you reported",
    many: "e-commerce documents you reported",
    columns: OUTWARD_ECO_COLUMNS,
  },
  {
    ...issued,
    key: "outecoma",
    section: "ecoma",
    title: "15A - Amended Supplies U/s 9(5)",
    sheet: "Out ECOA",
    name: "IMS_OUT_ECOA",
    one: "amended e-commerce document you reported",
    many: "amended e-commerce documents you reported",
    columns: OUTWARD_ECO_AMENDMENT_COLUMNS,
    amends: "outecom",
  },
];
