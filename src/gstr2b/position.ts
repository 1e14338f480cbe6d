import { HEADS, type Tax } from "../ims/fields";
import { HEADINGS } from "./lines";
import { figuresOf, statementOf } from "./statement";
import { NO_FIGURES, type Figures } from "./figures";
import type { Tally } from "./tally";

/**
 * What the marks do to GSTR-2B, in paise: a plain value that can be kept and compared with a later
 * one. All but `available` are sums as the documents state them, credit notes positive.
 */
export interface Position {
  /** ITC available of Part A less the credit notes of Part B. */
  readonly available: Tax;
  /** Records of the period that were rejected. */
  readonly rejected: Tax;
  /** Records of the period that were kept pending. */
  readonly pending: Tax;
  /** What the credit notes of Part B reduce. */
  readonly reduced: Tax;
  /** Records of the period without action: they are treated as accepted. */
  readonly undecided: Readonly<Figures>;
  /** Amendments that wait for what is known of their original. */
  readonly needsOriginal: number;
}

/** The headings of a Part B: credit notes, which lower the credit. */
const isCreditNotes = (path: string) => path.endsWith(".othersup");

export function positionOf(tally: Tally): Position {
  const statement = statementOf(tally);
  const available = { ...NO_FIGURES };
  const reduced = { ...NO_FIGURES };
  for (const { path } of HEADINGS.filter((heading) => heading.path.startsWith("itcavl."))) {
    const figures = figuresOf(statement, path);
    for (const head of HEADS) {
      if (isCreditNotes(path)) reduced[head] += figures[head];
      available[head] += isCreditNotes(path) ? -figures[head] : figures[head];
    }
  }
  const treated = (treatment: "rejected" | "pending" | "deemed") => ({
    ...(tally.treatments.get(treatment) ?? NO_FIGURES),
  });
  return {
    available: taxIn(available),
    rejected: taxIn(treated("rejected")),
    pending: taxIn(treated("pending")),
    reduced: taxIn(reduced),
    undecided: treated("deemed"),
    needsOriginal: [...tally.tables.values()].reduce((sum, table) => sum + table.needsOriginal, 0),
  };
}

function taxIn({ igst, cgst, sgst, cess }: Figures): Tax {
  return { igst, cgst, sgst, cess };
}
