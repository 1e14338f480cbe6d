import type { Action } from "./actions";
import type { Column } from "./columns";
import type { Field } from "./fields";
import {
  BILL_AMENDMENT_COLUMNS,
  BILL_COLUMNS,
  CREDIT_NOTE_COLUMNS,
  DEBIT_NOTE_COLUMNS,
  ECO_AMENDMENT_COLUMNS,
  ECO_COLUMNS,
  INVOICE_AMENDMENT_COLUMNS,
  INVOICE_COLUMNS,
  NOTE_AMENDMENT_COLUMNS,
  SEZ_BILL_AMENDMENT_COLUMNS,
  SEZ_BILL_COLUMNS,
} from "./inwardColumns";
import {
  OUTWARD_ECO_AMENDMENT_COLUMNS,
  OUTWARD_ECO_COLUMNS,
  OUTWARD_INVOICE_AMENDMENT_COLUMNS,
  OUTWARD_INVOICE_COLUMNS,
  OUTWARD_NOTE_AMENDMENT_COLUMNS,
  OUTWARD_NOTE_COLUMNS,
} from "./outwardColumns";

/**
 * Whose documents: those of our suppliers, on which we act, or our own, on which our customers act
 * (the two tiles of the portal's IMS dashboard).
 */
export type Side = "inward" | "outward";

export type InwardKey =
  | "b2b"
  | "b2ba"
  | "b2bdn"
  | "b2bdna"
  | "b2bcn"
  | "b2bcna"
  | "ecom"
  | "ecoma"
  | "impg"
  | "impga"
  | "impgsez"
  | "impgseza";

export type OutwardKey = "outb2b" | "outb2ba" | "outcdnr" | "outcdnra" | "outecom" | "outecoma";

export type TableKey = InwardKey | OutwardKey;

export type InwardGroup = "All other ITC" | "Import of goods";
export type Group = InwardGroup | "Outward supplies";

interface Table {
  /** The portal's name of the table. */
  readonly title: string;
  /** Our sheet and our Excel table. */
  readonly sheet: string;
  readonly name: string;
  /** One record and several, in a sentence: "invoice", "credit notes". */
  readonly one: string;
  readonly many: string;
  readonly columns: readonly Column[];
  /** Imports have no supplier's return behind them: nothing to be filed, and no GSTIN that names them. */
  readonly needsFiling: boolean;
}

/** A table of what others supplied to us: records that are acted on, and give credit. */
export interface InwardTable extends Table {
  readonly side: "inward";
  /** The section's key in the portal's JSON. */
  readonly key: InwardKey;
  readonly group: InwardGroup;
  /** The actions the portal offers; imports cannot be rejected (GSTN advisory, 30-10-2025). */
  readonly actions: readonly Action[];
  /** The table whose records this one amends. */
  readonly amends?: InwardKey;
  /** Credit notes lower the credit; every other document raises it. */
  readonly lowersCredit: boolean;
  /** The lines of GSTR-2B (paths under `itcsumm`) where a record counts when it is in, when it is rejected. */
  readonly line: string;
  readonly rejectedLine?: string;
}

/** A table of what we supplied to others: their actions are shown, ours there are none. */
export interface OutwardTable extends Table {
  readonly side: "outward";
  readonly key: OutwardKey;
  readonly group: "Outward supplies";
  /** The section's key in the portal's JSON, under `gstr1` or `gstr1a`. */
  readonly section: string;
  readonly actions: readonly Action[];
  readonly amends?: OutwardKey;
  /** Our own documents give us no credit, and count on no line of GSTR-2B. */
  readonly lowersCredit: false;
  readonly line?: undefined;
  readonly rejectedLine?: undefined;
}

/** One of the portal's IMS tables: everything that differs between them is said here. */
export type ImsTable = InwardTable | OutwardTable;

const ALL: readonly Action[] = ["Accepted", "Rejected", "Pending", "No action"];
const NO_REJECT: readonly Action[] = ["Accepted", "Pending", "No action"];

const document = {
  side: "inward",
  group: "All other ITC",
  actions: ALL,
  needsFiling: true,
} as const;
const bill = {
  side: "inward",
  group: "Import of goods",
  actions: NO_REJECT,
  needsFiling: false,
  lowersCredit: false,
} as const;

