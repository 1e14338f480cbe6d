import { numfmt } from "@univerjs/core";

/** What Excel makes of something put into a cell. */
export interface CellContent {
  /** null clears the cell. */
  readonly value: string | number | boolean | null;
  /** With its equals sign; the value is then computed. */
  readonly formula?: string;
  /** The number format Excel gives a cell of no format of its own: typed dates look like dates. */
  readonly pattern?: string;
}

const TEXT_FORMAT = "@";
const SIGNIFICANT_DIGITS = 15;

/**
 * Reads a value as `Range.values` and typing do: text that begins with = + - is a formula unless it is a
 * number; text that looks like a number, a date, a time or a truth value becomes one; in a text cell
 * everything typed stays as it is.
 * Sources: `Range.values` and `Range.formulas` in the reference of ExcelApi 1.1; dates as in office-js
 * issue #1559, in the United States' order of day and month.
 *
 * @param format the number format the cell has.
 */
export function readTyped(input: unknown, format: string): CellContent {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  const text = String(input);
  if (text === "") return { value: null };
  if (format === TEXT_FORMAT) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^=./.test(text)) return { value: null, formula: text };
  return readNumberLike(text) ?? readSigned(text) ?? { value: text };
}

/** As `readTyped`, of an Excel that lets text be text: only what begins with = is a formula. */
export function asWritten(input: unknown): CellContent {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  const text = String(input);
  return /^=./.test(text) ? { value: null, formula: text } : { value: text === "" ? null : text };
}

/** How texts begin that may be numbers, dates or truth values; reading all others would take long. */
const NUMBER_LIKE =
  /^\s*([-+(.$₹€£\d]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|true|false)/i;

function readNumberLike(text: string): CellContent | undefined {
  if (!NUMBER_LIKE.test(text)) return undefined;
  const parsed = numfmt.parseValue(text);
  if (!parsed) return undefined;
  if (typeof parsed.v !== "number") return { value: parsed.v as string | boolean };
  const value = cutDigits(parsed.v);
  return parsed.z === undefined ? { value } : { value, pattern: parsed.z };
}

/** Excel puts zeros in the place of digits beyond the fifteenth. */
function cutDigits(value: number): number {
  const digits = Math.floor(Math.log10(Math.abs(value))) + 1;
  if (!(digits > SIGNIFICANT_DIGITS)) return Number(value.toPrecision(SIGNIFICANT_DIGITS));
  const unit = 10 ** (digits - SIGNIFICANT_DIGITS);
  return Math.trunc(value / unit) * unit;
}

const readSigned = (text: string): CellContent | undefined =>
  /^[+-]./.test(text) ? { value: null, formula: `=${text}` } : undefined;
