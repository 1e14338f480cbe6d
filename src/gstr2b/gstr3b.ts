import { HEADS, type Tax } from "../ims/fields";
import { figuresOf, type Statement } from "./statement";

/** A cell of GSTR-3B that GSTR-2B fills: the lines it adds and those it nets off. */
export interface Gstr3bCell {
  readonly cell: string;
  readonly title: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
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
  },
  { cell: "4(A)(1)", title: "Import of goods", plus: ["itcavl.imports"], minus: [] },
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
  },
  {
    cell: "4(D)(2)",
    title: "Ineligible ITC - section 16(4) and place of supply",
    plus: ["itcunavl.nonrevsup", "itcunavl.isdsup", "itcunavl.revsup"],
    minus: [],
  },
];

/** The figures of a cell in paise; negative where credit notes exceed the credit. */
export function gstr3bTax(cell: Gstr3bCell, statement: Statement): Tax {
  const tax = { igst: 0, cgst: 0, sgst: 0, cess: 0 };
  for (const head of HEADS) {
    for (const path of cell.plus) tax[head] += figuresOf(statement, path)[head];
    for (const path of cell.minus) tax[head] -= figuresOf(statement, path)[head];
  }
  return tax;
}
