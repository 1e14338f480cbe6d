import type { Field } from "../../ims/fields";
import type { TableKey } from "../../ims/tables";

/**
 * The headings under which workbooks show a field, the most telling first: where two columns of a
 * sheet would do, the earlier label wins, and among equals the column to the left. Collected from the
 * IMS Offline Tool V1.1, the GSTR-2B workbook (whose columns are the same) and service providers'
 * exports. Compared without case, signs and ₹.
 */
export const LABELS: readonly (readonly [Field, ...string[]])[] = [
  [
    "supplier",
    "GSTIN of supplier",
    "GSTIN/UIN of supplier",
    "GSTIN of the supplier",
    "Supplier GSTIN",
    "Supplier's GSTIN",
    "GSTIN of ECO",
    "GSTIN of e-commerce operator",
    "GSTIN",
  ],
  [
    "name",
    "Trade/Legal name",
    "Trade/Legal name of the supplier",
    "Trade or legal name",
    "Supplier name",
    "Name of supplier",
    "Legal name",
    "Trade name",
  ],
  [
    "number",
    "Invoice number",
    "Invoice no.",
    "Note number",
    "Note no.",
    "Credit note number",
    "Debit note number",
    "Credit/debit note number",
    "Document number",
    "Document no.",
    "Bill of entry number",
    "BoE number",
    "Number",
  ],
  ["type", "Invoice type", "Note supply type", "Supply type", "Document type", "Note type", "Type"],
  ["date", "Invoice date", "Note date", "Document date", "Bill of entry date", "BoE date", "Date"],
  ["value", "Invoice value", "Note value", "Document value", "Total value", "Value"],
  ["place", "Place of supply", "POS"],
  ["taxable", "Taxable value", "Total taxable value", "Taxable amount"],
  ["igst", "Integrated tax", "IGST", "Integrated tax amount", "IGST amount"],
  ["cgst", "Central tax", "CGST", "Central tax amount", "CGST amount"],
  ["sgst", "State/UT tax", "SGST", "SGST/UTGST", "State/UT tax amount", "SGST amount"],
  ["cess", "Cess", "Cess amount"],
  ["action", "Status", "Action", "IMS action", "IMS status", "Action taken", "User action"],
  [
    "reduce",
    "Whether ITC to be reduced",
    "Whether ITC to be reduced (Yes/No)",
    "Whether ITC to be reduced (Taxpayer's Input)",
    "ITC to be reduced",
  ],
  ["reduceIgst", "Declared IGST", "Declared integrated tax", "Reduce integrated tax"],
  ["reduceCgst", "Declared CGST", "Declared central tax", "Reduce central tax"],
  ["reduceSgst", "Declared SGST", "Declared State/UT tax", "Reduce State/UT tax"],
  ["reduceCess", "Declared cess", "Reduce cess"],
  ["remarks", "Remarks", "Remark", "IMS remarks", "Taxpayer remarks", "Rmarks"],
  ["source", "Source", "Source form", "Form type", "Return type"],
  [
    "sourcePeriod",
    "Source return period",
    "Source period",
    "Return period",
    "GSTR-1/1A/IFF/GSTR-5 period",
    "GSTR-1/IFF/GSTR-5 period",
    "GSTR-1/1A/IFF period",
    "GSTR-1/IFF period",
    "Tax period",
  ],
  [
    "filing",
    "Source filing status",
    "Filing status",
    "Supplier filing status",
    "Return filing status",
  ],
  ["pendingBlocked", "IsPendingBlocked", "Pending blocked", "ispendactblocked"],
  ["remarksBlocked", "IsRemarkBlocked", "IsRemarksBlocked", "Remarks blocked"],
  [
    "reduceBlocked",
    "IsITCBlocked",
    "IsItcRedReqBlocked",
    "ItcRedReqBlocked",
    "ITC reduction blocked",
    "Reduction blocked",
  ],
  [
    "originalNumber",
    "Original invoice number",
    "Original invoice no.",
    "Original note number",
    "Original note no.",
    "Original document number",
    "Original document no.",
    "Original number",
  ],
  [
    "originalDate",
    "Original invoice date",
    "Original note date",
    "Original document date",
    "Original date",
  ],
  ["port", "Port code"],
  ["reference", "ICEGATE reference date"],
  ["twoB", "ITC period", "GSTR-2B period", "2B period"],
];

