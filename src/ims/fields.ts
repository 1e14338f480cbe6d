/** What a field holds, in memory and in a cell. */
export type Kind =
  /** Text as it is; a text cell. */
  | "text"
  /** A word of a code table; a text cell. */
  | "code"
  /** A `Day`; a date cell, dd-mm-yyyy. */
  | "day"
  /** A `Period`; a date cell holding its first day, mmm-yyyy. */
  | "period"
  /** `Paise`; a number cell in rupees. */
  | "money";

/**
 * Every field of an IMS record and every column of ours, with its kind. `supplier` and `name` are the
 * other party's: on outward tables the customer's.
 */
export const FIELDS = {
  action: "code",
  check: "text",
  originalNumber: "text",
  originalDate: "day",
  supplier: "text",
  name: "text",
  number: "text",
  type: "code",
  date: "day",
  value: "money",
  place: "code",
  port: "text",
  reference: "day",
  taxable: "money",
  igst: "money",
  cgst: "money",
  sgst: "money",
  cess: "money",
  reduce: "code",
  reduceIgst: "money",
  reduceCgst: "money",
  reduceSgst: "money",
  reduceCess: "money",
  originalCredit: "code",
  originalIgst: "money",
  originalCgst: "money",
  originalSgst: "money",
  originalCess: "money",
  originalFound: "text",
  direction: "code",
  remarks: "text",
  twoB: "period",
  filing: "code",
  source: "code",
  sourcePeriod: "period",
  portalAction: "code",
  noteType: "code",
  reverseCharge: "code",
  seller: "text",
  addedBack: "period",
  liabilityPeriod: "period",
  change: "code",
  amended: "code",
  key: "text",
  checkedAction: "code",
  checkedAnswers: "text",
  pendingBlocked: "code",
  remarksBlocked: "code",
  reduceBlocked: "code",
  fingerprint: "text",
  asDownloaded: "text",
  documentCheck: "text",
} as const satisfies Record<string, Kind>;

export type Field = keyof typeof FIELDS;
export type TextField = {
  [F in Field]: (typeof FIELDS)[F] extends "text" | "code" ? F : never;
}[Field];
export type NumberField = Exclude<Field, TextField>;

/** The four heads of tax, in the order of every statement. */
export const HEADS = ["igst", "cgst", "sgst", "cess"] as const;
export type Head = (typeof HEADS)[number];

/** The heads as the portal titles their columns. */
export const HEAD_TITLES: Readonly<Record<Head, string>> = {
  igst: "Integrated tax",
  cgst: "Central tax",
  sgst: "State/UT tax",
  cess: "Cess",
};

/** An amount for each head, in paise. */
export type Tax = Readonly<Record<Head, number>>;

/** The declared reduction of a head. */
export const REDUCE_FIELDS = {
  igst: "reduceIgst",
  cgst: "reduceCgst",
  sgst: "reduceSgst",
  cess: "reduceCess",
} as const satisfies Record<Head, NumberField>;

/** The tax of the original document under a head. */
export const ORIGINAL_FIELDS = {
  igst: "originalIgst",
  cgst: "originalCgst",
  sgst: "originalSgst",
  cess: "originalCess",
} as const satisfies Record<Head, NumberField>;

export function isNumberField(field: Field): field is NumberField {
  const kind = FIELDS[field];
  return kind === "money" || kind === "day" || kind === "period";
}
