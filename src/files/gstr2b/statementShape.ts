import * as z from "../schema";

/** Amounts come as numbers, or as texts; null and missing are nil. */
const amount = z.nullish(z.union([z.number(), z.string()]));
const text = z.nullish(z.union([z.string(), z.number()]));

const taxes = { igst: amount, cgst: amount, sgst: amount, cess: amount };

/** A document of any section; before the fourth version amounts stood in `items`, one for each rate. */
export const documentShape = z.looseObject({
  inum: text,
  ntnum: text,
  docnum: text,
  boenum: text,
  dt: text,
  docdt: text,
  boedt: text,
  oinum: text,
  ontnum: text,
  odocnum: text,
  oidt: text,
  ontdt: text,
  odocdt: text,
  typ: text,
  doctyp: text,
  rev: text,
  itcavl: text,
  itcelg: text,
  rsn: text,
  isamd: text,
  itcRedReq: text,
  txval: amount,
  ...taxes,
  declIgst: amount,
  declCgst: amount,
  declSgst: amount,
  declCess: amount,
  items: z.nullish(z.array(z.looseObject({ txval: amount, ...taxes }))),
});

/** The documents of a supplier; bills of entry from overseas have none and stand alone. */
export const partyShape = z.looseObject({
  ctin: text,
  trdnm: text,
  supprd: text,
  supfildt: text,
  inv: z.nullish(z.array(z.unknown())),
  nt: z.nullish(z.array(z.unknown())),
  doclist: z.nullish(z.array(z.unknown())),
  boe: z.nullish(z.array(z.unknown())),
});

/** The four taxes of a line of the summary. */
export const leafShape = z.looseObject(taxes);

const sections = z.nullish(z.record(z.string(), z.unknown()));
/** Summary → group → line. */
const summaries = z.nullish(
  z.record(
    z.string(),
    z.nullish(z.record(z.string(), z.nullish(z.record(z.string(), z.unknown())))),
  ),
);

/** A GSTR-2B file: its body, under `data` or bare. */
export const statementShape = z.looseObject({
  gstin: z.string(),
  rtnprd: z.string(),
  gendt: text,
  itcsumm: summaries,
  docdata: sections,
  docRejdata: sections,
});

export type DocumentShape = z.infer<typeof documentShape>;
export type PartyShape = z.infer<typeof partyShape>;
export type StatementShape = z.infer<typeof statementShape>;
