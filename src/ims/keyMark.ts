const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const TWO_TO_32 = 4294967296;

/** Characters of a mark. */
export const MARK_LENGTH = 9;

const units = new Array<number>(MARK_LENGTH).fill(0);

/**
 * A row key in nine characters: 53 bits of it (cyrb53, public domain), so that a hundred thousand of
 * them can be kept in a workbook, and two of half a million are the same once in ten thousand
 * workbooks.
 */
export function keyMark(key: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  let rest = TWO_TO_32 * (2097151 & h2) + (h1 >>> 0);
  for (let place = 0; place < MARK_LENGTH; place++) {
    units[place] = ALPHABET.charCodeAt(rest % 64);
    rest = Math.floor(rest / 64);
  }
  return String.fromCharCode(...units);
}
