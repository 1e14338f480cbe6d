/** What stands in the place of a character that is not to be shown. */
export const UNSHOWN = "\ufffd";

/** Nearly all texts are of these characters alone. */
const BEYOND_ASCII = /[^ -~]/;

/**
 * Characters that a person does not see, or that turn round what stands beside them: control
 * characters but the line break, the marks, overrides and isolates of the bidirectional algorithm
 * (Unicode UAX #9), halves of characters, and what is no character at all.
 */
export const HIDDEN =
  /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/**
 * A text from a file, fit to be shown: in a cell, in the pane, in a list. What could hide or reverse a
 * part of it stands as �. Cells never get control characters: XML 1.0 has no place for them, Excel
 * writes them as `_xHHHH_` (ECMA-376 Part 1, 22.9.2.19; [MS-OI29500] 2.1.1747), and programs that
 * do not know of it make files that Excel must repair (PhpSpreadsheet #212, libxlsxwriter #42).
 * What goes back to the portal is kept in As downloaded.
 */
export function shownText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text.replace(/\r\n?/g, "\n").replace(HIDDEN, UNSHOWN);
}
