import type { Column } from "../../ims/columns";
import type { ImsTable } from "../../ims/tables";
import { isAlwaysKept, type DownloadedKey } from "../wire/asDownloaded";
import { columnOfKey, isNeverSent } from "../wire/wireKeys";
import type { JsonObject } from "./otherFiles";

/** Records with the same keys in the same order, as nearly all of a file are. */
export interface RecordShape {
  /** Each key with its column. Where two belong to one column both are kept. */
  readonly keys: readonly DownloadedKey[];
  /** For each column of the table, in its order, the key that fills it. */
  readonly sources: readonly (string | undefined)[];
  /** Some key is kept as it was downloaded, whatever its value. */
  readonly keepsSome: boolean;
}

/** Shapes remembered: records have a remark or none, a reduction or none. */
const MOST_SHAPES = 16;

/** Finds out what the keys of a record mean, once for each shape that the records of a table have. */
export function shapesOf(table: ImsTable): (record: JsonObject) => RecordShape {
  const known: RecordShape[] = [];
  return (record) => {
    let shape = known.find(({ keys }) => hasKeys(record, keys));
    if (!shape) {
      shape = shapeOf(table, Object.keys(record));
      known.unshift(shape);
      known.splice(MOST_SHAPES);
    }
    return shape;
  };
}

/** Whether these are the keys of the record, in this order; a list of its keys is not made. */
function hasKeys(record: JsonObject, keys: readonly DownloadedKey[]): boolean {
  let index = 0;
  for (const key in record) {
    if (keys[index]?.key !== key) return false;
    index++;
  }
  return index === keys.length;
}

function shapeOf(table: ImsTable, names: readonly string[]): RecordShape {
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
  const keys = names.map((key, index): DownloadedKey => {
    const column = columns[index];
    const doubled = column !== undefined && twice.has(column);
    return { key, column, doubled, neverSent: isNeverSent(table, key) };
  });
  return {
    keys,
    sources: table.columns.map((column) => keyOf.get(column)),
    keepsSome: keys.some(isAlwaysKept),
  };
}
