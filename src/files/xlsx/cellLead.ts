import { DATE, NUMBER } from "./cellKinds";
import { WORD } from "./words";
import { GREATER, SLASH } from "./xmlBytes";

/** What follows: a text in the cell, or the id of a shared one; `NUMBER` and `DATE` for the others. */
export const INLINE = "inline";
export const SHARED = "shared";

/** What a cell begins with, behind its row number and up to its content: `" s="1" t="s"><v>`. */
export interface Lead {
  readonly bytes: Uint8Array;
  /** The bytes four at a time, the last four at the end. */
  readonly words: Int32Array;
  readonly content: typeof INLINE | typeof SHARED | typeof NUMBER | typeof DATE;
}

/** The beginning of a cell that is not of the usual form. */
export const NO_LEAD: Lead = {
  bytes: new Uint8Array(0),
  words: new Int32Array(0),
  content: NUMBER,
};

/** No cell has more attributes than fit into so many bytes. */
export const LONGEST_LEAD = 80;

const USUAL =
  /^"(?: s="(\d{1,6})")?(?: t="(n|s|inlineStr)")?(?: s="(\d{1,6})")?>(<v>|<is><t(?: xml:space="preserve")?>)/;

/** The lead that stands at `at`; `NO_LEAD` where it is none that is usual. */
export function leadAt(bytes: Uint8Array, at: number, dateStyles: readonly boolean[]): Lead {
  if (isEmptyCell(bytes, at)) return NO_LEAD;
  const text = String.fromCharCode(...bytes.subarray(at, at + LONGEST_LEAD));
  const match = USUAL.exec(text);
  if (!match) return NO_LEAD;
  const [all, style = "", type = "n", styleBehind = "", tag] = match;
  if ((type === "inlineStr") !== (tag !== "<v>")) return NO_LEAD;
  const isDate = dateStyles[Number(style || styleBehind)] ?? false;
  const own = bytes.slice(at, at + all.length);
  return {
    bytes: own,
    words: wordsOf(own),
    content: type === "inlineStr" ? INLINE : type === "s" ? SHARED : isDate ? DATE : NUMBER,
  };
}

/** Cells that have a format and nothing else are many in some workbooks. */
function isEmptyCell(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (at < from + LONGEST_LEAD && bytes[at] !== GREATER) at++;
  return bytes[at - 1] === SLASH;
}

function wordsOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer);
  const { length } = bytes;
  return Int32Array.from({ length: Math.ceil(length / WORD) }, (_, index) =>
    view.getInt32(Math.min(WORD * index, length - WORD), true),
  );
}
