/**
 * Characters that a person does not see, or that turn round what stands beside them: control
 * characters, and the marks, overrides and isolates of the bidirectional algorithm (Unicode UAX #9).
 */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A sentence that quotes a file, fit to be shown: what could hide or reverse a part of it stands as �.
 * Only sentences: in the records texts stay as they are, for they go back to the portal.
 */
export function shownText(sentence: string): string {
  return sentence.replace(INVISIBLE, "\ufffd");
}
