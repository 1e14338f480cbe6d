import { LIMITS } from "../reader/limits";
import { Refused } from "../reader/refused";
import { firstBytes, hashWith, WORD } from "./words";
import { AMPERSAND, DELETE, LESS, SPACE, UNDERSCORE } from "./xmlBytes";
import { textOf } from "./xmlText";

/** Longer texts are rarely repeated and are kept as they come. */
export const LONGEST_INTERNED = 128;

/** Numbers kept of a text that came as bytes: where they begin and end. */
const PLACES = 2;
/** Numbers in a slot: the id plus one, 0 = free; the hash; where the bytes begin; how many they are. */
const SLOT_BITS = 2;
const SLOT = 1 << SLOT_BITS;
/** So many slots are looked at for a text. No file can be made whose texts all crowd at one place. */
const CROWDED = 64;

/** Bytes after which a text does not mean itself (see `textOf`), or is not shown as it stands. */
const SPECIAL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < SPACE || byte >= DELETE || byte === AMPERSAND || byte === UNDERSCORE || byte === LESS
    ? 1
    : 0,
);

const ascii = new TextDecoder();

/**
 * The texts of a workbook, each once: a sheet of documents repeats its suppliers, dates and words.
 * They are compared as the bytes they stand in the file, so that a text met again costs no string;
 * and plain ones become strings many at a time.
 */
export class Texts {
  /** By id; undefined: its bytes have not been made a string yet. */
  private readonly list: (string | undefined)[] = [];
  private places = new Int32Array(PLACES << 10);
  /** By id: whether its bytes are plain. */
  private plain = new Uint8Array(1 << 10);
  private bytes = new Uint8Array(1 << 16);
  private view = new DataView(this.bytes.buffer);
  private used = 0;
  /** From where on, and from which id on, bytes have not been made strings. */
  private settledBytes = 0;
  private settledTexts = 0;
  /** Open addressing; what has to be known of a text is in one place. */
  private slots = new Int32Array(SLOT << 11);
  private interned = 0;
  /** A hash that no file can be made for. */
  readonly seed = Math.floor(Math.random() * 0x7fffffff);
  private shared = 0;

  /** The text of an id. */
  text(id: number): string {
    if (id >= this.settledTexts) this.settle();
    return this.list[id] ?? "";
  }

  /** Whether a text is printable ASCII; false where that is not known. */
  isPlain(id: number): boolean {
    return this.plain[id] === 1;
  }

  /** How many of the first ids are the workbook's shared strings. */
  get sharedCount(): number {
    return this.shared;
  }

  /** Adds the next shared string; its id is its index. */
  share(text: string): void {
    this.shared = this.add(text) + 1;
  }

  /** Likewise one of at most `LONGEST_INTERNED` bytes, plain or not. */
  shareShort(bytes: Uint8Array, view: DataView, from: number, to: number): void {
    this.shared = this.addShort(bytes, view, from, to) + 1;
  }

  add(text: string): number {
    if (text.length > LIMITS.cellText) {
      throw new Refused(
        `holds a text of more than ${LIMITS.cellText} characters, which no cell of Excel can hold. Download it again from the portal itself.`,
      );
    }
    return this.next(text);
  }

  /** The id of a stretch of an XML part; see `textOf`. */
  intern(bytes: Uint8Array, from: number, to: number, plain: boolean): number {
    if (to - from > LONGEST_INTERNED) return this.add(textOf(bytes, from, to, plain));
    // Words are read whole, also beyond the end of the text.
    const padded = new Uint8Array(to - from + WORD);
    padded.set(bytes.subarray(from, to));
    const view = new DataView(padded.buffer);
    const length = to - from;
    let hash = this.seed;
    let at = 0;
    for (; at + WORD <= length; at += WORD) hash = hashWith(hash, view.getInt32(at, true));
    hash = hashWith(hash, view.getInt32(at, true) & firstBytes(length - at));
    return this.internHashed(padded, view, 0, length, hash);
  }

