import { HEADS, type Tax } from "../ims/fields";
import type { Period } from "../ims/period";
import type { TableKey } from "../ims/tables";
import { DETAILS, HEADINGS, LINE_PATHS } from "./lines";
import { NO_FIGURES, type Figures } from "./figures";
import type { Cycle } from "../ims/returnCycle";
import type { Tally } from "./tally";

/** The four summaries of GSTR-2B, computed: every line of `LINE_PATHS` has its figures. */
export interface Statement {
  readonly period: Period;
  readonly cycle: Cycle;
  readonly figures: ReadonlyMap<string, Readonly<Figures>>;
  /** Amendments not counted, or not in full, by table; only tables that have some. */
  readonly needsOriginal: ReadonlyMap<TableKey, number>;
}

/**
 * The statement a tally comes to, as it stands at the moment of the call. Headings are the plain
 * sums of their details; Part A is not lowered by the credit notes of Part B.
 * `elsewhere`: figures in paise of lines that are filled from the portal's file, where there is one.
 */
export function statementOf(
  tally: Tally,
  elsewhere: ReadonlyMap<string, Tax> = new Map(),
): Statement {
  const figures = new Map<string, Readonly<Figures>>(LINE_PATHS.map((path) => [path, NO_FIGURES]));
  for (const { path, origin } of DETAILS) {
    const known =
      elsewhere.get(path) ?? (origin.from === "ims" ? tally.lines.get(path) : undefined);
    if (known) figures.set(path, { ...NO_FIGURES, ...known });
  }
  for (const { path, details } of HEADINGS) {
    figures.set(path, sumOf(details.map((detail) => figures.get(detail.path) ?? NO_FIGURES)));
  }
  const needsOriginal = new Map<TableKey, number>();
  for (const [key, table] of tally.tables) {
    if (table.needsOriginal > 0) needsOriginal.set(key, table.needsOriginal);
  }
  return { period: tally.period, cycle: tally.cycle, figures, needsOriginal };
}

/** The figures of a line; zeros for a path that is none of the statement's. */
export function figuresOf(statement: Statement, path: string): Readonly<Figures> {
  return statement.figures.get(path) ?? NO_FIGURES;
}

function sumOf(parts: readonly Readonly<Figures>[]): Figures {
  const sum = { ...NO_FIGURES };
  for (const part of parts) {
    for (const head of HEADS) sum[head] += part[head];
    sum.documents += part.documents;
  }
  return sum;
}
