import { LIMITS } from "../reader/limits";
import { damaged, Refused } from "../reader/refused";
import {
  CR,
  BANG,
  QUOTE,
  AMPERSAND,
  APOSTROPHE,
  MINUS,
  SLASH,
  COLON,
  LESS,
  EQUALS,
  GREATER,
  QUESTION,
  LEFT_BRACKET,
  RIGHT_BRACKET,
  UNDERSCORE,
  ascii,
  isSpace,
} from "./xmlBytes";

/** What `next` found. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const EMPTY = 3;
export type Found = typeof END | typeof OPEN | typeof CLOSE | typeof EMPTY;

const INSTRUCTION_END = [QUESTION, GREATER];
const COMMENT_END = [MINUS, MINUS, GREATER];
const CDATA_END = [RIGHT_BRACKET, RIGHT_BRACKET, GREATER];

/** Positions kept of one attribute: name from and to, value from and to. */
const PLACES = 4;

/**
 * Walks through the tags of a piece of XML in bytes, without making strings of it: a sheet of half a
 * million rows is longer than the longest string there can be. Namespace prefixes are passed over.
 * There is no DOCTYPE in an honest workbook, so there are no entities but the five and the numbers.
 */
export class XmlScanner {
  private bytes: Uint8Array = new Uint8Array(0);
  private end = 0;
  /** Where scanning goes on; after END, the beginning of what is not complete yet. */
  at = 0;
  /** `nameCode` of the last tag. */
  code = 0;
  private nameFrom = 0;
  private nameTo = 0;
  private readonly places = new Int32Array(LIMITS.attributes * PLACES);
  attributes = 0;
  /** The text that `readText` found: bytes, and whether they are plain ASCII that means itself. */
  textFrom = 0;
  textTo = 0;
  plain = true;

  /** `part` names the part in sentences about damage. */
  constructor(private readonly part: string) {}