/** A heading that says the opposite of its field. */
export const INVERSE_LABELS: readonly (readonly [Field, ...string[]])[] = [
  ["pendingBlocked", "Pending action allowed", "Is pending allowed"],
];

/** A title over several columns that changes what the headings under it mean. */
export interface Group {
  /** A word of the title. */
  readonly word: string;
  /** Field by its own heading → what it is under this title; undefined: nothing that is read. */
  readonly fields: ReadonlyMap<Field, Field | undefined>;
}

export const GROUPS: readonly Group[] = [
  {
    word: "original",
    fields: new Map<Field, Field | undefined>([
      ["number", "originalNumber"],
      ["date", "originalDate"],
      ["type", undefined],
      ["port", undefined],
    ]),
  },
  {
    word: "declared",
    fields: new Map<Field, Field | undefined>([
      ["igst", "reduceIgst"],
      ["cgst", "reduceCgst"],
      ["sgst", "reduceSgst"],
      ["cess", "reduceCess"],
    ]),
  },
  {
    word: "previous",
    fields: new Map<Field, Field | undefined>(LABELS.map(([field]) => [field, undefined])),
  },
];

/** A workbook that is easily taken for an IMS download. */
export interface OtherWorkbook {
  /** Headings any of which marks it. */
  readonly labels: readonly string[];
  /** A field that it does not have; a sheet that has it is none of these. */
  readonly lacks?: Field;
  /** What it is, as the rest of a sentence. */
  readonly sentence: string;
}

export const OTHER_WORKBOOKS: readonly OtherWorkbook[] = [
  {
    labels: ["ITC availability", "Eligibility of ITC"],
    lacks: "action",
    sentence:
      "is a GSTR-2B statement, not an IMS download. Give it to ‘Compare with the portal’s GSTR-2B’ on the GSTR-2B tab; here choose the file of the IMS dashboard.",
  },
  {
    labels: ["Checked action", "Fingerprint"],
    sentence:
      "is a workbook of IMS Review, not a download. Open it in Excel to go on with it, or choose the file downloaded from the portal.",
  },
];

/** What the sheet of a table, or the title on it, is called. */
export const SHEET_NAMES: readonly (readonly [TableKey, ...string[]])[] = [
  ["b2b", "B2B", "B2B Invoices", "Invoices"],
  ["b2ba", "B2BA", "B2B Invoices (Amendments)", "B2B Amendments", "Invoices (Amendments)"],
  ["b2bdn", "B2B-DN", "B2BDN", "DN", "B2B Debit Notes", "Debit Notes"],
  [
    "b2bdna",
    "B2B-DNA",
    "B2BDNA",
    "DNA",
    "B2B Debit Notes (Amendments)",
    "Debit Notes (Amendments)",
  ],
  ["b2bcn", "B2B-CN", "B2BCN", "CN", "B2B Credit Notes", "Credit Notes"],
  [
    "b2bcna",
    "B2B-CNA",
    "B2BCNA",
    "CNA",
    "B2B Credit Notes (Amendments)",
    "Credit Notes (Amendments)",
  ],
  ["ecom", "ECO", "ECOM", "ECO [9(5)]", "ECO [9(5)] Documents", "ECO Documents"],
  [
    "ecoma",
    "ECOA",
    "ECOMA",
    "ECO [9(5)] (Amendments)",
    "ECO [9(5)] Documents (Amendments)",
    "ECO Documents (Amendments)",
  ],
  ["impg", "IMPG", "Import of goods from overseas", "Import of goods"],
  ["impga", "IMPGA", "IMPG (Amendments)", "Import of goods from overseas (Amendments)"],
  ["impgsez", "IMPGSEZ", "IMPG SEZ", "Import of goods from SEZ"],
  [
    "impgseza",
    "IMPGSEZA",
    "IMPGASEZ",
    "IMPGSEZ (Amendments)",
    "Import of goods from SEZ (Amendments)",
  ],
];
