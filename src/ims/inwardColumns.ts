import { ACTION_CODES, FILING, INVOICE_TYPES, PLACES, SOURCES, YES_NO } from "./codes";
import { change, portal, technical, type Column } from "./columns";
import { HEAD_TITLES } from "./fields";
import { BILL_ORIGINAL_CREDIT, ORIGINAL_CREDIT } from "./originalCredit";

const yesNo = [...YES_NO.values()];

/** `Action` and `Check`, first on every sheet. */
const decision: readonly Column[] = [
  {
    field: "action",
    heading: "Action",
    role: "user",
    width: 11,
    wire: "action",
    codes: ACTION_CODES,
    choices: [...ACTION_CODES.values()],
  },
  { field: "check", heading: "Check", role: "product", width: 18 },
];

const supplier = [
  portal("supplier", "GSTIN of supplier", "stin", 18),
  portal("name", "Trade/Legal name", "tradenm", 24),
];

const tax = (value?: string): readonly Column[] => [
  ...(value ? [portal("value", value, "val", 15)] : []),
  portal("place", "Place of supply", "pos", 18, PLACES),
  portal("taxable", "Taxable value", "txval", 15),
  portal("igst", HEAD_TITLES.igst, "iamt", 14),
  portal("cgst", HEAD_TITLES.cgst, "camt", 14),
  portal("sgst", HEAD_TITLES.sgst, "samt", 14),
  portal("cess", HEAD_TITLES.cess, "cess", 12),
];

const reduction: readonly Column[] = [
  {
    field: "reduce",
    heading: "ITC to be reduced",
    role: "user",
    width: 10,
    wire: "itcRedReq",
    codes: YES_NO,
    choices: yesNo,
  },
  {
    field: "reduceIgst",
    heading: "Reduce integrated tax",
    role: "user",
    width: 14,
    wire: "declIgst",
  },
  { field: "reduceCgst", heading: "Reduce central tax", role: "user", width: 14, wire: "declCgst" },
  {
    field: "reduceSgst",
    heading: "Reduce State/UT tax",
    role: "user",
    width: 14,
    wire: "declSgst",
  },
  { field: "reduceCess", heading: "Reduce cess", role: "user", width: 12, wire: "declCess" },
];

const original: readonly Column[] = [
  {
    field: "originalCredit",
    heading: "Original credit",
    role: "user",
    width: 15,
    choices: ORIGINAL_CREDIT,
  },
  { field: "originalIgst", heading: "Original integrated tax", role: "user", width: 14 },
  { field: "originalCgst", heading: "Original central tax", role: "user", width: 14 },
  { field: "originalSgst", heading: "Original State/UT tax", role: "user", width: 14 },
  { field: "originalCess", heading: "Original cess", role: "user", width: 12 },
  { field: "originalFound", heading: "Original found", role: "product", width: 26 },
  { field: "direction", heading: "Direction", role: "product", width: 11 },
];

const remarks: Column = {
  field: "remarks",
  heading: "Remarks",
  role: "user",
  width: 24,
  wire: "remarks",
};
const twoB: Column = { field: "twoB", heading: "2B period", role: "user", width: 11 };
const portalStatus: Column = {
  field: "portalAction",
  heading: "Portal status",
  role: "portal",
  width: 12,
  codes: ACTION_CODES,
};

/** `In this 2B` where an amendment in the same GSTR-2B stands in the document's place. */
const amended: Column = { field: "amended", heading: "Amended", role: "product", width: 11 };

const origin: readonly Column[] = [
  portal("filing", "Filing status", "srcfilstatus", 11, FILING),
  portal("source", "Source", "srcform", 10, SOURCES),
  portal("sourcePeriod", "Source period", "rtnprd", 11),
];

/**
 * The action last checked by the rules and the answers last logged, so that an edit by hand is noticed
 * and can be put back even when Excel sent no event. They are written with every mark, so they stand as
 * near to what they remember as can be: of a row by itself all that lies between goes over the wire.
 */
const checked: readonly Column[] = [
  technical("checkedAction", "Checked action"),
  technical("checkedAnswers", "Checked answers"),
];

/**
 * The row's name; what the portal forbids; what it held when it was loaded; what the rules say of the
 * document itself.
 */
