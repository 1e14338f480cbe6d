import type { Field } from "../ims/fields";
import type { Records } from "../ims/records";

/** Records with the rows of the sheet they stand in, counted from 0. */
export interface RecordsAt {
  readonly records: Records;
  readonly rows: readonly number[];
}

const isFilled = (value: string | number | undefined): boolean =>
  typeof value === "number" ? !Number.isNaN(value) : value !== undefined && value !== "";

/**
 * Leaves out rows that hold no record: those with an empty row key, or, where the key was not read,
 * those with nothing in any column.
 */
export function dropBlankRows(read: RecordsAt): RecordsAt {
  const { records, rows } = read;
  const keys = records.columns.key;
  const columns = keys ? [keys] : Object.values(records.columns);
  const kept: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (columns.some((column) => isFilled(column[index]))) kept.push(index);
  }
  return kept.length === rows.length ? read : pickRecords(read, kept);
}

/** The records at these indexes. */
function pickRecords({ records, rows }: RecordsAt, kept: readonly number[]): RecordsAt {
  const columns: Partial<Record<Field, readonly string[] | Float64Array>> = {};
  for (const [field, column] of Object.entries(records.columns) as [
    Field,
    string[] | Float64Array,
  ][])
    columns[field] =
      column instanceof Float64Array
        ? Float64Array.from(kept, (index) => column[index] ?? NaN)
        : kept.map((index) => column[index] ?? "");
  return {
    records: { ...records, count: kept.length, columns: columns as Records["columns"] },
    rows: kept.map((index) => rows[index] ?? 0),
  };
}
