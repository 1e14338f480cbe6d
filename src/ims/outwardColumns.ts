import { ACTION_CODES, INVOICE_TYPES, NOTE_TYPES, PLACES, RETURN_TYPES, YES_NO } from "./codes";
import { change, portal, technical, type Column } from "./columns";

/** What the customer did: shown, never set by us. */
const status = portal("action", "Status", "imsactn", 11, ACTION_CODES);

const customer = (gstin: string, name: string): readonly Column[] => [
  portal("supplier", "GSTIN of recipient", gstin, 18),
  portal("name", "Trade/Legal name", name, 24),
];

/** Table 15: what others sold through us. The seller may have no GSTIN. */
const seller = portal("seller", "GSTIN of supplier", "stin", 18);

const tax: readonly Column[] = [
  portal("taxable", "Taxable value", "txval", 15),
  portal("igst", "Integrated tax", "iamt", 14),
  portal("cgst", "Central tax", "camt", 14),
  portal("sgst", "State/UT tax", "samt", 14),
  portal("cess", "Cess", "csamt", 12),
];

/** `supPrd` and `form` as the portal's list of added-back liability calls them. */
const origin: readonly Column[] = [
  portal("remarks", "Remarks", "remarks", 24),
  portal("source", "Form", "form", 11, RETURN_TYPES),
  portal("sourcePeriod", "Filing period", "supPrd", 11),
];

/**
 * The GSTR-3B in which the tax of a rejected document is owed again: as the portal tells it, and the
 * one that is counted, which without the portal's word is inferred.
 */
const liability: readonly Column[] = [
  portal("addedBack", "Added back in", "rtnprd", 12),
  { field: "liabilityPeriod", heading: "GSTR-3B period", role: "product", width: 12 },
];

/** What is known of the original once it is on its sheet: found by number, date and customer. */
const original: readonly Column[] = [
  { field: "originalIgst", heading: "Original integrated tax", role: "product", width: 14 },
  { field: "originalCgst", heading: "Original central tax", role: "product", width: 14 },
  { field: "originalSgst", heading: "Original State/UT tax", role: "product", width: 14 },
  { field: "originalCess", heading: "Original cess", role: "product", width: 12 },
  { field: "direction", heading: "Direction", role: "product", width: 11 },
];

const keeping: readonly Column[] = [
  change,
  technical("key", "Row key"),
  technical("fingerprint", "Fingerprint"),
];

interface OutwardDocument {
  readonly word: "Invoice" | "Note" | "Document";
  readonly number: string;
  readonly date: string;
  readonly isNote?: true;
  readonly isEco?: true;
}

const INVOICE: OutwardDocument = { word: "Invoice", number: "inum", date: "idt" };
const NOTE: OutwardDocument = { word: "Note", number: "nt_num", date: "nt_dt", isNote: true };
const ECO: OutwardDocument = { word: "Document", number: "inum", date: "idt", isEco: true };

/**
 * The columns of a table of documents we issued: those of the table of GSTR-1 with the customer's status
 * and remark, in the order of the portal's page. `owes`: rejecting a record adds to our liability.
 */
function outwardColumns(
  { word, number, date, isNote, isEco }: OutwardDocument,
  { amends, owes }: { readonly amends?: boolean; readonly owes?: boolean },
): readonly Column[] {
  const lower = word.toLowerCase();
  return [
    status,
    ...(amends
      ? [
          portal("originalNumber", `Original ${lower} number`, `o${number}`, 18),
          portal("originalDate", `Original ${lower} date`, `o${date}`, 12),
        ]
      : []),
    ...(isEco ? customer("rtin", "rtinNam") : customer("ctin", "tradenm")),
    portal("number", `${word} number`, number, 18),
    ...(isNote ? [portal("noteType", "Note type", "ntty", 11, NOTE_TYPES)] : []),
    ...(isEco ? [seller] : [portal("type", "Invoice type", "inv_typ", 13, INVOICE_TYPES)]),
    portal("date", `${word} date`, date, 12),
    portal("value", `${word} value`, "val", 15),
    portal("place", "Place of supply", "pos", 18, PLACES),
    ...(isEco ? [] : [portal("reverseCharge", "Reverse charge", "rchrg", 9, YES_NO)]),
    ...tax,
    ...origin,
    ...(owes ? liability : []),
    ...(amends ? original : []),
    ...keeping,
  ];
}

export const OUTWARD_INVOICE_COLUMNS = outwardColumns(INVOICE, {});
export const OUTWARD_INVOICE_AMENDMENT_COLUMNS = outwardColumns(INVOICE, {
  amends: true,
  owes: true,
});
export const OUTWARD_NOTE_COLUMNS = outwardColumns(NOTE, { owes: true });
export const OUTWARD_NOTE_AMENDMENT_COLUMNS = outwardColumns(NOTE, { amends: true, owes: true });
export const OUTWARD_ECO_COLUMNS = outwardColumns(ECO, {});
export const OUTWARD_ECO_AMENDMENT_COLUMNS = outwardColumns(ECO, { amends: true, owes: true });
