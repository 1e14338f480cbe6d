import { HEADS } from "../ims/fields";
import type { Paise } from "../ims/money";
import { AGREES_COLUMN, AMOUNT_COLUMN, FIRST_ROW, LAST_ROW } from "./layout";
import { LINE_PATHS } from "./lines";
import type { Figures } from "./figures";

/**
 * The formula that compares the four live figures of a row with what the add-in computed without
 * the sheet's formulas. "Yes" or "No"; an error where a figure is an error.
 */
export function agreementFormula(row: number, computed: Readonly<Figures>): string {
  const same = HEADS.map((head) => {
    const constant = rupees(computed[head]);
    // Half a paisa: sums of rupees in a sheet carry the tails of binary fractions.
    return `ABS(${AMOUNT_COLUMN[head]}${row}-${constant})<0.005`;
  });
  return `=IF(AND(${same.join(",")}),"Yes","No")`;
}

/** Over all lines: `Agrees`, or how many do not. Counts the Yes, so that an error is no agreement. */
export function verdictFormula(): string {
  const yes = `COUNTIF(${AGREES_COLUMN}${FIRST_ROW}:${AGREES_COLUMN}${LAST_ROW},"Yes")`;
  const lines = LINE_PATHS.length;
  return `=IF(${yes}=${lines},"Agrees","Does not agree: "&(${lines}-${yes})&" lines")`;
}

/** Paise as a constant of a formula, by whole numbers: `18000.00`, `(-5400.05)`. */
function rupees(paise: Paise): string {
  const digits = String(Math.abs(paise)).padStart(3, "0");
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return paise < 0 ? `(-${text})` : text;
}
