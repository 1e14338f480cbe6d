import type { Column } from "../../ims/columns";
import { isNumberField, type NumberField } from "../../ims/fields";
import { rowKey } from "../../ims/identity";
import { nameHashes } from "../../ims/nameHash";
import type { Records } from "../../ims/records";
import type { ImsTable } from "../../ims/tables";
import { Batch } from "./batch";
import { columnFiller, type FillColumn } from "./columnFiller";
import { GrowingColumns } from "./growingColumns";
import { Places } from "./places";

/**
 * Collects the records of one table, column by column. A batch of records is written behind those
 * that are kept, looked at there, and each of them kept or given up. A record whose name comes again
 * replaces the one that had it: the later download is the truer one. On the outward side what the later
 * one does not tell stays: the list of added-back liability tells of a note what the return does not.
 */
export class Collector {
  private readonly columns: GrowingColumns;
  private readonly fillers = new Map<Column, FillColumn>();
  private readonly places = new Places(
    (place, other) => rowKey(this.columns.row(place)) === rowKey(this.columns.row(other)),
  );
  private count = 0;

  constructor(readonly table: ImsTable) {
    this.columns = new GrowingColumns(table);
  }

  get size(): number {
    return this.count;
  }

  /** Says how many more records there will be at most. */
  expect(count: number): void {
    this.columns.expect(this.count + count);
    this.places.expect(this.count + count);
  }

  /** Begins a batch of so many records. */
  begin(count: number): Batch {
    return new Batch(this.table, this.columns, this.count, count);
  }

  /** Fills a column of a batch from its `raw` column; the columns in the order of the table. */
  fill(batch: Batch, column: Column): void {
    let fill = this.fillers.get(column);
    if (!fill) this.fillers.set(column, (fill = columnFiller(column)));
    fill(batch);
  }

  /** Ends a batch: keeps its rows, in their order, but for those that are given up. */
  end(
    { from, count }: Batch,
    isGivenUp: (row: number) => boolean,
    onReplaced: (row: number) => void,
  ): void {
    const hashes = nameHashes(this.table, this.columns.soFar, from, from + count);
    for (let row = 0; row < count; row++) {
      if (!isGivenUp(row) && this.keep(from + row, hashes[row] ?? 0)) onReplaced(row);
    }
    if (this.count < from + count) this.columns.cut(this.count, from + count);
  }

  /** Keeps all records of another collector of the same table; how many replaced one. */
  keepAll(others: Records): number {
    const batch = this.begin(others.count);
    for (const { field } of this.table.columns) {
      if (isNumberField(field)) {
        const column = others.columns[field];
        if (column) batch.numbers(field).set(column, batch.from);
      } else {
        const column = others.columns[field];
        const own = column && batch.texts(field);
        column?.forEach((text, at) => {
          if (own) own[batch.from + at] = text;
        });
      }
    }
    let replaced = 0;
    this.end(
      batch,
      () => false,
      () => replaced++,
    );
    return replaced;
  }

  /** The greatest value of a field among the records kept; `NaN` where there is none. */
  greatest(field: NumberField): number {
    const values = this.columns.soFar[field];
    let greatest = NaN;
    for (let at = 0; values && at < this.count; at++) {
      const value = values[at] ?? NaN;
      if (value > greatest || Number.isNaN(greatest)) greatest = value;
    }
    return greatest;
  }

  /** The records kept. The columns are handed over: nothing can be collected afterwards. */
  records(): Records {
    return this.columns.records(this.count);
  }

  /** Keeps the row at a place behind all that are kept; true when it replaced one. */
  private keep(at: number, hash: number): boolean {
    const known = this.places.findOrAdd(hash, at);
    const place = known ?? this.count++;
    const lays = known !== undefined && this.table.side === "outward";
    if (lays) this.columns.layRow(at, place);
    else if (at !== place) this.columns.copyRow(at, place);
    return known !== undefined;
  }
}