  look(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  damaged(what: string): Refused {
    return damaged(`${this.part} ${what}`);
  }

  /** Moves behind the next tag; text, comments and instructions before it are passed over. */
  next(): Found {
    const { bytes, end } = this;
    let at = this.at;
    for (;;) {
      while (at < end && bytes[at] !== LESS) at++;
      this.at = at;
      if (at + 1 >= end) return END;
      const mark = bytes[at + 1];
      if (mark === SLASH) return this.closeTag(at + 2);
      if (mark !== BANG && mark !== QUESTION) return this.openTag(at + 1);
      const behind = this.behindOther(at);
      if (behind < 0) return END;
      at = behind;
    }
  }

  /** The position behind a comment, CDATA section or instruction that begins at `at`; -1: not complete. */
  private behindOther(at: number): number {
    const { bytes, end } = this;
    if (bytes[at + 1] === QUESTION) return this.behind(at + 2, INSTRUCTION_END);
    if (at + 3 >= end) return -1;
    if (bytes[at + 2] === MINUS && bytes[at + 3] === MINUS) return this.behind(at + 4, COMMENT_END);
    if (bytes[at + 2] === LEFT_BRACKET) return this.behind(at + 3, CDATA_END);
    throw new Refused(
      `holds a document type declaration (${this.part}), which no workbook needs and which can be abused. It was not read. Download it again from the portal itself.`,
    );
  }

  /** The position behind an ending that is looked for from `from` on, or -1. */
  private behind(from: number, ending: readonly number[]): number {
    const { bytes, end } = this;
    for (let at = from; at + ending.length <= end; at++) {
      if (ending.every((byte, index) => bytes[at + index] === byte)) return at + ending.length;
    }
    return -1;
  }

  private closeTag(from: number): Found {
    const at = this.readName(from);
    const { bytes, end } = this;
    let behind = at;
    while (behind < end && isSpace(bytes[behind])) behind++;
    if (behind >= end) return END;
    if (bytes[behind] !== GREATER) throw this.damaged("has an end tag that does not end");
    this.at = behind + 1;
    this.attributes = 0;
    return CLOSE;
  }

  /** Reads a tag and the places of its attributes in one pass. */
  private openTag(from: number): Found {
    const { bytes, end, places } = this;
    let at = this.readName(from);
    let count = 0;
    for (;;) {
      while (at < end && isSpace(bytes[at])) at++;
      if (at >= end) return END;
      const byte = bytes[at];
      if (byte === GREATER) {
        this.at = at + 1;
        this.attributes = count;
        return OPEN;
      }
      if (byte === SLASH) {
        if (at + 1 >= end) return END;
        if (bytes[at + 1] !== GREATER) throw this.damaged("has a tag that does not end");
        this.at = at + 2;
        this.attributes = count;
        return EMPTY;
      }
      let name = at;
      while (at < end && bytes[at] !== EQUALS && !isSpace(bytes[at])) {
        if (bytes[at] === COLON) name = at + 1;
        if (bytes[at] === GREATER || bytes[at] === LESS) throw this.damaged("has a torn tag");
        at++;
      }
      const nameTo = at;
      while (at < end && (bytes[at] === EQUALS || isSpace(bytes[at]))) at++;
      if (at >= end) return END;
      const quote = bytes[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.damaged("has a torn tag");
      const value = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at >= end) return END;
      if (count >= LIMITS.attributes) throw this.damaged("has a tag with too many attributes");
      const place = PLACES * count++;
      places[place] = name;
      places[place + 1] = nameTo;
      places[place + 2] = value;
      places[place + 3] = at;
      at++;
    }
  }

  private readName(from: number): number {
    const { bytes, end } = this;
    let at = from;
    let nameFrom = from;
    let code = 0;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === GREATER || byte === SLASH || isSpace(byte)) break;
      if (byte === LESS) throw this.damaged("has a torn tag");
      if (byte === COLON) {
        code = 0;
        nameFrom = at + 1;
      } else {
        code = ((code << 8) | byte) & 0xffffff;
      }
    }
    this.code = ((at - nameFrom) << 24) | code;
    this.nameFrom = nameFrom;
    this.nameTo = at;
    return at;
  }

  name(): string {
    return ascii(this.bytes, this.nameFrom, this.nameTo);
  }

  /** The single letter that names attribute `index`, as a byte; 0 where the name is longer. */
  attributeLetter(index: number): number {
    const place = PLACES * index;
    const from = this.places[place] ?? 0;
    return (this.places[place + 1] ?? 0) - from === 1 ? (this.bytes[from] ?? 0) : 0;
  }

  attributeName(index: number): string {
    const place = PLACES * index;
    return ascii(this.bytes, this.places[place] ?? 0, this.places[place + 1] ?? 0);
  }

  valueFrom(index: number): number {
    return this.places[PLACES * index + 2] ?? 0;
  }

  valueTo(index: number): number {
    return this.places[PLACES * index + 3] ?? 0;
  }

  /**
   * Reads the text of the element just opened up to the next tag, into `textFrom`, `textTo` and
   * `plain`. CDATA and comments are part of the stretch, which then is not plain. False: not complete.
   */
  readText(): boolean {
    const { bytes, end } = this;
    let at = this.at;
    let plain = true;
    this.textFrom = at;
    for (;;) {
      let byte = 0;
      for (; at < end; at++) {
        byte = bytes[at] ?? 0;
        if (byte === LESS) break;
        if (byte === AMPERSAND || byte === UNDERSCORE || byte === CR || byte >= 0x80) plain = false;
      }
      if (at + 1 >= end) return false;
      if (bytes[at + 1] !== BANG && bytes[at + 1] !== QUESTION) break;
      plain = false;
      const behind = this.behindOther(at);
      if (behind < 0) return false;
      at = behind;
    }
    this.textTo = at;
    this.plain = plain;
    this.at = at;
    return true;
  }
}
