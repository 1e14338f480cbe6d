import type { Merge } from "./cells";

const BEFORE_A = 0x40;
const LETTERS = 26;

/** The column, from 0, of an address such as `AB12` in bytes; -1 without letters. */
export function columnIn(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to && at < from + 4; at++) {
    const letter = (bytes[at] ?? 0) - BEFORE_A;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  return column - 1;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * LETTERS + letter.charCodeAt(0) - BEFORE_A;
  return column - 1;
}

/** The range `B5:D6`, or undefined for anything else. */
export function rangeOf(text: string): Merge | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  const [, left = "", top, right = "", bottom] = match;
  return {
    top: Number(top),
    left: columnOf(left),
    bottom: Number(bottom),
    right: columnOf(right),
  };
}
