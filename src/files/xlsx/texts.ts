import { LIMITS } from "../reader/limits";
import { Refused } from "../reader/refused";
import { LESS } from "./xmlBytes";
import { textOf } from "./xmlText";

/** Longer texts are rarely repeated and are kept as they come. */
export const LONGEST_INTERNED = 128;
/** The factor of the hash of a text's bytes (FNV-1a), which begins with the `seed`. */
export const HASH_FACTOR = 16777619;

/** Numbers kept of a text that was interned: where its bytes begin and end, its hash. */
const PLACES = 3;

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
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  /** From where on, and from which id on, bytes have not been made strings. */
  private settledBytes = 0;
  private settledTexts = 0;
  /** Open addressing: id plus one, 0 = free. */
  private slots = new Int32Array(1 << 11);
  private interned = 0;
  /** A hash that no file can be made for. */
  readonly seed = Math.floor(Math.random() * 0x7fffffff);
  private shared = 0;

  /** The text of an id. */
  text(id: number): string {
    if (id >= this.settledTexts) this.settle();
    return this.list[id] ?? "";
  }

  /** How many of the first ids are the workbook's shared strings. */
  get sharedCount(): number {
    return this.shared;
  }

  /** Adds the next shared string; its id is its index. */
  share(text: string): void {
    this.shared = this.add(text) + 1;
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
    let hash = this.seed;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), HASH_FACTOR);
    return this.internHashed(bytes, from, to, plain, hash);
  }

  /** The same for a stretch of at most `LONGEST_INTERNED` bytes whose hash is known. */
  internHashed(
    bytes: Uint8Array,
    from: number,
    to: number,
    plain: boolean,
    rawHash: number,
  ): number {
    const { slots, places } = this;
    const length = to - from;
    const hash = rawHash ^ (rawHash >>> 15);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = (slots[slot] ?? 0) - 1;
      if (id < 0) break;
      const place = id * PLACES;
      const known = places[place] ?? 0;
      const isLikely = places[place + 2] === hash && (places[place + 1] ?? 0) - known === length;
      if (isLikely && this.isSame(known, bytes, from, length)) return id;
      slot = (slot + 1) & mask;
    }
    if (!plain) this.settle();
    const id = this.next(plain ? undefined : textOf(bytes, from, to, plain));
    this.remember(id, hash, bytes.subarray(from, to));
    if (!plain) this.settledBytes = this.used;
    slots[slot] = id + 1;
    if (++this.interned * 2 > slots.length) this.rehash();
    return id;
  }

  /**
   * Where the text of an interned id ends, when it stands at `from` as a whole, up to a tag; else -1.
   * So a cell that says what the one above it says needs no hash.
   */
  endAt(id: number, bytes: Uint8Array, from: number): number {
    const known = this.places[id * PLACES] ?? 0;
    const length = (this.places[id * PLACES + 1] ?? 0) - known;
    if (bytes[from + length] !== LESS) return -1;
    return this.isSame(known, bytes, from, length) ? from + length : -1;
  }

  private isSame(known: number, bytes: Uint8Array, from: number, length: number): boolean {
    const own = this.bytes;
    for (let at = 0; at < length; at++) if (own[known + at] !== bytes[from + at]) return false;
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

  private remember(id: number, hash: number, source: Uint8Array): void {
    const to = this.used + source.length;
    if (to > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes.set(source, this.used);
    const place = id * PLACES;
    if (place + PLACES > this.places.length) {
      const grown = new Int32Array(Math.max(this.places.length, place) * 2);
      grown.set(this.places);
      this.places = grown;
    }
    this.places[place] = this.used;
    this.places[place + 1] = to;
    this.places[place + 2] = hash;
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
    const { places } = this;
    const old = this.slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    for (const taken of old) {
      if (taken === 0) continue;
      let slot = (places[(taken - 1) * PLACES + 2] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = taken;
    }
    this.slots = slots;
  }
}
