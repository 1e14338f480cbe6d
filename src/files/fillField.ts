import type { Column } from "../ims/columns";
import { FIELDS, isNumberField, type NumberField, type TextField } from "../ims/fields";
import { toPaise } from "../ims/money";
import type { Collector } from "./collector";
import { LIMITS } from "./limits";
import { shownText } from "./shownText";
import { readAmount } from "./values/readAmount";
import { readDay, readSerialDay } from "./values/readDay";
import { readPeriod, readPeriodNumber } from "./values/readPeriod";
import { readWord } from "./values/readWord";

/** What a file holds for a field: a text, or a number, which in a workbook may be shown as a date. */
export interface Raw {
  readonly value: string | number;
  readonly isDate: boolean;
}

/** GSTN's bound on the value of a document, 9,999,999,999,999.99, in paise. */
export const LARGEST_AMOUNT = 999_999_999_999_999;

/**
 * Writes what a file holds for a column into the collector's slot. Returns a sentence when it cannot
 * be understood. An unknown word of a code column is kept as it stands: the portal may know more
 * than we. Columns are to be filled in the table's order: a month alone needs the document's date.
 */
export function fillField(collector: Collector, column: Column, raw: Raw): string | undefined {
  const { field } = column;
  if (isNumberField(field)) return fillNumber(collector, column, field, raw);
  if (FIELDS[field] === "code") return fillCode(collector, column, field, raw);
  return fillText(collector, column, field, raw);
}

function fillText(
  collector: Collector,
  { heading }: Column,
  field: TextField,
  { value, isDate }: Raw,
): string | undefined {
  if (typeof value === "string") {
    collector.setText(field, shownText(value));
    return value.length > LIMITS.cellText
      ? `${heading} has more than ${LIMITS.cellText} characters, which no cell of Excel can hold.`
      : undefined;
  }
  if (isDate) {
    return `${heading} is a date in the file: Excel has changed it. Choose the file as it was downloaded.`;
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER || String(Math.abs(value)).length > 15) {
    return `${heading} is a number of more than 15 digits in the file, so its last digits are lost. Choose the file as it was downloaded.`;
  }
  collector.setText(field, String(value));
  return undefined;
}

function fillCode(
  collector: Collector,
  { codes }: Column,
  field: TextField,
  { value }: Raw,
): undefined {
  const text = String(value).trim();
  collector.setText(field, (codes && readWord(codes, text)) ?? shownText(text));
}

function fillNumber(
  collector: Collector,
  { heading }: Column,
  field: NumberField,
  raw: Raw,
): string | undefined {
  if (isPlaceholder(raw.value)) return undefined;
  const value = readNumber(collector, field, raw);
  collector.setNumber(field, value);
  switch (FIELDS[field]) {
    case "day":
      return Number.isNaN(value) ? `${heading} ${quoted(raw)} is not a date.` : undefined;
    case "period":
      return Number.isNaN(value) ? `${heading} ${quoted(raw)} is not a month.` : undefined;
    case "money":
      if (value < 0) {
        return `${heading} ${quoted(raw)} is below zero; the portal gives every amount without a sign.`;
      }
      return value <= LARGEST_AMOUNT ? undefined : `${heading} ${quoted(raw)} is not an amount.`;
  }
}

function readNumber(collector: Collector, field: NumberField, { value, isDate }: Raw): number {
  switch (FIELDS[field]) {
    case "day":
      return typeof value === "number" ? readSerialDay(value) : readDay(value);
    case "period": {
      const date = collector.slot.number("date");
      return typeof value === "number"
        ? readPeriodNumber(value, isDate, date)
        : readPeriod(value, date);
    }
    case "money":
      return typeof value === "number" ? toPaise(value) : readAmount(value);
  }
}

/** What workbooks put where there is nothing. */
export function isPlaceholder(value: string | number): boolean {
  return typeof value === "string" && /^\s*(-|na|n\/a|nil)?\s*$/i.test(value);
}

const LONGEST_QUOTE = 40;

/** What stands in the file, for a sentence. */
export function quoted({ value }: { readonly value: string | number }): string {
  const text = String(value);
  return `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`;
}
