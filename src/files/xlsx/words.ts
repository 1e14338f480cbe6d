import { LESS } from "./xmlBytes";

/**
 * Bytes are looked at four at a time, as a number (little-endian): a sheet is a hundred megabytes of
 * them.
 */
export const WORD = 4;

/** The number that four bytes of ASCII are. */
export function wordOf(text: string): number {
  return [...text].reduce((word, byte, at) => word | (byte.charCodeAt(0) << (8 * at)), 0);
}

/** What leaves the first `count` bytes of a word, none to three. */
export function firstBytes(count: number): number {
  return (1 << (8 * count)) - 1;
}

const ONES = 0x01010101;
const HIGHS = 0x80808080;
const TAGS = ONES * LESS;

/** Which byte of a word is the first `<`, 0 to 3; 4: none is (H. S. Warren, Hacker's Delight, 6-1). */
export function tagIn(word: number): number {
  const other = word ^ TAGS;
  const found = (other - ONES) & ~other & HIGHS;
  return found === 0 ? WORD : (31 - Math.clz32(found & -found)) >> 3;
}

/** The factor of the hash FNV-1a. */
const FACTOR = 16777619;

/** A hash with one more word. */
export function hashWith(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, FACTOR);
  return product ^ (product >>> 15);
}
