import { HEADS, type Tax } from "../ims/fields";
import { figuresOf, type Statement } from "./statement";

/** A cell of GSTR-3B that GSTR-2B fills: the lines it adds and those it nets off. */
export interface Gstr3bCell {
  readonly cell: string;
  readonly title: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  /** What the reader should know of it. */
  readonly note?: string;
}

const creditNotes = (...kinds: readonly string[]): readonly string[] =>
  ["itcavl", "itcunavl"].flatMap((part) => kinds.map((kind) => `${part}.othersup.${kind}`));

/**
 * How the lines of GSTR-2B fill GSTR-3B, as their advisories say. Credit notes of both Part B are
 * netted off against 4(A); 4(A)(2), 4(B)(1) and 4(D)(1) do not come from GSTR-2B.
 */
export const GSTR3B_CELLS: readonly Gstr3bCell[] = [
  {
    cell: "3.1(d)",
    title: "Inward supplies liable to reverse charge",
    plus: ["itcavl.revsup", "itcunavl.revsup"],
    minus: creditNotes("cdnrrev", "cdnrarev"),
    note: "Tax to be paid; the taxable value is that of the documents behind the lines. Reverse charge that is not in GSTR-2B, such as import of services, comes on top.",
  },
  { cell: "4(A)(1)", title: "Import of goods", plus: ["itcavl.imports"], minus: [] },
  {
    cell: "4(A)(2)",
    title: "Import of services",
    plus: [],
    minus: [],
    note: "Not in GSTR-2B: take it from your books.",
  },
  {
    cell: "4(A)(3)",
    title: "Inward supplies liable to reverse charge",
    plus: ["itcavl.revsup"],
    minus: creditNotes("cdnrrev", "cdnrarev"),
  },
  {
    cell: "4(A)(4)",
    title: "Inward supplies from ISD",
    plus: ["itcavl.isdsup"],
    minus: creditNotes("isd", "isda"),
  },
  {
    cell: "4(A)(5)",
    title: "All other ITC",
    plus: ["itcavl.nonrevsup"],
    minus: creditNotes("cdnr", "cdnra"),
  },
  {
    cell: "4(B)(2)",
    title: "ITC reversed - others",
    plus: ["itcrev.nonrevsup"],
    minus: [],
    note: "Rule 37A only: add the reversals you make yourself.",
  },
  {
    cell: "4(D)(2)",
    title: "Ineligible ITC - section 16(4) and place of supply",
    plus: ["itcunavl.nonrevsup", "itcunavl.isdsup", "itcunavl.revsup"],
    minus: [],
  },
];

/**
 * What of the cells above are credit notes without available credit. The sheet of the portal says to
 * net them off against 4(A); whether its own GSTR-3B does is not confirmed, so they are shown apart.
 */
export const NOT_AVAILABLE_NETTED: Gstr3bCell = {
  cell: "4(A)",
  title: "of which credit notes of ITC Not Available, netted off",
  plus: [],
  minus: ["itcunavl.othersup"],
  note: "As GSTR-2B says; whether the portal's GSTR-3B does the same is not confirmed.",
};

/** The figures of a cell in paise; negative where credit notes exceed the credit. */
export function gstr3bTax(cell: Gstr3bCell, statement: Statement): Tax {
  const tax = { igst: 0, cgst: 0, sgst: 0, cess: 0 };
  for (const head of HEADS) {
    for (const path of cell.plus) tax[head] += figuresOf(statement, path)[head];
    for (const path of cell.minus) tax[head] -= figuresOf(statement, path)[head];
  }
  return tax;
}

/** Whether GSTR-2B tells anything of the cell. */
export const isFilled = ({ plus, minus }: Gstr3bCell): boolean => plus.length + minus.length > 0;
