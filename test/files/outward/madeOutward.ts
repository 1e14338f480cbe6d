/** A customer of ours; the check digit is right. */
export const CUSTOMER = "24AAQCA8719H1ZC";
export const OWN = "27AAPFU0939F1ZV";

const item = (txval: number, iamt: number) => ({
  num: 1,
  itm_det: { rt: 18, txval, iamt, csamt: 0 },
});

/** An invoice of the tree: taxable 100.00 and integrated tax 18.00 for each unit of `n`. */
export const treeInvoice = (n: number, fields: object = {}): object => ({
  inum: `S-${n}`,
  idt: "05-10-2026",
  inv_typ: "R",
  pos: "24",
  rchrg: "N",
  val: 118 * n,
  itms: [item(100 * n, 18 * n)],
  ...fields,
});

/** A credit note, likewise. */
export const treeNote = (n: number, fields: object = {}): object => {
  const { inum, idt, ...rest } = treeInvoice(n) as { inum: string; idt: string };
  return { nt_num: inum.replace("S", "CN"), nt_dt: idt, ntty: "C", ...rest, ...fields };
};

/** The documents of one customer. */
export const to = (documents: readonly object[], ctin = CUSTOMER) => [{ ctin, inv: documents }];
export const notesTo = (documents: readonly object[], ctin = CUSTOMER) => [{ ctin, nt: documents }];

/** The portal's file of a return. */
export const returnOf = (
  sections: object,
  { gstin = OWN, rtnprd = "102026", form = "gstr1" } = {},
): object => ({ gstin, rtnprd, [form]: sections });
