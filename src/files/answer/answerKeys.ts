import { isObject, type JsonObject } from "../json/otherFiles";
import { shownText } from "../shownText";

/** A key in whatever spelling: `error_msg`, `errorMsg`, `Error Msg`. */
const normal = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, "");

export const CODES = ["errorcd", "errcd", "errorcode", "errcode"];
export const MESSAGES = [
  "errormsg",
  "errmsg",
  "errormessage",
  "errmessage",
  "errordesc",
  "message",
  "msg",
  "error",
  "errors",
];

/** In which providers of the API hand the portal's answer on. */
const WRAPPERS = ["data", "result", "response", "body"];

/** Wrappers within wrappers beyond this are no answer. */
const MOST_WRAPPERS = 5;

const valuesOf = (object: JsonObject, names: readonly string[]): readonly unknown[] =>
  Object.entries(object).flatMap(([key, value]) => (names.includes(normal(key)) ? [value] : []));

/** The value of the first key that is one of `names`, which are in small letters alone. */
export const valueOf = (object: JsonObject, names: readonly string[]): unknown =>
  valuesOf(object, names)[0];

/** What stands alone is a list of one; what is not there, of none. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

/** A value, or a list of them, as a text of one line; "" for anything else. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter(isScalar).map(textOf).filter(Boolean).join("; ");
  return isScalar(value) ? shownText(String(value)).trim() : "";
}

const isScalar = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "number";

/** The first text that one of the levels tells under one of the names; "" where none does. */
export const firstText = (levels: readonly JsonObject[], names: readonly string[]): string =>
  levels.flatMap((level) => valuesOf(level, names).map(textOf)).find(Boolean) ?? "";

/** An answer and what it is wrapped in, from outside to inside. */
export function levelsOf(json: unknown): readonly JsonObject[] {
  const levels: JsonObject[] = [];
  let inside = json;
  while (levels.length < MOST_WRAPPERS) {
    const [only, ...others] = asList(inside);
    if (!isObject(only) || others.length > 0) break;
    levels.push(only);
    inside = valueOf(only, WRAPPERS);
  }
  return levels;
}
