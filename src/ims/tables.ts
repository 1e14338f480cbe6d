import type { Action } from "./actions";
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
  type Column,
} from "./columns";
import type { Field } from "./fields";

export type TableKey =
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

export type Group = "All other ITC" | "Import of goods";

/** One of the portal's IMS tables: everything that differs between them is said here. */
export interface ImsTable {
  /** The section's key in the portal's JSON. */
  readonly key: TableKey;
  /** The portal's name of the table. */
  readonly title: string;
  readonly group: Group;
  /** Our sheet and our Excel table. */
  readonly sheet: string;
  readonly name: string;
  /** One record and several, in a sentence: "invoice", "credit notes". */
  readonly one: string;
  readonly many: string;
  readonly columns: readonly Column[];
  /** The actions the portal offers; imports cannot be rejected (GSTN advisory, 30-10-2025). */
  readonly actions: readonly Action[];
  /** The table whose records this one amends. */
  readonly amends?: TableKey;
  /** Credit notes lower the credit; every other document raises it. */
  readonly lowersCredit: boolean;
  /** Import records have no supplier's return behind them, so nothing to be filed. */
  readonly needsFiling: boolean;
  /** The lines of GSTR-2B (paths under `itcsumm`) where a record counts when it is in, when it is rejected. */
  readonly line: string;
  readonly rejectedLine?: string;
}

const ALL: readonly Action[] = ["Accepted", "Rejected", "Pending", "No action"];
const NO_REJECT: readonly Action[] = ["Accepted", "Pending", "No action"];

const document = { group: "All other ITC", actions: ALL, needsFiling: true } as const;
const bill = {
  group: "Import of goods",
  actions: NO_REJECT,
  needsFiling: false,
  lowersCredit: false,
} as const;

/** The twelve inward tables in the order of the portal's summary page. */
export const IMS_TABLES: readonly ImsTable[] = [
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

const byKey = Object.fromEntries(IMS_TABLES.map((table) => [table.key, table])) as Record<
  TableKey,
  ImsTable
>;

export function imsTable(key: TableKey): ImsTable {
  return byKey[key];
}

export function isTableKey(key: string): key is TableKey {
  return Object.hasOwn(byKey, key);
}

/** The column of a field, or undefined where the table has none. */
export function columnOf(table: ImsTable, field: Field): Column | undefined {
  return table.columns.find((column) => column.field === field);
}
