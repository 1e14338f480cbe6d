const TAB = 0x09;
const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const MINUS = 0x2d;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const LEFT_BRACKET = 0x5b;
export const RIGHT_BRACKET = 0x5d;
export const UNDERSCORE = 0x5f;
export const DELETE = 0x7f;

export function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LF || byte === CR || byte === TAB;
}

/** A short stretch of ASCII bytes as a string. */
export function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/**
 * An element's name in one small number: its length and its last three bytes. Exact for names of up
 * to three letters, which are all that a sheet is full of; unmistakable for the others it holds.
 */
export function nameCode(name: string): number {
  let code = 0;
  for (const letter of name) code = ((code << 8) | letter.charCodeAt(0)) & 0xffffff;
  return (name.length << 24) | code;
}

/** The `nameCode` of a stretch of bytes. */
export function nameCodeIn(bytes: Uint8Array, from: number, to: number): number {
  let code = 0;
  for (let at = from; at < to; at++) code = ((code << 8) | (bytes[at] ?? 0)) & 0xffffff;
  return ((to - from) << 24) | code;
}
