import { pickRecords, type Records } from "../../ims/records";

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
  if (kept.length === rows.length) return read;
  return { records: pickRecords(records, kept), rows: kept.map((index) => rows[index] ?? 0) };
}
