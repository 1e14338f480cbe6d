import { isNumberField, type Field, type NumberField, type Tax, type TextField } from "./fields";
import { imsTable, type ImsTable, type TableKey } from "./tables";

/**
 * Many records of one table, column by column: half a million records are some forty arrays, not
 * half a million objects. Text columns hold the words of the sheet ("" = empty); number columns
 * hold paise, days or periods (`NaN` = empty), as `FIELDS` says. All columns are `count` long.
 */
export interface Records {
  readonly table: TableKey;
  readonly count: number;
  readonly columns: { readonly [F in TextField]?: readonly string[] } & {
    readonly [F in NumberField]?: Float64Array;
  };
}

/** One record, looked at in place. */
export interface Row {
  readonly table: ImsTable;
  text(field: TextField): string;
  number(field: NumberField): number;
}

/** The record at `index`; fields the table or the reading does not have are empty. */
export function rowAt(records: Records, index: number): Row {
  const { columns } = records;
  return {
    table: imsTable(records.table),
    text: (field) => columns[field]?.[index] ?? "",
    number: (field) => columns[field]?.[index] ?? NaN,
  };
}

/** The records one after the other. */
export function* rowsIn(records: Records): Iterable<Row> {
  for (let index = 0; index < records.count; index++) yield rowAt(records, index);
}

/** What is made of each record, looked at in place: `make` must not keep the row, which moves on. */
export function mapRows<Made>(records: Records, make: (row: Row, index: number) => Made): Made[] {
  const { columns, count } = records;
  let at = 0;
  const row: Row = {
    table: imsTable(records.table),
    text: (field) => columns[field]?.[at] ?? "",
    number: (field) => columns[field]?.[at] ?? NaN,
  };
  const all: Made[] = [];
  for (; at < count; at++) all.push(make(row, at));
  return all;
}

/** The records from `from` up to, not including, `to`. */
export function sliceRecords(records: Records, from: number, to: number): Records {
  const columns = Object.fromEntries(
    Object.entries(records.columns).map(([field, column]) => [field, column.slice(from, to)]),
  );
  return { table: records.table, count: Math.max(0, Math.min(to, records.count) - from), columns };
}

/** The records of these indexes, in the order of the indexes. */
export function pickRecords(records: Records, indexes: readonly number[]): Records {
  const columns = Object.fromEntries(
    Object.entries(records.columns).map(([field, column]) => [
      field,
      column instanceof Float64Array
        ? Float64Array.from(indexes, (index) => column[index] ?? NaN)
        : indexes.map((index) => column[index] ?? ""),
    ]),
  );
  return { table: records.table, count: indexes.length, columns };
}

/** A single record's fields, as tests and small hand-made data give them. */
export type RecordFields = { readonly [F in TextField]?: string } & {
  readonly [F in NumberField]?: number;
};

/** Columns from single records; for small data. */
export function recordsOf(table: TableKey, rows: readonly RecordFields[]): Records {
  const columns: Partial<Record<Field, string[] | Float64Array>> = {};
  for (const { field } of imsTable(table).columns) {
    columns[field] = isNumberField(field)
      ? Float64Array.from(rows, (row) => row[field] ?? NaN)
      : rows.map((row) => row[field] ?? "");
  }
  return { table, count: rows.length, columns: columns as Records["columns"] };
}

/** The tax of a record in paise; an empty head is 0 (GSTR-2B counts missing amounts as 0). */
export function taxOf(row: Row): Tax {
  return {
    igst: row.number("igst") || 0,
    cgst: row.number("cgst") || 0,
    sgst: row.number("sgst") || 0,
    cess: row.number("cess") || 0,
  };
}

/** The sum over the four heads. */
export function totalTax(tax: Tax): number {
  return tax.igst + tax.cgst + tax.sgst + tax.cess;
}
