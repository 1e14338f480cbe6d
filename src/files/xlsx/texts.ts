import { LIMITS } from "../limits";
import { Refused } from "../refused";
import { textOf } from "./xmlText";

/** Longer texts are rarely repeated and are kept as they come. */
export const LONGEST_INTERNED = 128;
/** The factor of the hash of a text's bytes (FNV-1a), which begins with the `seed`. */
export const HASH_FACTOR = 16777619;
/** Numbers kept of an interned text: its id, where its bytes begin and end, its hash. */
const PLACES = 4;

/**
 * The texts of a workbook, each once: a sheet of documents repeats its suppliers, dates and words.
 * They are compared as the bytes they stand in the file, so that a text met again costs no string.
 */
export class Texts {
  private readonly list: string[] = [];
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  private entries = new Int32Array(PLACES << 10);
  private count = 0;
  /** Open addressing: index of an entry plus one, 0 = free. */
  private slots = new Int32Array(1 << 11);
  /** A hash that no file can be made for. */
  readonly seed = Math.floor(Math.random() * 0x7fffffff);
  private shared = 0;

  /** The text of an id. */
  text(id: number): string {
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
    if (this.list.length >= LIMITS.texts) {
      throw new Refused(
        `holds more than ${LIMITS.texts} different texts. Split it into smaller files and choose those.`,
      );
    }
    return this.list.push(text) - 1;
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
    const length = to - from;
    const hash = rawHash ^ (rawHash >>> 15);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = this.slots[slot] ?? 0;
      if (found === 0) break;
      if (this.isEntry(found - 1, hash, bytes, from, length)) {
        return this.entries[(found - 1) * PLACES] ?? 0;
      }
      slot = (slot + 1) & mask;
    }
    const id = this.add(textOf(bytes, from, to, plain));
    this.remember(slot, id, hash, bytes.subarray(from, to));
    return id;
  }

  private isEntry(
    entry: number,
    hash: number,
    bytes: Uint8Array,
    from: number,
    length: number,
  ): boolean {
    const place = entry * PLACES;
    const known = this.entries[place + 1] ?? 0;
    if (this.entries[place + 3] !== hash || (this.entries[place + 2] ?? 0) - known !== length) {
      return false;
    }
    for (let at = 0; at < length; at++) {
      if (this.bytes[known + at] !== bytes[from + at]) return false;
    }
    return true;
  }

  private remember(slot: number, id: number, hash: number, source: Uint8Array): void {
    if (this.used + source.length > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes.set(source, this.used);
    const place = this.count++ * PLACES;
    if (place + PLACES > this.entries.length) {
      const grown = new Int32Array(this.entries.length * 2);
      grown.set(this.entries);
      this.entries = grown;
    }
    this.entries.set([id, this.used, this.used + source.length, hash], place);
    this.used += source.length;
    this.slots[slot] = this.count;
    if (this.count * 2 > this.slots.length) this.rehash();
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.count; entry++) {
      let slot = (this.entries[entry * PLACES + 3] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.slots = slots;
  }
}
