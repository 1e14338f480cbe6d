import { FIELDS } from "../../ims/fields";
import { ALL_TABLES } from "../../ims/tables";
import { remembered } from "../../ims/remembered";
import { columnOfKey } from "../wire/wireKeys";

/**
 * A number that JavaScript would spell otherwise (`1.10`, `1e3`, `12345678901234567890`), behind a
 * colon. Most files have few of them or none.
 */
const UNUSUAL = /:\s*(?=-?\d+(?:\.\d*0[\s,}]|\.?\d*[eE]|\.\d{14}|\d{15}))/g;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
/**
 * The key before a colon. What stands between two quotes and has none of JSON's own signs is inside
 * them, so that a colon in the middle of a text is not taken for one behind a key.
 */
const KEY = /"([\w .-]+)"\s*$/;
/** Keys are not longer. */
const LONGEST_KEY = 64;

/** Begins the text that stands for a number until it is written: a character that no file has for itself. */
const MARK = "\ue000";
const MARKED = new RegExp(`"${MARK}(${NUMBER.source})"`, "g");

/**
 * JSON text in which numbers under keys that no table knows will be written again as they are spelled
 * (`exactJson`), and document numbers keep all their digits. Amounts stay numbers: they are written in
 * the usual form.
 */
export function withExactNumbers(text: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { index, 0: colon } of text.matchAll(UNUSUAL)) {
    const from = index + colon.length;
    NUMBER.lastIndex = from;
    const number = NUMBER.exec(text)?.[0] ?? "";
    const key = String(Number(number)) === number ? undefined : keyBefore(text, index);
    const mark = key === undefined ? null : markUnder(key);
    if (mark === null) continue;
    pieces.push(text.slice(copied, from), `"${mark}${number}"`);
    copied = from + number.length;
  }
  return copied === 0 ? text : pieces.join("") + text.slice(copied);
}

/** The JSON of a value that was parsed from `withExactNumbers`. */
export function exactJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes(MARK) ? json.replace(MARKED, "$1") : json;
}

const keyBefore = (text: string, colon: number): string | undefined =>
  KEY.exec(text.slice(Math.max(0, colon - LONGEST_KEY), colon))?.[1];

/** What a number under a key begins with as a text; null: it stays a number. */
const markUnder = remembered((key: string): string | null => {
  const columns = ALL_TABLES.flatMap((table) => columnOfKey(table, key) ?? []);
  if (columns.length === 0) return MARK;
  return columns.every(({ field }) => FIELDS[field] === "text") ? "" : null;
});
