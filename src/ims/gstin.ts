const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** GSTN's own, loose pattern of the IMS schema: state, ten of PAN, entity, Z or another letter, check. */
const PATTERN = /^[0-9]{2}[A-Z0-9]{10}[0-9A-Z]{3}$/;

/** What is wrong with a GSTIN: `form` (not fifteen letters and digits in place), `check` (check digit). */
export type GstinFault = "form" | "check";

/** Spaces taken off, letters in capitals. */
export function normalGstin(text: string): string {
  return text.replace(/\s/g, "").toUpperCase();
}

/**
 * The 15th character that the first 14 call for: base 36, weights 1, 2, 1, 2 …, digits of each
 * product added, complement to 36.
 */
export function checkDigit(first14: string): string {
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = ALPHABET.indexOf(first14.charAt(i)) * (1 + (i % 2));
    sum += Math.floor(product / 36) + (product % 36);
  }
  return ALPHABET.charAt((36 - (sum % 36)) % 36);
}

/** The fault of a GSTIN in normal form, or undefined for none. */
export function gstinFault(gstin: string): GstinFault | undefined {
  if (!PATTERN.test(gstin)) return "form";
  return checkDigit(gstin) === gstin.charAt(14) ? undefined : "check";
}

/** The first thing in a text that is a GSTIN with a right check digit. */
export function gstinIn(text: string): string | undefined {
  const candidates = text.toUpperCase().match(/[0-9]{2}[A-Z0-9]{13}/g) ?? [];
  return candidates.find((candidate) => gstinFault(candidate) === undefined);
}
