import type { Column } from "../../ims/columns";
import { FIELDS } from "../../ims/fields";
import type { Collector } from "../collector";
import { fillField, type Raw } from "../fillField";
import type { DownloadedKey } from "../wire/asDownloaded";
import { columnOfKey } from "../wire/wireKeys";
import type { JsonObject } from "./otherFiles";

/** The keys of a record, each with its column. Where two belong to one column both are kept. */
export function keysOf(collector: Collector, record: JsonObject): readonly DownloadedKey[] {
  const found = Object.keys(record).map((key) => ({
    key,
    column: columnOfKey(collector.table, key),
  }));
  const seen = new Set<Column>();
  const twice = new Set<Column>();
  for (const { column } of found) {
    if (column && seen.has(column)) twice.add(column);
    else if (column) seen.add(column);
  }
  return found.map(({ key, column }) => ({
    key,
    column,
    value: record[key],
    doubled: column !== undefined && twice.has(column),
  }));
}

/**
 * Fills the collector's slot from the keys of a record, in the order of the columns. Returns the
 * sentences of what cannot be understood.
 */
export function readRecord(collector: Collector, keys: readonly DownloadedKey[]): string[] {
  const values = new Map<Column, unknown>();
  for (const { key, column, value } of keys) {
    // The key of the offline dialect goes before its other spellings.
    if (column && (key === column.wire || !values.has(column))) values.set(column, value);
  }
  const faults: string[] = [];
  collector.begin();
  for (const column of collector.table.columns) {
    const value = values.get(column);
    if (value === undefined || value === null) continue;
    const fault =
      typeof value === "object"
        ? `${column.heading} holds a list or an object, not a value.`
        : fillField(collector, column, rawOf(column, value));
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

/** Numbers are only amounts: a document number or a period of digits alone is still a text. */
function rawOf({ field }: Column, value: unknown): Raw {
  const isDate = false;
  if (typeof value !== "number") return { value: String(value), isDate };
  const kind = FIELDS[field];
  if (kind === "money" || !Number.isSafeInteger(value)) return { value, isDate };
  const digits = kind === "period" && value > 12 ? 6 : 1;
  return { value: String(value).padStart(digits, "0"), isDate };
}
