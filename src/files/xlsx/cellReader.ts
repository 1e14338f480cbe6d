import { DATE, NUMBER, TEXT } from "./cellKinds";
import type { Cells } from "./cells";
import { isoDayOf, numberOf } from "./cellValue";
import { richText } from "./sharedStrings";
import type { Texts } from "./texts";
import { nameCode, nameCodeIn } from "./xmlBytes";
import { CLOSE, END, OPEN, type XmlScanner } from "./xmlScanner";
import { textOf } from "./xmlText";

export const CELL = nameCode("c");
const VALUE = nameCode("v");
const INLINE = nameCode("is");
const RUN_TEXT = nameCode("t");

/** The types of a cell (ECMA-376, ST_CellType) whose value is more than a text. */
const NUMERIC = nameCode("n");
const SHARED = nameCode("s");
const BOOLEAN = nameCode("b");
const ISO_DATE = nameCode("d");

const TRUE = new TextEncoder().encode("TRUE");
const FALSE = new TextEncoder().encode("FALSE");

const LETTER_S = 0x73;
const LETTER_T = 0x74;

/** Days between the two systems Excel counts dates in: day 0 of the one is day 1462 of the other. */
export const DAYS_TO_1904 = 1462;

/** What a sheet needs of its workbook. */
export interface SheetSurroundings {
  readonly texts: Texts;
  /** By cell format: whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** Reads what a cell holds. Formulas are never evaluated, their last result is taken. */
export class CellReader {
  bytes: Uint8Array = new Uint8Array(0);

  constructor(
    private readonly scanner: XmlScanner,
    private readonly cells: Cells,
    private readonly surroundings: SheetSurroundings,
  ) {}

  /** Puts a cell, from behind its start tag. Whether it holds anything; undefined: not complete. */
  read(column: number): boolean | undefined {
    const { scanner } = this;
    const { style, type } = this.styleAndType();
    let put = false;
    for (;;) {
      const found = scanner.next();
      if (found === END) return undefined;
      const { code } = scanner;
      if (code === CELL && found === CLOSE) return put;
      if (found !== OPEN) continue;
      if (code === VALUE) {
        if (!scanner.readText()) return undefined;
        put = this.value(column, style, type) || put;
      } else if (code === INLINE) {
        const text = this.inlineText(column);
        if (text === undefined) return undefined;
        put = text || put;
      }
    }
  }

  private styleAndType(): { style: number; type: number } {
    const { scanner, bytes } = this;
    let style = 0;
    let type = NUMERIC;
    for (let index = 0; index < scanner.attributes; index++) {
      const letter = scanner.attributeLetter(index);
      const from = scanner.valueFrom(index);
      const to = scanner.valueTo(index);
      if (letter === LETTER_S) style = numberOf(bytes, from, to);
      if (letter === LETTER_T) type = nameCodeIn(bytes, from, to);
    }
    return { style, type };
  }

  /** Puts an inline text, from behind `<is>`. Whether there is any; undefined: not complete. */
  private inlineText(column: number): boolean | undefined {
    const { scanner, bytes, cells } = this;
    const { texts } = this.surroundings;
    const begin = scanner.at;
    if (scanner.next() === OPEN && scanner.code === RUN_TEXT && scanner.readText()) {
      const { textFrom, textTo, plain } = scanner;
      scanner.next();
      if (scanner.next() === CLOSE && scanner.code === INLINE) {
        if (textFrom === textTo) return false;
        cells.put(column, TEXT, texts.intern(bytes, textFrom, textTo, plain));
        return true;
      }
    }
    // Several runs, or phonetic guides: put together the long way.
    scanner.at = begin;
    const text = richText(scanner, bytes, INLINE);
    if (text === undefined) return undefined;
    if (text !== "") cells.put(column, TEXT, texts.add(text));
    return text !== "";
  }

  /** Puts the value just read; false for an empty one. */
  private value(column: number, style: number, type: number): boolean {
    const { scanner, bytes, cells } = this;
    const { texts, dateStyles, from1904 } = this.surroundings;
    const { textFrom: from, textTo: to, plain } = scanner;
    if (from === to) return false;
    switch (type) {
      case SHARED: {
        const id = numberOf(bytes, from, to);
        if (!(id < texts.sharedCount)) throw scanner.damaged("names a text that is not there");
        cells.put(column, TEXT, id);
        return true;
      }
      case NUMERIC: {
        const number = numberOf(bytes, from, to);
        if (Number.isNaN(number)) throw scanner.damaged("holds a number that is none");
        if (dateStyles[style]) cells.put(column, DATE, from1904 ? number + DAYS_TO_1904 : number);
        else cells.put(column, NUMBER, number);
        return true;
      }
      case BOOLEAN: {
        const word = numberOf(bytes, from, to) === 1 ? TRUE : FALSE;
        cells.put(column, TEXT, texts.intern(word, 0, word.length, true));
        return true;
      }
      case ISO_DATE: {
        const day = isoDayOf(textOf(bytes, from, to, plain));
        if (Number.isNaN(day)) throw scanner.damaged("holds a date that is none");
        cells.put(column, DATE, day);
        return true;
      }
      default:
        // `str`: the result of a formula; `e`: an error such as #N/A, shown as it stands.
        cells.put(column, TEXT, texts.intern(bytes, from, to, plain));
        return true;
    }
  }
}