/** The twelve inward tables in the order of the portal's summary page. */
export const INWARD_TABLES: readonly InwardTable[] = [
  {
    ...document,
    key: "b2b",
    title: "B2B - Invoices",
    sheet: "B2B",
    name: "IMS_B2B",
    one: "invoice",
    many: "invoices",
    columns: INVOICE_COLUMNS,
    lowersCredit: false,
    line: "itcavl.nonrevsup.b2b",
    rejectedLine: "itcRejected.nonrevsup.b2b",
  },
  {
    ...document,
    key: "b2ba",
    title: "B2B - Invoices (Amendments)",
    sheet: "B2BA",
    name: "IMS_B2BA",
    one: "amended invoice",
    many: "amended invoices",
    columns: INVOICE_AMENDMENT_COLUMNS,
    amends: "b2b",
    lowersCredit: false,
    line: "itcavl.nonrevsup.b2ba",
    rejectedLine: "itcRejected.nonrevsup.b2ba",
  },
  {
    ...document,
    key: "b2bdn",
    title: "B2B - Debit Notes",
    sheet: "B2B-DN",
    name: "IMS_B2B_DN",
    one: "debit note",
    many: "debit notes",
    columns: DEBIT_NOTE_COLUMNS,
    lowersCredit: false,
    line: "itcavl.nonrevsup.cdnr",
    rejectedLine: "itcRejected.nonrevsup.cdnr",
  },
  {
    ...document,
    key: "b2bdna",
    title: "B2B - Debit Notes (Amendments)",
    sheet: "B2B-DNA",
    name: "IMS_B2B_DNA",
    one: "amended debit note",
    many: "amended debit notes",
    columns: NOTE_AMENDMENT_COLUMNS,
    amends: "b2bdn",
    lowersCredit: false,
    line: "itcavl.nonrevsup.cdnra",
    rejectedLine: "itcRejected.nonrevsup.cdnra",
  },
  {
    ...document,
    key: "b2bcn",
    title: "B2B - Credit Notes",
    sheet: "B2B-CN",
    name: "IMS_B2B_CN",
    one: "credit note",
    many: "credit notes",
    columns: CREDIT_NOTE_COLUMNS,
    lowersCredit: true,
    line: "itcavl.othersup.cdnr",
    rejectedLine: "itcRejected.othersup.cdnr",
  },
  {
    ...document,
    key: "b2bcna",
    title: "B2B - Credit Notes (Amendments)",
    sheet: "B2B-CNA",
    name: "IMS_B2B_CNA",
    one: "amended credit note",
    many: "amended credit notes",
    columns: NOTE_AMENDMENT_COLUMNS,
    amends: "b2bcn",
    lowersCredit: true,
    line: "itcavl.othersup.cdnra",
    rejectedLine: "itcRejected.othersup.cdnra",
  },
  {
    ...document,
    key: "ecom",
    title: "ECO [9(5)] - Documents",
    sheet: "ECO",
    name: "IMS_ECO",
    one: "e-commerce document",
    many: "e-commerce documents",
    columns: ECO_COLUMNS,
    lowersCredit: false,
    line: "itcavl.nonrevsup.ecom",
    rejectedLine: "itcRejected.nonrevsup.ecom",
  },
  {
    ...document,
    key: "ecoma",
    title: "ECO [9(5)] - Documents (Amendments)",
    sheet: "ECOA",
    name: "IMS_ECOA",
    one: "amended e-commerce document",
    many: "amended e-commerce documents",
    columns: ECO_AMENDMENT_COLUMNS,
    amends: "ecom",
    lowersCredit: false,
    line: "itcavl.nonrevsup.ecoma",
    rejectedLine: "itcRejected.nonrevsup.ecoma",
  },
  {
    ...bill,
    key: "impg",
    title: "IMPG - Import of goods from overseas",
    sheet: "IMPG",
    name: "IMS_IMPG",
    one: "bill of entry",
    many: "bills of entry",
    columns: BILL_COLUMNS,
    line: "itcavl.imports.impg",
  },
  {
    ...bill,
    key: "impga",
    title: "IMPG (Amendments)",
    sheet: "IMPGA",
    name: "IMS_IMPGA",
    one: "amended bill of entry",
    many: "amended bills of entry",
    columns: BILL_AMENDMENT_COLUMNS,
    amends: "impg",
    line: "itcavl.imports.impga",
  },
  {
    ...bill,
    key: "impgsez",
    title: "IMPGSEZ - Import of goods from SEZ",
    sheet: "IMPGSEZ",
    name: "IMS_IMPGSEZ",
    one: "SEZ bill of entry",
    many: "SEZ bills of entry",
    columns: SEZ_BILL_COLUMNS,
    line: "itcavl.imports.impgsez",
  },
  {
    ...bill,
    key: "impgseza",
    title: "IMPGSEZ (Amendments)",
    sheet: "IMPGSEZA",
    name: "IMS_IMPGSEZA",
    one: "amended SEZ bill of entry",
    many: "amended SEZ bills of entry",
    columns: SEZ_BILL_AMENDMENT_COLUMNS,
    amends: "impgsez",
    line: "itcavl.imports.impgasez",
  },
];

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

/** Both sides; code that means one of them says which. */
export const ALL_TABLES: readonly ImsTable[] = [...INWARD_TABLES, ...OUTWARD_TABLES];

const byKey = Object.fromEntries(ALL_TABLES.map((table) => [table.key, table])) as Record<
  TableKey,
  ImsTable
>;

export function imsTable(key: InwardKey): InwardTable;
export function imsTable(key: OutwardKey): OutwardTable;
export function imsTable(key: TableKey): ImsTable;
export function imsTable(key: TableKey): ImsTable {
  return byKey[key];
}

/** Whether a table holds documents of our own, on which others act. */
export const isOutward = (key: TableKey): key is OutwardKey => imsTable(key).side === "outward";

export function isTableKey(key: string): key is TableKey {
  return Object.hasOwn(byKey, key);
}

/** The column of a field, or undefined where the table has none. */
export function columnOf(table: ImsTable, field: Field): Column | undefined {
  return table.columns.find((column) => column.field === field);
}
