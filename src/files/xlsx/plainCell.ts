import { DATE, NUMBER, TEXT, type Cells } from "./cells";
import { DAYS_TO_1904, type SheetSurroundings } from "./cellReader";
import { EXACT_DIGITS, POWERS } from "./cellValue";
import { HASH_FACTOR, LONGEST_INTERNED } from "./texts";
import { AMPERSAND, CR, EQUALS, GREATER, LESS, MINUS, QUOTE, SPACE, UNDERSCORE } from "./xmlBytes";
import { LIMITS } from "../reader/limits";

const LETTER_C = 0x63;
const LETTER_I = 0x69;
const LETTER_N = 0x6e;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const ZERO = 0x30;
const POINT = 0x2e;
const BEFORE_A = 0x40;
const LETTERS = 26;

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const INLINE_TYPE = encoded("inlineStr");
const VALUE = encoded("<v>");
const VALUE_END = encoded("</v></c>");
const INLINE = encoded("<is><t>");
const INLINE_KEPT = encoded('<is><t xml:space="preserve">');
const INLINE_END = encoded("</t></is></c>");

/** The widest of them; where less is left, reading could leave the buffer, which makes it slow for good. */
const WIDEST = 512;

/** Bytes after which a text does not mean itself; see `textOf`. */
const SPECIAL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || byte === AMPERSAND || byte === UNDERSCORE || byte === CR ? 1 : 0,
);

/**
 * Reads a cell in the form that nearly all writers give nearly all cells: attributes r, s and t in
 * double quotes, no spaces between tags, one number or one text. This halves the time for a sheet;
 * every other cell, and everything that is wrong, is left to `CellReader`.
 */
export class PlainCell {
  bytes: Uint8Array = new Uint8Array(0);
  /** The column of the cell just read. */
  column = 0;
  private at = 0;
  /** The text last read in each column, its id plus one; 0: none yet. */
  private readonly above = new Int32Array(LIMITS.columns);
  private style = 0;
  /** The first letter of its type. */
  private type = LETTER_N;

  constructor(
    private readonly cells: Cells,
    private readonly surroundings: SheetSurroundings,
  ) {}

  /**
   * Puts the cell that begins at `from`. The position behind it; -1: it is not plain, or not complete
   * at `end`, and nothing was put.
   */
  read(from: number, end: number, previousColumn: number): number {
    if (end - from < WIDEST) return -1;
    this.column = previousColumn + 1;
    if (!this.startTag(from) || this.column >= LIMITS.columns) return -1;
    return this.type === LETTER_I ? this.inlineText(end) : this.value(end);
  }

  /** Reads `<c r="B7" s="1" t="s">`. */
  private startTag(from: number): boolean {
    const { bytes } = this;
    if (bytes[from] !== LESS || bytes[from + 1] !== LETTER_C) return false;
    this.style = 0;
    this.type = LETTER_N;
    let at = from + 2;
    while (bytes[at] === SPACE) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return false;
      const letter = bytes[at + 1];
      this.at = at + 4;
      if (letter === LETTER_R) this.readColumn();
      else if (letter === LETTER_S) this.readStyle();
      else if (letter !== LETTER_T || !this.readType()) return false;
      at = this.at;
      if (bytes[at] !== QUOTE) return false;
      at++;
    }
    this.at = at + 1;
    return bytes[at] === GREATER;
  }

  private readColumn(): void {
    const { bytes } = this;
    let { at } = this;
    let column = 0;
    let byte = bytes[at] ?? 0;
    for (; byte > BEFORE_A && byte <= BEFORE_A + LETTERS; byte = bytes[++at] ?? 0) {
      column = column * LETTERS + byte - BEFORE_A;
    }
    // Without letters it is left to the long way, as a column past all limits.
    this.column = column === 0 ? LIMITS.columns : column - 1;
    while (isDigit(bytes[at])) at++;
    this.at = at;
  }

  private readStyle(): void {
    const { bytes } = this;
    let { at } = this;
    let style = 0;
    for (; isDigit(bytes[at]); at++) style = style * 10 + (bytes[at] ?? 0) - ZERO;
    this.style = style;
    this.at = at;
  }

  private readType(): boolean {
    const letter = this.bytes[this.at];
    if (letter !== LETTER_N && letter !== LETTER_S && letter !== LETTER_I) return false;
    if (letter === LETTER_I && !this.says(INLINE_TYPE)) return false;
    if (letter !== LETTER_I) this.at++;
    this.type = letter;
    return true;
  }

  /** Whether these bytes come next; then they are passed over. */
  private says(expected: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < expected.length; index++) {
      if (bytes[at + index] !== expected[index]) return false;
    }
    this.at = at + expected.length;
    return true;
  }

  /** Reads `<v>1234.5</v></c>`: a number, a date, or the id of a shared text. */
  private value(end: number): number {
    if (!this.says(VALUE)) return -1;
    const { bytes, cells, column } = this;
    let { at } = this;
    const negative = bytes[at] === MINUS;
    if (negative) at++;
    let digits = 0;
    let whole = 0;
    let decimals = -1;
    for (; ; at++) {
      const byte = bytes[at];
      if (isDigit(byte)) {
        whole = whole * 10 + byte - ZERO;
        digits++;
        if (decimals >= 0) decimals++;
      } else if (byte === POINT && decimals < 0) {
        decimals = 0;
      } else {
        break;
      }
    }
    if (digits === 0 || digits > EXACT_DIGITS) return -1;
    this.at = at;
    if (!this.says(VALUE_END) || this.at > end) return -1;
    const { texts, dateStyles, from1904 } = this.surroundings;
    if (this.type === LETTER_S) {
      if (negative || decimals >= 0 || whole >= texts.sharedCount) return -1;
      cells.put(column, TEXT, whole);
      return this.at;
    }
    const size = decimals > 0 ? whole / (POWERS[decimals] ?? NaN) : whole;
    const number = negative ? -size : size;
    if (!dateStyles[this.style]) cells.put(column, NUMBER, number);
    else cells.put(column, DATE, from1904 ? number + DAYS_TO_1904 : number);
    return this.at;
  }

  /** Reads `<is><t>Kaveri Metals</t></is></c>`. */
  private inlineText(end: number): number {
    if (!this.says(INLINE) && !this.says(INLINE_KEPT)) return -1;
    const { bytes, cells, column, at: from } = this;
    const { texts } = this.surroundings;
    const above = this.above[column] ?? 0;
    const same = above > 0 ? texts.endAt(above - 1, bytes, from) : -1;
    if (same > from) {
      this.at = same;
      if (!this.says(INLINE_END) || this.at > end) return -1;
      cells.put(column, TEXT, above - 1);
      return this.at;
    }
    let at = from;
    let hash = texts.seed;
    let special = 0;
    const longest = from + LONGEST_INTERNED;
    for (let byte = bytes[at] ?? LESS; byte !== LESS; byte = bytes[++at] ?? LESS) {
      if (at === longest) return -1;
      hash = Math.imul(hash ^ byte, HASH_FACTOR);
      special |= SPECIAL[byte] ?? 1;
    }
    this.at = at;
    if (at === from) return -1;
    if (!this.says(INLINE_END) || this.at > end) return -1;
    const id = texts.internHashed(bytes, from, at, special === 0, hash);
    this.above[column] = id + 1;
    cells.put(column, TEXT, id);
    return this.at;
  }
}

function isDigit(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}
