import type { CodeTable } from "../../ims/codes";
import type { Column } from "../../ims/columns";
import { formatDay } from "../../ims/day";
import { FIELDS, isNumberField, type NumberField } from "../../ims/fields";
import { toRupees } from "../../ims/money";
import { periodCode } from "../../ims/period";
import type { Row } from "../../ims/records";
import { remembered } from "../../ims/remembered";

const dayText = remembered(formatDay);
const periodText = remembered(periodCode);

const byWord = remembered(
  (codes: CodeTable): ReadonlyMap<string, string> =>
    new Map([...codes].map(([code, word]) => [word, code])),
);

/** The code the portal writes for a word, or the word itself where the table does not hold it. */
export const wireCode = (codes: CodeTable, word: string): string => byWord(codes).get(word) ?? word;

/** What the offline dialect writes for a text or word; undefined for an empty one. */
export function wireText(codes: CodeTable | undefined, text: string): string | undefined {
  if (text === "") return undefined;
  return codes ? wireCode(codes, text) : text;
}

/** What it writes for a number: `dd-mm-yyyy`, `MMYYYY`, or rupees; undefined for an empty one. */
export function wireNumber(field: NumberField, number: number): string | number | undefined {
  if (Number.isNaN(number)) return undefined;
  switch (FIELDS[field]) {
    case "day":
      return dayText(number);
    case "period":
      return periodText(number);
    case "money":
      return toRupees(number);
  }
}

/** What it writes for a column of a row; undefined: the cell is empty and the key is left out. */
export type WireOf = (row: Row) => string | number | undefined;

function newWireOf({ field, codes }: Column): WireOf {
  return isNumberField(field)
    ? (row) => wireNumber(field, row.number(field))
    : (row) => wireText(codes, row.text(field));
}

/** For a column of which a hundred thousand rows are asked. */
export const wireOf = remembered(newWireOf);

export const wireValue = (row: Row, column: Column): ReturnType<WireOf> => wireOf(column)(row);
