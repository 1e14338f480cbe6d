const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

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
  // The 32 bits of the one and 21 of the other, six for each character.
  for (let place = 0; place < 5; place++)
    units[place] = ALPHABET.charCodeAt((h1 >>> (6 * place)) & 63);
  units[5] = ALPHABET.charCodeAt((h1 >>> 30) | ((h2 & 15) << 2));
  const high = (h2 & 2097151) >>> 4;
  for (let place = 0; place < 3; place++)
    units[6 + place] = ALPHABET.charCodeAt((high >>> (6 * place)) & 63);
  return String.fromCharCode(...units);
}
