/** Records as the portal's offline JSON has them, for all tests. Both check digits are right. */
export const SUPPLIER = "24AAQCA8719H1ZC";
export const OWN = "27AAPFU0939F1ZV";

/** A filed invoice of the offline dialect that bears no flag and no answer. */
export const INVOICE = {
  stin: SUPPLIER,
  tradenm: "Kaveri Metals Pvt Ltd",
  inum: "INV/001",
  inv_typ: "R",
  idt: "08-10-2026",
  val: 118000,
  pos: "24",
  txval: 100000,
  iamt: 0,
  camt: 9000,
  samt: 9000,
  cess: 0,
  srcform: "R1",
  rtnprd: "102026",
  srcfilstatus: "Filed",
  action: "N",
  ispendactblocked: "N",
  isRemarksBlocked: "N",
  itcRedReqBlocked: "N",
} as const;

const asNote = ({ inum, idt, ...facts }: { readonly inum: string; readonly idt: string }) => ({
  ...facts,
  nt_num: inum.replace("INV", "CN"),
  nt_dt: idt,
});

/** The same document as a note. */
export const NOTE: Readonly<Record<string, unknown>> = asNote(INVOICE);

/** An invoice from another State: 18.00 of integrated tax for each unit of `n`. */
const numbered = (n: number) => ({
  ...INVOICE,
  tradenm: "Sample Supplier Pvt Ltd",
  inum: `INV-${n}`,
  val: 118 * n,
  pos: "27",
  txval: 100 * n,
  iamt: 18 * n,
  camt: 0,
  samt: 0,
});

/** Invoice `n`, with what a test says of it. */
export const invoice = (n: number, fields: object = {}): object => ({ ...numbered(n), ...fields });

/** A credit note, likewise. */
export const creditNote = (n: number, fields: object = {}): object => ({
  ...asNote(numbered(n)),
  ...fields,
});
