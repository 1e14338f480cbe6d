import { isNumberField, type Field, type NumberField, type TextField } from "../ims/fields";
import { rowAt, type Records, type Row } from "../ims/records";
import type { ImsTable } from "../ims/tables";

const START = 256;

/** A column while it grows: who fills many cells of it holds on to this, not to the values. */
interface Growing<Values> {
  values: Values;
}

/** A record in the columns; one class for all tables, so that what reads it is compiled once. */
class Slot implements Row {
  at = 0;

  constructor(
    readonly table: ImsTable,
    private readonly texts: ReadonlyMap<TextField, Growing<string[]>>,
    private readonly numbers: ReadonlyMap<NumberField, Growing<Float64Array>>,
  ) {}

  text(field: TextField): string {
    return this.texts.get(field)?.values[this.at] ?? "";
  }

  number(field: NumberField): number {
    return this.numbers.get(field)?.values[this.at] ?? NaN;
  }
}

/**
 * Collects the records of one table, column by column. A record is written into a slot behind the
 * last one, looked at there as a `Row`, and kept or given up. A key that comes again replaces the
 * record that had it: the later download is the truer one.
 */
export class Collector {
  private readonly texts: ReadonlyMap<TextField, Growing<string[]>>;
  private readonly numbers: ReadonlyMap<NumberField, Growing<Float64Array>>;
  private readonly places = new Map<string, number>();
  /** Slots there is room for; behind the kept ones they are empty, but for one in use. */
  private room = 0;
  private used = false;

  private readonly written: Slot;

  constructor(readonly table: ImsTable) {
    const fields = table.columns.map((column) => column.field);
    this.texts = new Map(fields.filter(isTextField).map((field) => [field, { values: [] }]));
    this.numbers = new Map(
      fields.filter(isNumberField).map((field) => [field, { values: new Float64Array(0) }]),
    );
    this.written = new Slot(table, this.texts, this.numbers);
  }

  /** The record being written. */
  get slot(): Row {
    return this.written;
  }

  get size(): number {
    return this.count;
  }

  private get count(): number {
    return this.written.at;
  }

  /** Empties the slot. */
  begin(): void {
    if (this.count === this.room) this.grow();
    if (this.used) {
      for (const column of this.texts.values()) column.values[this.count] = "";
      for (const column of this.numbers.values()) column.values[this.count] = NaN;
    }
    this.used = true;
  }

  setText(field: TextField, value: string): void {
    const column = this.texts.get(field);
    if (column) column.values[this.count] = value;
  }

  setNumber(field: NumberField, value: number): void {
    const column = this.numbers.get(field);
    if (column) column.values[this.count] = value;
  }

  /** Sets one field of the slot, again and again; does nothing where the table has it not. */
  textSetter(field: TextField): (value: string) => void {
    const column = this.texts.get(field);
    return (value) => {
      if (column) column.values[this.count] = value;
    };
  }

  numberSetter(field: NumberField): (value: number) => void {
    const column = this.numbers.get(field);
    return (value) => {
      if (column) column.values[this.count] = value;
    };
  }

  /** Keeps the slot's record under its `key`; true when it replaced one. */
  keep(): boolean {
    const key = this.slot.text("key");
    const place = this.places.get(key);
    if (place === undefined) {
      this.places.set(key, this.written.at++);
      this.used = false;
      return false;
    }
    for (const { values } of this.texts.values()) values[place] = values[this.count] ?? "";
    for (const { values } of this.numbers.values()) values[place] = values[this.count] ?? NaN;
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

  /** The greatest value of a field among the records kept; `NaN` where there is none. */
  greatest(field: NumberField): number {
    const values = this.numbers.get(field)?.values;
    let greatest = NaN;
    for (let at = 0; values && at < this.count; at++) {
      const value = values[at] ?? NaN;
      if (value > greatest || Number.isNaN(greatest)) greatest = value;
    }
    return greatest;
  }

  /** The records kept. The columns are handed over: nothing can be collected afterwards. */
  records(): Records {
    const columns: Partial<Record<Field, string[] | Float64Array>> = {};
    for (const [field, { values }] of this.texts) {
      values.length = this.count;
      columns[field] = values;
    }
    for (const [field, { values }] of this.numbers) columns[field] = values.slice(0, this.count);
    return {
      table: this.table.key,
      count: this.count,
      columns: columns as Records["columns"],
    };
  }

  /** Doubles the room, all of it empty. */
  private grow(): void {
    const room = Math.max(START, this.room * 2);
    const empty = new Array<string>(room - this.room).fill("");
    for (const column of this.texts.values()) column.values = column.values.concat(empty);
    for (const column of this.numbers.values()) {
      const grown = new Float64Array(room).fill(NaN, this.room);
      grown.set(column.values);
      column.values = grown;
    }
    this.room = room;
  }
}

function isTextField(field: Field): field is TextField {
  return !isNumberField(field);
}
