import type { Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import type { ImsTable } from "../../ims/tables";
import { withExactNumbers } from "../json/exactNumbers";
import * as z from "../schema";
import { columnOfKey } from "../wire/wireKeys";
import { recordName, Unsendable } from "./unsendable";

/** What `As downloaded` keeps of a record, by key and by field. */
export interface Downloaded {
  readonly keys: ReadonlyMap<string, unknown>;
  /** The key, in the spelling of the download, of a field it keeps. */
  keyOf(field: Field): string | undefined;
  /** The value it keeps of a field. */
  valueOf(field: Field): unknown;
}

const object = z.custom<object>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

/** Of most records nothing has to be kept. */
const NOTHING_KEPT: Downloaded = {
  keys: new Map(),
  keyOf: () => undefined,
  valueOf: () => undefined,
};

/** Reads the row's `As downloaded`. Throws `Unsendable` when the hidden cell was altered. */
export function downloadedOf(row: Row): Downloaded {
  const text = row.text("asDownloaded");
  if (text === "") return NOTHING_KEPT;
  const { table } = row;
  if (last?.table !== table || last.text !== text) {
    last = { table, text, downloaded: readDownloaded(row, text) };
  }
  return last.downloaded;
}

/** Of one row it is asked several times. */
let last:
  { readonly table: ImsTable; readonly text: string; readonly downloaded: Downloaded } | undefined;

function readDownloaded(row: Row, text: string): Downloaded {
  const keys = new Map<string, unknown>(entriesOf(row, text));
  const byField = new Map<Field, string>();
  for (const key of keys.keys()) {
    const column = columnOfKey(row.table, key);
    if (column && (key === column.wire || !byField.has(column.field)))
      byField.set(column.field, key);
  }
  return {
    keys,
    keyOf: (field) => byField.get(field),
    valueOf: (field) => {
      const key = byField.get(field);
      return key === undefined ? undefined : keys.get(key);
    },
  };
}

function entriesOf(row: Row, text: string): [string, unknown][] {
  const parsed = object.safeParse(parse(text));
  if (parsed.success) return Object.entries(parsed.data);
  throw new Unsendable(
    `The hidden cell As downloaded of ${recordName(row)} was altered. Undo that, or load the download again.`,
  );
}

/** Undefined for what is no JSON, which no object can be. */
function parse(text: string): unknown {
  try {
    return JSON.parse(withExactNumbers(text));
  } catch {
    // A SyntaxError; the caller says it in words, with the record's name.
    return undefined;
  }
}
