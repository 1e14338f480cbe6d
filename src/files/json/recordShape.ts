import type { Column } from "../../ims/columns";
import { FIELDS, isNumberField } from "../../ims/fields";
import { toPaise } from "../../ims/money";
import type { ImsTable } from "../../ims/tables";
import type { Collector } from "../collector";
import { fillField, LARGEST_AMOUNT, type Raw } from "../fillField";
import type { DownloadedKey } from "../wire/asDownloaded";
import { columnOfKey, isNeverSent } from "../wire/wireKeys";
import type { JsonObject } from "./otherFiles";

/** Puts the value of a key into the collector's slot; a sentence when it cannot be understood. */
type FillValue = (value: unknown) => string | undefined;

/** Records with the same keys in the same order, as nearly all of a file are. */
export interface RecordShape {
  /** Each key with its column. Where two belong to one column both are kept. */
  readonly keys: readonly DownloadedKey[];
  /** The keys that fill a column, in the order of the columns. */
  readonly fillers: readonly { readonly key: string; readonly fill: FillValue }[];
}

/** Finds out what is to be done with the records of a section, once for each shape they have. */
export function shapesOf(collector: Collector): (record: JsonObject) => RecordShape {
  const fills = new Map<Column, FillValue>();
  const fillOf = (column: Column): FillValue => {
    let fill = fills.get(column);
    if (!fill) {
      fill = valueFiller(collector, column);
      fills.set(column, fill);
    }
    return fill;
  };
  const known: RecordShape[] = [];
  return (record) => {
    const names = Object.keys(record);
    let shape = known.find(({ keys }) => isSame(keys, names));
    if (!shape) {
      shape = shapeOf(collector.table, names, fillOf);
      known.unshift(shape);
      known.splice(MOST_SHAPES);
    }
    return shape;
  };
}

/** Shapes remembered: records have a remark or none, a reduction or none. */
const MOST_SHAPES = 16;

function isSame(keys: readonly DownloadedKey[], names: readonly string[]): boolean {
  if (keys.length !== names.length) return false;
  for (let index = 0; index < names.length; index++) {
    if (keys[index]?.key !== names[index]) return false;
  }
  return true;
}

function shapeOf(
  table: ImsTable,
  names: readonly string[],
  fillOf: (column: Column) => FillValue,
): RecordShape {
  const columns = names.map((key) => columnOfKey(table, key));
  const keyOf = new Map<Column, string>();
  const twice = new Set<Column>();
  names.forEach((key, index) => {
    const column = columns[index];
    if (!column) return;
    if (keyOf.has(column)) twice.add(column);
    // The key of the offline dialect goes before its other spellings.
    if (key === column.wire || !keyOf.has(column)) keyOf.set(column, key);
  });
  return {
    keys: names.map((key, index) => {
      const column = columns[index];
      const doubled = column !== undefined && twice.has(column);
      return { key, column, doubled, neverSent: isNeverSent(table, key) };
    }),
    fillers: table.columns.flatMap((column) => {
      const key = keyOf.get(column);
      return key === undefined ? [] : [{ key, fill: fillOf(column) }];
    }),
  };
}

const NO_FAULTS: readonly string[] = [];

/** Fills the collector's slot from a record; the sentences of what cannot be understood. */
export function fillRecord(
  collector: Collector,
  { fillers }: RecordShape,
  record: JsonObject,
): readonly string[] {
  let faults: string[] | undefined;
  collector.begin();
  for (const { key, fill } of fillers) {
    const value = record[key];
    if (value === undefined || value === null) continue;
    const fault = fill(value);
    if (fault !== undefined) (faults ??= []).push(fault);
  }
  return faults ?? NO_FAULTS;
}

function valueFiller(collector: Collector, column: Column): FillValue {
  const { field, heading } = column;
  const fillAny: FillValue = (value) =>
    typeof value === "object"
      ? `${heading} holds a list or an object, not a value.`
      : fillField(collector, column, rawOf(column, value));
  if (!isNumberField(field)) {
    if (FIELDS[field] === "text") return fillAny;
    const set = collector.textSetter(field);
    return remembering(fillAny, set, () => collector.slot.text(field));
  }
  const set = collector.numberSetter(field);
  if (FIELDS[field] !== "money") {
    return remembering(fillAny, set, () => collector.slot.number(field));
  }
  return (value) => {
    const paise = typeof value === "number" ? toPaise(value) : NaN;
    if (!(paise >= 0 && paise <= LARGEST_AMOUNT)) return fillAny(value);
    set(paise);
    return undefined;
  };
}

/** Texts of a column that are remembered; where there are more, they are hardly repeated. */
const REMEMBERED = 4096;

/** A month alone means a year that depends on the document's date. */
const MONTH_ALONE = /^\s*\d{1,2}\s*$/;

/** Columns say the same few words, days and months over and over: each is understood once. */
function remembering<Value>(
  fillAny: FillValue,
  set: (value: Value) => void,
  get: () => Value,
): FillValue {
  const known = new Map<unknown, Value>();
  return (value) => {
    const meant = known.get(value);
    if (meant !== undefined) {
      set(meant);
      return undefined;
    }
    const fault = fillAny(value);
    const isKept = typeof value === "string" && !MONTH_ALONE.test(value);
    if (fault === undefined && isKept && known.size < REMEMBERED) known.set(value, get());
    return fault;
  };
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
