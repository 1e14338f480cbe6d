import { LONGEST_INTERNED, type Texts } from "./texts";
import { tagIn, WORD, wordOf } from "./words";
import { GREATER } from "./xmlBytes";

/** Tags as the words that they are; the last byte of each end is looked at by itself. */
const [ITEM, RUN] = [wordOf("<si>"), wordOf("<t>")];
const [END_1, END_2] = [wordOf("</t>"), wordOf("</si")];
const BEGIN_BYTES = 7;
const END_BYTES = 9;

/** So many bytes are looked at from the beginning of an item, at most. */
const WIDEST = BEGIN_BYTES + LONGEST_INTERNED + 2 * WORD + END_BYTES;

/**
 * Takes a shared string in the form that nearly all have, `<si><t>Kaveri Metals</t></si>`, without
 * making a string of it yet. Every other one is left to the `XmlScanner`.
 */
export class PlainItem {
  private bytes: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(new ArrayBuffer(0));

  constructor(private readonly texts: Texts) {}

  look(bytes: Uint8Array): void {
    if (bytes === this.bytes) return;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Shares the string that begins at `from`. The position behind it; -1: it is not plain, or not complete. */
  read(from: number, end: number): number {
    const { bytes, view, texts } = this;
    if (bytes.length - from < WIDEST) return -1;
    if (view.getInt32(from, true) !== ITEM) return -1;
    if ((view.getInt32(from + WORD, true) & 0xffffff) !== RUN) return -1;
    const begin = from + BEGIN_BYTES;
    let at = begin;
    let rest = tagIn(view.getInt32(at, true));
    while (rest === WORD) {
      at += WORD;
      if (at - begin > LONGEST_INTERNED) return -1;
      rest = tagIn(view.getInt32(at, true));
    }
    at += rest;
    if (at === begin || at - begin > LONGEST_INTERNED || at + END_BYTES > end) return -1;
    if (view.getInt32(at, true) !== END_1 || view.getInt32(at + WORD, true) !== END_2) return -1;
    if (bytes[at + 2 * WORD] !== GREATER) return -1;
    texts.shareShort(bytes, view, begin, at);
    return at + END_BYTES;
  }
}
