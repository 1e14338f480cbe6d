import { LIMITS } from "../reader/limits";
import { INLINE, leadAt, LONGEST_LEAD, NO_LEAD, SHARED, type Lead } from "./cellLead";
import { DAYS_TO_1904, type SheetSurroundings } from "./cellReader";
import { EXACT_DIGITS, POWERS } from "./cellValue";
import { DATE, NUMBER, TEXT } from "./cellKinds";
import type { Cells } from "./cells";
import { LONGEST_INTERNED } from "./texts";
import { firstBytes, hashWith, tagIn, WORD, wordOf } from "./words";
import { GREATER, MINUS, QUOTE } from "./xmlBytes";

const ZERO = 0x30;
const POINT = 0x2e;
const BEFORE_A = 0x40;
const LETTERS = 26;

/** Tags as the words that they are. */
const [CELL_1, CELL_2] = [wordOf("<c r"), wordOf('="')];
const [VALUE_END_1, VALUE_END_2] = [wordOf("</v>"), wordOf("</c>")];
const [INLINE_END_1, INLINE_END_2, INLINE_END_3] = [wordOf("</t>"), wordOf("</is"), wordOf("></c")];

/** So many bytes are looked at from the beginning of a cell, at most, before one of them is found wrong. */
const WIDEST = 512;

/** A writer begins its cells in a few ways: by type, and by format. */
const MOST_LEADS = 32;

/** So many texts of a column are looked up before it is judged: a repetition in so many is hardly any. */
const TRIED = 4096;
const HARDLY = 64;

/**
 * Reads a cell in the form that nearly all writers give nearly all cells: `<c r="B7"`, then whatever
 * stood there in the cell above, one number or one text, no spaces between tags. This takes a third of
 * the time; every other cell, and everything that is wrong, is left to `CellReader`.
 */
export class PlainCell {
  private bytes: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(new ArrayBuffer(0));
  /** The column of the cell just read. */
  column = 0;
  /** How the cell last read in each column began. */
  private readonly leads: Lead[] = [];
  /** All the ways in which cells began, as many as are remembered. */
  private readonly known: Lead[] = [];
  /** The text last read in each column, its id plus one; 0: none yet. */
  private readonly above = new Int32Array(LIMITS.columns);
  /** Of each column how many texts were looked up, and how many of them were new. */
  private readonly looked = new Int32Array(LIMITS.columns);
  private readonly fresh = new Int32Array(LIMITS.columns);
  /** How many digits row numbers have at present. */
  private rowDigits = 1;

  constructor(
    private readonly cells: Cells,
    private readonly surroundings: SheetSurroundings,
  ) {}

