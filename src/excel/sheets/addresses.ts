/** The letters of a column counted from 0: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A rectangle of cells, counted from 0, last row and column included; Infinity where it is open. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export const WHOLE_SHEET: Area = {
  firstRow: 0,
  lastRow: Infinity,
  firstColumn: 0,
  lastColumn: Infinity,
};

const PART = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/;

function areaOf(part: string): Area {
  const match = PART.exec(part.slice(part.lastIndexOf("!") + 1).trim());
  if (!match) return WHOLE_SHEET;
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = match;
  return {
    firstRow: fromRow === "" ? 0 : Number(fromRow) - 1,
    lastRow: toRow === "" ? Infinity : Number(toRow) - 1,
    firstColumn: fromColumn === "" ? 0 : columnIndex(fromColumn),
    lastColumn: toColumn === "" ? Infinity : columnIndex(toColumn),
  };
}

/**
 * The areas of an address as events give it: "B2:C9", "A:A", "3:5", several with commas. One it does
 * not understand counts as the whole sheet, so that nothing is passed over.
 */
export function areasOf(address: string): readonly Area[] {
  return address.split(",").map(areaOf);
}

/** Excel cuts a longer address without a word (office-js #4263). */
export const LONGEST_ADDRESS = 8_192;
