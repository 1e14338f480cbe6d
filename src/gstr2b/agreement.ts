import { HEADS } from "../ims/fields";
import type { Paise } from "../ims/money";
import {
  AGREES_COLUMN,
  AMOUNT_COLUMN,
  DOCUMENTS_COLUMN,
  FIRST_ROW,
  HEADING_COLUMN,
  LAST_ROW,
} from "./layout";
import { LINE_PATHS } from "./lines";
import type { Figures } from "./figures";

/** What a cell of figures must be: live formulas, or the zeros of what the workbook has not. */
export type FigureKind = "formula" | "constant";

/**
 * The formula that compares the figures of a row – four amounts and, where the row has one, the number
 * of documents – with what the add-in computed without the sheet's formulas. "Yes" or "No": No also
 * where a figure is an error, and where somebody typed over a formula, be it the same amount.
 */
export function agreementFormula(
  row: number,
  { documents, ...amounts }: Readonly<Omit<Figures, "documents"> & { documents?: number }>,
  kinds: readonly FigureKind[],
): string {
  const columns = [...HEADS.map((head) => AMOUNT_COLUMN[head]), DOCUMENTS_COLUMN];
  const isFormula = kinds.flatMap((kind, at) =>
    kind === "formula" ? [`ISFORMULA(${columns[at] ?? ""}${row})`] : [],
  );
  const same = HEADS.map((head) => {
    const constant = rupees(amounts[head]);
    // Half a paisa: sums of rupees in a sheet carry the tails of binary fractions.
    return `ABS(${AMOUNT_COLUMN[head]}${row}-${constant})<0.005`;
  });
  const count = documents === undefined ? [] : [`${DOCUMENTS_COLUMN}${row}=${documents}`];
  return `=IFERROR(IF(AND(${[...isFormula, ...same, ...count].join(",")}),"Yes","No"),"No")`;
}

const agreeing = (first: number, last: number): string =>
  `COUNTIF(${AGREES_COLUMN}${first}:${AGREES_COLUMN}${last},"Yes")`;

/** Over the lines of one block: `Agrees`, or how many differ. */
export function blockVerdictFormula(first: number, last: number, lines: number): string {
  const yes = agreeing(first, last);
  return `=IF(${yes}=${lines},"Agrees",(${lines}-${yes})&" differ")`;
}

/**
 * Over all lines: `Agrees`, or how many do not, and where the first of them stands. Counts the Yes, so
 * that a cell of agreement that was typed over is no agreement.
 */
export function verdictFormula(): string {
  const yes = agreeing(FIRST_ROW, LAST_ROW);
  const lines = LINE_PATHS.length;
  const at = `MATCH("No",${AGREES_COLUMN}${FIRST_ROW}:${AGREES_COLUMN}${LAST_ROW},0)`;
  const heading = `INDEX(${HEADING_COLUMN}${FIRST_ROW}:${HEADING_COLUMN}${LAST_ROW},${at})`;
  const first = `IFERROR(", first row "&(${at}+${FIRST_ROW - 1})&": "&${heading},"")`;
  return `=IF(${yes}=${lines},"Agrees","Does not agree: "&(${lines}-${yes})&" of ${lines} lines"&${first})`;
}

/** Paise as a constant of a formula, by whole numbers: `18000.00`, `(-5400.05)`. */
function rupees(paise: Paise): string {
  const digits = String(Math.abs(paise)).padStart(3, "0");
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return paise < 0 ? `(-${text})` : text;
}