const keeping: readonly Column[] = [
  technical("key", "Row key"),
  technical("pendingBlocked", "Pending blocked", "ispendactblocked", YES_NO),
  technical("remarksBlocked", "Remarks blocked", "isRemarksBlocked", YES_NO),
  technical("reduceBlocked", "Reduction blocked", "itcRedReqBlocked", YES_NO),
  technical("fingerprint", "Fingerprint"),
  technical("asDownloaded", "As downloaded"),
  technical("documentCheck", "Document check"),
];

/** How a kind of document is called and spelled. */
interface DocumentWords {
  readonly word: "Invoice" | "Note" | "Document";
  readonly number: string;
  readonly date: string;
  readonly type: boolean;
}

const INVOICE: DocumentWords = { word: "Invoice", number: "inum", date: "idt", type: true };
const NOTE: DocumentWords = { word: "Note", number: "nt_num", date: "nt_dt", type: true };
const ECO: DocumentWords = { word: "Document", number: "inum", date: "idt", type: false };

/**
 * The columns of a table of suppliers' documents, in the order of the portal's own workbook
 * (IMS Offline Tool V1.1, sheets B2B … ECOA).
 */
function documentColumns(
  { word, number, date, type }: DocumentWords,
  has: { readonly amends?: boolean; readonly reduces?: boolean },
): readonly Column[] {
  const lower = word.toLowerCase();
  return [
    ...decision,
    ...(has.amends
      ? [
          portal("originalNumber", `Original ${lower} number`, `o${number}`, 18),
          portal("originalDate", `Original ${lower} date`, `o${date}`, 12),
        ]
      : []),
    ...supplier,
    portal("number", `${word} number`, number, 18),
    ...(type ? [portal("type", `${word} type`, "inv_typ", 13, INVOICE_TYPES)] : []),
    portal("date", `${word} date`, date, 12),
    ...tax(`${word} value`),
    ...(has.reduces ? [...reduction, ...checked] : []),
    ...(has.amends ? original : []),
    remarks,
    twoB,
    ...origin,
    portalStatus,
    change,
    amended,
    ...(has.reduces ? [] : checked),
    ...keeping,
  ];
}

/**
 * The columns of a table of bills of entry. Keys as the only published model of the import
 * sections spells them (no live sample is known): `igst` in place of `iamt`, no central or state tax.
 */
function billColumns(has: {
  readonly amends?: boolean;
  readonly sez?: boolean;
}): readonly Column[] {
  return [
    ...decision,
    ...(has.sez ? supplier : []),
    portal("reference", "ICEGATE reference date", "irefdt", 13),
    portal("port", "Port code", "portcd", 10),
    portal("number", "Bill of entry number", "boenum", 16),
    portal("date", "Bill of entry date", "boedt", 12),
    portal("taxable", "Taxable value", "txval", 15),
    portal("igst", HEAD_TITLES.igst, "igst", 14),
    portal("cess", HEAD_TITLES.cess, "cess", 12),
    ...(has.amends
      ? original
          .filter(({ field }) => field !== "originalCgst" && field !== "originalSgst")
          .map((column) => (column.choices ? { ...column, choices: BILL_ORIGINAL_CREDIT } : column))
      : []),
    remarks,
    { ...twoB, wire: "itcprd" },
    portal("sourcePeriod", "Source period", "srtinprd", 11),
    portalStatus,
    change,
    amended,
    ...checked,
    ...keeping,
  ];
}

export const INVOICE_COLUMNS = documentColumns(INVOICE, {});
export const INVOICE_AMENDMENT_COLUMNS = documentColumns(INVOICE, { amends: true, reduces: true });
export const DEBIT_NOTE_COLUMNS = documentColumns(NOTE, {});
export const CREDIT_NOTE_COLUMNS = documentColumns(NOTE, { reduces: true });
export const NOTE_AMENDMENT_COLUMNS = documentColumns(NOTE, { amends: true, reduces: true });
export const ECO_COLUMNS = documentColumns(ECO, {});
export const ECO_AMENDMENT_COLUMNS = documentColumns(ECO, { amends: true, reduces: true });
export const BILL_COLUMNS = billColumns({});
export const BILL_AMENDMENT_COLUMNS = billColumns({ amends: true });
export const SEZ_BILL_COLUMNS = billColumns({ sez: true });
export const SEZ_BILL_AMENDMENT_COLUMNS = billColumns({ sez: true, amends: true });
