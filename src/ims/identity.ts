import { formatDay } from "./day";
import { isNumberField, type Field, type NumberField, type TextField } from "./fields";
import { periodCode } from "./period";
import type { Row } from "./records";
import { remembered } from "./remembered";
import { ALL_TABLES, type ImsTable, type TableKey } from "./tables";

/**
 * The name of a record: section, supplier, document number, source form, source period, document
 * date; port, number and date for a bill of entry. The portal's error reports name a record by
 * section, supplier, number and period, so every such report leads to one key or to twins.
 * Document numbers compare without regard to case and outer spaces.
 */
export function rowKey(row: Row): string {
  const number = row.text("number").trim().toUpperCase();
  const { key, group } = row.table;
  const date = dayText(row.number("date"));
  if (group === "Import of goods") {
    return `${key}|${row.text("port").toUpperCase()}|${number}|${date}|${dayText(row.number("reference"))}`;
  }
  const supplier = row.text("supplier").toUpperCase();
  return `${key}|${supplier}|${number}|${row.text("source")}|${periodText(row.number("sourcePeriod"))}|${date}`;
}

/**
 * Whether two row keys of a table are of one return, as far as both tell: of documents, whether source
 * and source period are the same; of bills of entry, which belong to no return, number and date.
 */
export function isSameReturn(key: string, other: string): boolean {
  // From the end: a document number may hold a | of its own.
  const [, period = "", source = ""] = key.split("|").reverse();
  const [, otherPeriod = "", otherSource = ""] = other.split("|").reverse();
  return isSameTold(period, otherPeriod) && isSameTold(source, otherSource);
}

const isSameTold = (told: string, other: string): boolean =>
  told === other || told === "" || other === "";

/** What stands in a key behind the table's own, in order. */
const NAMES_OF_DOCUMENTS: readonly Field[] = [
  "supplier",
  "number",
  "source",
  "sourcePeriod",
  "date",
];
const NAMES_OF_BILLS: readonly Field[] = ["port", "number", "date", "reference"];

/** Of the fields that name a record those that are no longer as its key has them. */
export function alteredNames(row: Row): readonly Field[] {
  const names = row.table.group === "Import of goods" ? NAMES_OF_BILLS : NAMES_OF_DOCUMENTS;
  const was = row.text("key").split("|");
  const is = rowKey(row).split("|");
  // Only a document number can have a | of its own.
  if (was.length !== is.length) return ["number"];
  return names.filter((_, at) => was[at + 1] !== is[at + 1]);
}

const dayText = remembered(formatDay);
const periodText = remembered(periodCode);

const FACTOR_1 = 2654435761;
const FACTOR_2 = 1597334677;
const TWO_TO_32 = 4294967296;
const SEPARATOR = 0x1f;
/** Stands for an empty cell, which in 32 bits would be 0: the high part of no amount. */
const NO_NUMBER = 0x9e3779b9;

/**
 * 53 bits of the cells of a row (cyrb53, public domain), enough to notice an altered one. Numbers are
 * taken as they are: to write half a million rows of them as texts takes longer than to read them.
 */
function hash53(row: Row, { texts, numbers }: PortalFields): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (const field of texts) {
    const text = row.text(field);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      h1 = Math.imul(h1 ^ unit, FACTOR_1);
      h2 = Math.imul(h2 ^ unit, FACTOR_2);
    }
    h1 = Math.imul(h1 ^ SEPARATOR, FACTOR_1);
    h2 = Math.imul(h2 ^ SEPARATOR, FACTOR_2);
  }
  for (const field of numbers) {
    const number = row.number(field);
    const high = Number.isNaN(number) ? NO_NUMBER : Math.floor(number / TWO_TO_32);
    // Added, not put in by ^ as the low part: the two parts of -1 would undo each other, as 2^32 + 1 does.
    h1 = Math.imul(Math.imul(h1 + high, FACTOR_1) ^ number, FACTOR_1);
    h2 = Math.imul(Math.imul(h2 + high, FACTOR_2) ^ number, FACTOR_2);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return TWO_TO_32 * (2097151 & h2) + (h1 >>> 0);
}

const DIGITS = [..."0123456789abcdefghijklmnopqrstuvwxyz"].map((digit) => digit.charCodeAt(0));
const digits = new Array<number>(11).fill(0);

/** Eleven digits to the base of 36; `toString(36)`, made for fractions too, takes ten times as long. */
function elevenDigits(value: number): string {
  let rest = value;
  for (let place = digits.length - 1; place >= 0; place--) {
    const next = Math.floor(rest / 36);
    digits[place] = DIGITS[rest - next * 36] ?? 0;
    rest = next;
  }
  return String.fromCharCode(...digits);
}

interface PortalFields {
  readonly texts: readonly TextField[];
  readonly numbers: readonly NumberField[];
}

function portalFieldsOf({ columns }: ImsTable): PortalFields {
  const fields = columns.filter(({ role }) => role === "portal").map(({ field }) => field);
  return {
    texts: fields.filter((field) => !isNumberField(field)),
    numbers: fields.filter(isNumberField),
  };
}

const portalFields: ReadonlyMap<TableKey, PortalFields> = new Map(
  ALL_TABLES.map((table) => [table.key, portalFieldsOf(table)]),
);

/**
 * What the portal said of a record, in eleven characters. A change to a cell of the portal's columns
 * changes it, but for one in 2^53. Guards against sending back an amount that was overtyped on the
 * sheet.
 */
export function fingerprint(row: Row): string {
  const fields = portalFields.get(row.table.key) ?? portalFieldsOf(row.table);
  return elevenDigits(hash53(row, fields));
}
