import type { CodeTable } from "../../ims/codes";
import type { Column } from "../../ims/columns";
import { formatDay } from "../../ims/day";
import { FIELDS, isNumberField } from "../../ims/fields";
import { toRupees } from "../../ims/money";
import { periodCode } from "../../ims/period";
import type { Row } from "../../ims/records";
import { remembered } from "../../ims/remembered";

const dayText = remembered(formatDay);
const periodText = remembered(periodCode);

const reversed = new Map<CodeTable, ReadonlyMap<string, string>>();

/** The code the portal writes for a word, or the word itself where the table does not hold it. */
export function wireCode(codes: CodeTable, word: string): string {
  let byWord = reversed.get(codes);
  if (!byWord) {
    byWord = new Map([...codes].map(([code, known]) => [known, code]));
    reversed.set(codes, byWord);
  }
  return byWord.get(word) ?? word;
}

/**
 * What the offline dialect writes for a column of a row: a text, a code, `dd-mm-yyyy`, `MMYYYY`, or
 * rupees as a number. Undefined: the cell is empty and the key is left out.
 */
export function wireValue(row: Row, { field, codes }: Column): string | number | undefined {
  if (!isNumberField(field)) {
    const text = row.text(field);
    if (text === "") return undefined;
    return codes ? wireCode(codes, text) : text;
  }
  const number = row.number(field);
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
