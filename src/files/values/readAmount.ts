import { toPaise, type Paise } from "../../ims/money";

/** No amount of the portal is written with more characters. */
const LONGEST = 60;

/** `1,23,456.78`, `₹ 1,23,456.78`, `Rs. 100`, `-5`, `(5.00)`, `1e5` → paise; `NaN` for anything else. */
export function readAmount(text: string): Paise {
  if (text.length > LONGEST) return NaN;
  const bare = text
    .trim()
    .replace(/^(rs|inr)\.?/i, "")
    .replace(/[\s,₹]/g, "");
  const bracketed = /^\((.+)\)$/.exec(bare)?.[1];
  const digits = bracketed ?? bare;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(digits)) return NaN;
  return toPaise(bracketed === undefined ? Number(digits) : -Number(digits));
}