  /**
   * The same for a stretch of at most `LONGEST_INTERNED` bytes, with the `seed` hashed word by word, the
   * last of which has none to three bytes. Bytes can be read beyond it.
   */
  internHashed(bytes: Uint8Array, view: DataView, from: number, to: number, hash: number): number {
    const { slots } = this;
    const length = to - from;
    const mask = slots.length - 1;
    let slot = (hash << SLOT_BITS) & mask;
    for (let looked = 0; looked < CROWDED; looked++) {
      const taken = slots[slot] ?? 0;
      if (taken === 0) break;
      const isLikely = slots[slot + 1] === hash && slots[slot + 3] === length;
      if (isLikely && this.isSame(slots[slot + 2] ?? 0, view, from, length)) return taken - 1;
      slot = (slot + SLOT) & mask;
    }
    const isFree = slots[slot] === 0;
    const begin = this.used;
    const id = this.addShort(bytes, view, from, to);
    if (!isFree) return id;
    slots[slot] = id + 1;
    slots[slot + 1] = hash;
    slots[slot + 2] = begin;
    slots[slot + 3] = length;
    if (++this.interned * 2 * SLOT > slots.length) this.rehash();
    return id;
  }

  /** Adds a text of at most `LONGEST_INTERNED` bytes without looking whether it is there already. */
  addShort(bytes: Uint8Array, view: DataView, from: number, to: number): number {
    if (isPlain(bytes, from, to)) {
      const id = this.next(undefined);
      this.remember(id, view, from, to);
      this.plain[id] = 1;
      return id;
    }
    this.settle();
    const id = this.next(textOf(bytes, from, to, false));
    this.remember(id, view, from, to);
    this.settledBytes = this.used;
    return id;
  }

  /** How many texts there are. */
  get count(): number {
    return this.list.length;
  }

  /**
   * Where the text of an interned id ends, when it stands at `from` as a whole, up to a tag; else -1.
   * So a cell that says what the one above it says needs no hash.
   */
  endAt(id: number, view: DataView, from: number): number {
    const known = this.places[id * PLACES] ?? 0;
    const length = (this.places[id * PLACES + 1] ?? 0) - known;
    if (view.getUint8(from + length) !== LESS) return -1;
    return this.isSame(known, view, from, length) ? from + length : -1;
  }

  /** The end first, where numbers in sequence differ. */
  private isSame(known: number, view: DataView, from: number, length: number): boolean {
    const own = this.view;
    const end = length & ~(WORD - 1);
    const last = own.getInt32(known + end, true) ^ view.getInt32(from + end, true);
    if ((last & firstBytes(length - end)) !== 0) return false;
    for (let at = end - WORD; at >= 0; at -= WORD) {
      if (own.getInt32(known + at, true) !== view.getInt32(from + at, true)) return false;
    }
    return true;
  }

  private next(text: string | undefined): number {
    if (this.list.length >= LIMITS.texts) {
      throw new Refused(
        `holds more than ${LIMITS.texts} different texts. Split it into smaller files and choose those.`,
      );
    }
    return this.list.push(text) - 1;
  }

  private remember(id: number, source: DataView, begin: number, end: number): void {
    const to = this.used + end - begin;
    // A whole word more is written and read.
    if (to + WORD > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
      this.view = new DataView(grown.buffer);
    }
    const { view, used } = this;
    for (let at = 0; at < end - begin; at += WORD) {
      view.setInt32(used + at, source.getInt32(begin + at, true), true);
    }
    const place = id * PLACES;
    if (place + PLACES > this.places.length) {
      const grown = new Int32Array(Math.max(this.places.length, place) * 2);
      grown.set(this.places);
      this.places = grown;
      const plain = new Uint8Array(grown.length / PLACES);
      plain.set(this.plain);
      this.plain = plain;
    }
    this.places[place] = used;
    this.places[place + 1] = to;
    this.used = to;
  }

  /** Makes one string of the bytes that are none yet, and cuts the texts out of it. */
  private settle(): void {
    const { list, places, settledBytes: base } = this;
    const all = ascii.decode(this.bytes.subarray(base, this.used));
    for (let id = this.settledTexts; id < list.length; id++) {
      const place = id * PLACES;
      list[id] ??= all.slice((places[place] ?? 0) - base, (places[place + 1] ?? 0) - base);
    }
    this.settledBytes = this.used;
    this.settledTexts = list.length;
  }

  private rehash(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] === 0) continue;
      let slot = ((old[from + 1] ?? 0) << SLOT_BITS) & mask;
      while (slots[slot] !== 0) slot = (slot + SLOT) & mask;
      for (let at = 0; at < SLOT; at++) slots[slot + at] = old[from + at] ?? 0;
    }
    this.slots = slots;
  }
}

function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  let special = 0;
  for (let at = from; at < to; at++) special |= SPECIAL[bytes[at] ?? 0] ?? 1;
  return special === 0;
}
