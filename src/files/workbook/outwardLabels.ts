import type { Field } from "../../ims/fields";
import type { OutwardKey } from "../../ims/tables";

/** Headings that name our customer; a sheet that has one, and no supplier, shows outward supplies. */
export const RECIPIENT_LABELS = [
  "GSTIN of recipient",
  "GSTIN/UIN of recipient",
  "GSTIN of the recipient",
  "Recipient GSTIN",
  "Recipient's GSTIN",
  "Recipient GSTIN/UIN",
  "Receiver GSTIN",
  "GSTIN of receiver",
  "GSTIN of customer",
  "Customer GSTIN",
  "GSTIN of buyer",
] as const;

/**
 * What headings mean on the sheets of the portal's outward supplies, where it is not what they mean on
 * the inward ones: titles of GSTR-1's own tables, with status, remarks, period and form. No public
 * source shows the genuine workbook whole (inferred), so each is looked for by several names.
 */
export const OUTWARD_LABELS: readonly (readonly [Field, ...string[]])[] = [
  ["supplier", ...RECIPIENT_LABELS, "GSTIN", "GSTIN/UIN"],
  [
    "name",
    "Trade/Legal name",
    "Trade/Legal name of the recipient",
    "Trade/Legal name of recipient",
    "Recipient name",
    "Receiver name",
    "Name of recipient",
    "Customer name",
  ],
  ["seller", "GSTIN of supplier", "GSTIN/UIN of supplier", "Supplier GSTIN"],
  ["noteType", "Note type", "Note type (C/D)", "Credit/Debit note", "Document type"],
  ["type", "Invoice type", "Note supply type", "Supply type", "Type"],
  ["reverseCharge", "Reverse charge", "Supply attract reverse charge", "RCM"],
  [
    "action",
    "Status",
    "Recipient status",
    "Action taken by recipient",
    "Recipient action",
    "IMS status",
    "Action",
  ],
  ["remarks", "Remarks", "Remarks of recipient", "Recipient remarks", "Remark", "IMS remarks"],
  ["source", "Form", "Form type", "Return type", "Source", "Source form"],
  [
    "sourcePeriod",
    "Filing period",
    "Return period",
    "GSTR-1/1A/IFF period",
    "GSTR-1/IFF period",
    "GSTR-1 period",
    "Tax period",
    "Supply period",
    "Period",
    "Month",
  ],
  ["addedBack", "Added back in", "Liability added back in", "GSTR-3B period"],
];

/** What the sheet of an outward table, or the title on it, is called. */
export const OUTWARD_SHEET_NAMES: readonly (readonly [OutwardKey, ...string[]])[] = [
  ["outb2b", "B2B", "4A, 4B, 6B, 6C - B2B, SEZ, DE Invoices", "B2B Invoices", "Invoices"],
  [
    "outb2ba",
    "B2BA",
    "9A - Amended B2B Invoices",
    "Amended B2B Invoices",
    "B2B Invoices (Amendments)",
    "Amended Invoices",
  ],
  ["outcdnr", "CDNR", "9B - Credit/Debit Notes (Registered)", "Credit/Debit Notes"],
  [
    "outcdnra",
    "CDNRA",
    "9C - Amended Credit/Debit Notes (Registered)",
    "Amended Credit/Debit Notes",
    "Credit/Debit Notes (Amendments)",
  ],
  ["outecom", "ECO", "ECOM", "15 - Supplies U/s 9(5)", "Supplies U/s 9(5)", "Table 15"],
  [
    "outecoma",
    "ECOA",
    "ECOMA",
    "15A - Amended Supplies U/s 9(5)",
    "Amended Supplies U/s 9(5)",
    "Supplies U/s 9(5) (Amendments)",
    "Table 15A",
  ],
];

/** Words of a sheet's name or titles that stand on outward sheets only. */
export const OUTWARD_TITLES = [
  "Outward",
  "4A, 4B, 6B, 6C",
  "Amended B2B Invoices",
  "Credit/Debit Notes (Registered)",
  "CDNR",
  "CDNRA",
  "Supplies U/s 9(5)",
  "Table 15",
  "Table 15A",
] as const;
