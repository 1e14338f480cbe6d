import { FIELDS, isNumberField, type Field, type NumberField, type TextField } from "../ims/fields";
import { rowAt, type Records, type Row } from "../ims/records";
import type { ImsTable } from "../ims/tables";

const START = 256;

/**
 * Collects the records of one table, column by column. A record is written into a slot behind the
 * last one, looked at there as a `Row`, and kept or given up. A key that comes again replaces the
 * record that had it: the later download is the truer one.
 */
export class Collector {
  private readonly texts: ReadonlyMap<TextField, string[]>;
  private readonly numbers: Map<NumberField, Float64Array>;
  private readonly places = new Map<string, number>();
  private count = 0;

  /** The record being written. */
  readonly slot: Row;

  constructor(readonly table: ImsTable) {
    const fields = table.columns.map((column) => column.field);
    this.texts = new Map(fields.filter(isTextField).map((field) => [field, []]));
    this.numbers = new Map(
      fields.filter(isNumberField).map((field) => [field, new Float64Array(START)]),
    );
    this.slot = {
      table,
      text: (field) => this.texts.get(field)?.[this.count] ?? "",
      number: (field) => this.numbers.get(field)?.[this.count] ?? NaN,
    };
  }

  get size(): number {
    return this.count;
  }

  /** Empties the slot. */
  begin(): void {
    for (const column of this.texts.values()) column[this.count] = "";
    for (const [field, column] of this.numbers) {
      this.roomFor(field, column)[this.count] = NaN;
    }
  }

  setText(field: TextField, value: string): void {
    const column = this.texts.get(field);
    if (column) column[this.count] = value;
  }

  setNumber(field: NumberField, value: number): void {
    const column = this.numbers.get(field);
    if (column) column[this.count] = value;
  }

  /** Keeps the slot's record under its `key`; true when it replaced one. */
  keep(): boolean {
    const key = this.slot.text("key");
    const place = this.places.get(key);
    if (place === undefined) {
      this.places.set(key, this.count++);
      return false;
    }
    for (const column of this.texts.values()) column[place] = column[this.count] ?? "";
    for (const column of this.numbers.values()) column[place] = column[this.count] ?? NaN;
    return true;
  }

  /** Keeps all records of another collector of the same table; how many replaced one. */
  keepAll(others: Records): number {
    let replaced = 0;
    for (let index = 0; index < others.count; index++) {
      const row = rowAt(others, index);
      this.begin();
      for (const field of this.texts.keys()) this.setText(field, row.text(field));
      for (const field of this.numbers.keys()) this.setNumber(field, row.number(field));
      if (this.keep()) replaced++;
    }
    return replaced;
  }

  /** The records kept. The columns are handed over: nothing can be collected afterwards. */
  records(): Records {
    const columns: Partial<Record<Field, string[] | Float64Array>> = {};
    for (const [field, column] of this.texts) {
      column.length = this.count;
      columns[field] = column;
    }
    for (const [field, column] of this.numbers) columns[field] = column.slice(0, this.count);
    return {
      table: this.table.key,
      count: this.count,
      columns: columns as Records["columns"],
    };
  }

  private roomFor(field: NumberField, column: Float64Array): Float64Array {
    if (this.count < column.length) return column;
    const grown = new Float64Array(column.length * 2);
    grown.set(column);
    this.numbers.set(field, grown);
    return grown;
  }
}

function isTextField(field: Field): field is TextField {
  const kind = FIELDS[field];
  return kind === "text" || kind === "code";
}