  look(bytes: Uint8Array): void {
    if (bytes === this.bytes) return;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * Puts the cell that begins at `from`. The position behind it; -1: it is not plain, or not complete
   * at `end`, and nothing was put. Behind `end` may stand what stood there before.
   */
  read(from: number, end: number): number {
    const { bytes, view } = this;
    if (bytes.length - from < WIDEST) return -1;
    if (view.getInt32(from, true) !== CELL_1 || view.getUint16(from + 4, true) !== CELL_2)
      return -1;
    let at = from + 6;
    let column = 0;
    for (let letter = bytes[at] ?? 0; letter > BEFORE_A; letter = bytes[++at] ?? 0) {
      if (letter > BEFORE_A + LETTERS) return -1;
      column = column * LETTERS + letter - BEFORE_A;
    }
    column--;
    if (column < 0 || column >= LIMITS.columns) return -1;
    at += this.rowDigits;
    if (bytes[at] !== QUOTE) at = this.behindRow(at - this.rowDigits, end);
    const lead = this.leadOf(column, at, end);
    if (lead === NO_LEAD) return -1;
    this.column = column;
    at += lead.bytes.length;
    return lead.content === INLINE ? this.inlineText(at, end) : this.value(at, end, lead);
  }

  private behindRow(from: number, end: number): number {
    let at = from;
    while (isDigit(this.bytes[at])) at++;
    // Behind `end` stand digits of other rows: to learn from them would spoil all cells to come.
    if (at < end) this.rowDigits = at - from;
    return at;
  }

  /** What stands at `at` up to the content of the cell: mostly what stood there in the cell above. */
  private leadOf(column: number, at: number, end: number): Lead {
    const above = this.leads[column] ?? NO_LEAD;
    if (above !== NO_LEAD && this.standsAt(above, at)) return above;
    // Of a cell that is torn off nothing is to be learned.
    if (at + LONGEST_LEAD > end) return NO_LEAD;
    const lead = this.knownLead(at);
    if (lead === NO_LEAD) return NO_LEAD;
    while (this.leads.length < column) this.leads.push(NO_LEAD);
    return (this.leads[column] = lead);
  }

  /** One of those that were met in any column, or a new one. */
  private knownLead(at: number): Lead {
    const met = this.known.find((known) => this.standsAt(known, at));
    if (met) return met;
    const lead = leadAt(this.bytes, at, this.surroundings.dateStyles);
    if (lead !== NO_LEAD && this.known.length < MOST_LEADS) this.known.push(lead);
    return lead;
  }

  /** Four bytes at a time; the last four may overlap those before. */
  private standsAt({ words, bytes: { length } }: Lead, at: number): boolean {
    const { view } = this;
    const last = words.length - 1;
    for (let index = 0; index < last; index++) {
      if (view.getInt32(at + 4 * index, true) !== words[index]) return false;
    }
    return view.getInt32(at + length - 4, true) === words[last];
  }

  /** Reads `1234.5</v></c>`: a number, a date, or the id of a shared text. */
  private value(from: number, end: number, { content }: Lead): number {
    const { bytes, view, cells, column } = this;
    let at = from;
    const negative = bytes[at] === MINUS;
    if (negative) at++;
    const first = at;
    let whole = 0;
    let point = -1;
    for (; ; at++) {
      const byte = bytes[at];
      if (isDigit(byte)) whole = whole * 10 + byte - ZERO;
      else if (byte === POINT && point < 0) point = at;
      else break;
    }
    const digits = point < 0 ? at - first : at - first - 1;
    if (digits === 0 || digits > EXACT_DIGITS) return -1;
    if (view.getInt32(at, true) !== VALUE_END_1 || view.getInt32(at + 4, true) !== VALUE_END_2)
      return -1;
    if (at + 8 > end) return -1;
    const { texts, from1904 } = this.surroundings;
    if (content === SHARED) {
      if (negative || point >= 0 || whole >= texts.sharedCount) return -1;
      cells.put(column, TEXT, whole);
      return at + 8;
    }
    const size = point < 0 ? whole : whole / (POWERS[at - point - 1] ?? NaN);
    const number = negative ? -size : size;
    if (content === NUMBER) cells.put(column, NUMBER, number);
    else cells.put(column, DATE, from1904 ? number + DAYS_TO_1904 : number);
    return at + 8;
  }

  /** Reads `Kaveri Metals</t></is></c>`. */
  private inlineText(from: number, end: number): number {
    const { bytes, view, cells, column } = this;
    const { texts } = this.surroundings;
    const repeats = this.repeatsIn(column);
    const above = repeats ? (this.above[column] ?? 0) : 0;
    const same = above > 0 ? texts.endAt(above - 1, view, from) : -1;
    if (same > from) {
      const behind = this.behindInline(same, end);
      if (behind >= 0) cells.put(column, TEXT, above - 1);
      return behind;
    }
    const longest = from + LONGEST_INTERNED;
    let hash = texts.seed;
    let at = from;
    let word = view.getInt32(at, true);
    let rest = tagIn(word);
    while (rest === WORD) {
      hash = hashWith(hash, word);
      at += WORD;
      if (at > longest) return -1;
      word = view.getInt32(at, true);
      rest = tagIn(word);
    }
    hash = hashWith(hash, word & firstBytes(rest));
    at += rest;
    if (at === from || at > longest) return -1;
    const behind = this.behindInline(at, end);
    if (behind < 0) return -1;
    if (!repeats) {
      cells.put(column, TEXT, texts.addShort(bytes, view, from, at));
      return behind;
    }
    const before = texts.count;
    const id = texts.internHashed(bytes, view, from, at, hash);
    this.looked[column] = (this.looked[column] ?? 0) + 1;
    if (id >= before) this.fresh[column] = (this.fresh[column] ?? 0) + 1;
    this.above[column] = id + 1;
    cells.put(column, TEXT, id);
    return behind;
  }

  /** Whether texts of a column come again, as suppliers do, or hardly, as document numbers. */
  private repeatsIn(column: number): boolean {
    const looked = this.looked[column] ?? 0;
    return looked < TRIED || (looked - (this.fresh[column] ?? 0)) * HARDLY > looked;
  }

  /** The position behind `</t></is></c>` at `at`, or -1. */
  private behindInline(at: number, end: number): number {
    const { bytes, view } = this;
    const isEnd =
      view.getInt32(at, true) === INLINE_END_1 &&
      view.getInt32(at + 4, true) === INLINE_END_2 &&
      view.getInt32(at + 8, true) === INLINE_END_3 &&
      bytes[at + 12] === GREATER;
    return isEnd && at + 13 <= end ? at + 13 : -1;
  }
}

function isDigit(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}
