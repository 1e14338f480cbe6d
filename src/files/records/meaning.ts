import { parseAction } from "../../ims/actions";
import type { Column } from "../../ims/columns";
import type { Day } from "../../ims/day";
import { FIELDS, type NumberField } from "../../ims/fields";
import { gstinFault, normalGstin } from "../../ims/gstin";
import { toPaise } from "../../ims/money";
import { LIMITS } from "../reader/limits";
import { shownText } from "../shownText";
import { readAmount } from "../values/readAmount";
import { readDay, readSerialDay } from "../values/readDay";
import { readPeriod, readPeriodNumber } from "../values/readPeriod";
import { readWord } from "../values/readWord";
import { wireNumber, wireText } from "../wire/wireValue";

/** What a file holds for a field: a text, or a number, which in a workbook may be shown as a date. */
export interface Raw {
  readonly value: string | number;
  readonly isDate: boolean;
}

/** What it means for the field. */
export interface Meaning<Value extends string | number> {
  readonly value: Value;
  /** The offline dialect writes it in just this way. */
  readonly isUsual: boolean;
  /** The sentence that says why it cannot be understood; undefined when it can. */
  readonly fault: string | undefined;
}

/** GSTN's bound on the value of a document, 9,999,999,999,999.99, in paise. */
export const LARGEST_AMOUNT = 999_999_999_999_999;

/** The text of a field that is a text: as it stands, but for what is not to be shown. */
export function textMeaning({ heading }: Column, { value, isDate }: Raw): Meaning<string> {
  const text = shownText(String(value));
  const isUsual = typeof value === "number" || (value !== "" && value === text);
  return { value: text, isUsual, fault: textFault(heading, value, isDate) };
}

function textFault(heading: string, value: string | number, isDate: boolean): string | undefined {
  if (typeof value === "string") {
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
  return undefined;
}

/** A supplier's GSTIN, in normal form. A wrong check digit is for the rules to find. */
export function supplierMeaning({ heading }: Column, raw: Raw): Meaning<string> {
  const gstin = normalGstin(String(raw.value));
  const isGstin = gstin === "" || gstinFault(gstin) !== "form";
  return {
    value: gstin,
    isUsual: gstin !== "" && gstin === raw.value,
    fault: isGstin ? undefined : `${heading} ${quoted(raw)} is not a GSTIN.`,
  };
}

/** The action that the portal shows. */
export function actionMeaning(column: Column, raw: Raw): Meaning<string> {
  const { value, isUsual } = wordMeaning(column, raw);
  const action = parseAction(value);
  return {
    value: action ?? "",
    isUsual,
    fault:
      action === undefined
        ? `Portal status ${quoted({ value })} is not one of Accepted, Rejected, Pending and No action.`
        : undefined,
  };
}

/** The word of a field with codes. An unknown one is kept as it stands: the portal may know more than we. */
export function wordMeaning({ codes }: Column, { value }: Raw): Meaning<string> {
  const text = String(value).trim();
  const word = (codes && readWord(codes, text)) ?? shownText(text);
  return { value: word, isUsual: wireText(codes, word) === value, fault: undefined };
}

/** The amount, day or period of a field; a month alone (`10`) needs the date of its document. */
export function numberMeaning(
  { heading }: Column,
  field: NumberField,
  raw: Raw,
  documentDate: Day,
): Meaning<number> {
  if (isPlaceholder(raw.value)) return { value: NaN, isUsual: false, fault: undefined };
  const value = readNumber(field, raw, documentDate);
  return {
    value,
    isUsual: wireNumber(field, value) === raw.value,
    fault: numberFault(heading, field, raw, value),
  };
}

function readNumber(field: NumberField, { value, isDate }: Raw, documentDate: Day): number {
  switch (FIELDS[field]) {
    case "day":
      return typeof value === "number" ? readSerialDay(value) : readDay(value);
    case "period":
      return typeof value === "number"
        ? readPeriodNumber(value, isDate, documentDate)
        : readPeriod(value, documentDate);
    case "money":
      return typeof value === "number" ? toPaise(value) : readAmount(value);
  }
}

function numberFault(
  heading: string,
  field: NumberField,
  raw: Raw,
  value: number,
): string | undefined {
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
