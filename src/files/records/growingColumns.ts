import type { NumberField, TextField } from "../../ims/fields";
import type { Records, Row } from "../../ims/records";
import type { ImsTable } from "../../ims/tables";

/** Rows there is room for at first. */
const START = 256;

/** The columns of a table while records are added; a column takes room once it is asked for. */
export class GrowingColumns {
  private readonly columns: { [F in TextField]?: string[] } & {
    [F in NumberField]?: Float64Array;
  } = {};

  private room = START;

  constructor(private readonly table: ImsTable) {}

  /** Says how many rows there will be at least, so that no column has to grow until then. */
  expect(rows: number): void {
    this.room = Math.max(this.room, rows);
  }

  /** What there is so far. Columns may be longer than the records are many. */
  get soFar(): Records["columns"] {
    return this.columns;
  }

  /** A text column with room for `rows` rows; those not filled yet are empty. */
  textsFor(field: TextField, rows: number): string[] {
    const column = this.columns[field] ?? [];
    if (column.length >= rows) return (this.columns[field] = column);
    const more = this.roomFor(rows, column.length) - column.length;
    return (this.columns[field] = column.concat(new Array<string>(more).fill("")));
  }

  /** A number column, likewise. */
  numbersFor(field: NumberField, rows: number): Float64Array {
    const column = this.columns[field];
    if (column && column.length >= rows) return column;
    const filled = column?.length ?? 0;
    const grown = new Float64Array(this.roomFor(rows, filled)).fill(NaN, filled);
    if (column) grown.set(column);
    this.columns[field] = grown;
    return grown;
  }

  private roomFor(rows: number, filled: number): number {
    return Math.max(this.room, rows, 2 * filled);
  }

  /** A row, looked at in place. */
  row(at: number): Row {
    const { columns, table } = this;
    return {
      table,
      text: (field) => columns[field]?.[at] ?? "",
      number: (field) => columns[field]?.[at] ?? NaN,
    };
  }

  /** Copies a row over one before it. */
  copyRow(from: number, to: number): void {
    for (const column of Object.values(this.columns)) {
      if (column instanceof Float64Array) column[to] = column[from] ?? NaN;
      else column[to] = column[from] ?? "";
    }
  }

  /** Lays a row over one before it: what it does not tell stays as it was. */
  layRow(from: number, to: number): void {
    for (const column of Object.values(this.columns)) {
      if (column instanceof Float64Array) {
        const value = column[from] ?? NaN;
        if (!Number.isNaN(value)) column[to] = value;
      } else {
        const text = column[from] ?? "";
        if (text !== "") column[to] = text;
      }
    }
  }

  /** Empties the rows from `from` up to, not including, `to`, behind which there are none. */
  cut(from: number, to: number): void {
    for (const column of Object.values(this.columns)) {
      if (column instanceof Float64Array) column.fill(NaN, from, to);
      else column.fill("", from, to);
    }
  }

  /** The first `count` rows. The columns are handed over: nothing can be added afterwards. */
  records(count: number): Records {
    const columns = Object.entries(this.columns).map(([field, column]) => {
      if (column instanceof Float64Array) return [field, column.slice(0, count)];
      column.length = count;
      return [field, column];
    });
    return { table: this.table.key, count, columns: Object.fromEntries(columns) };
  }
}
