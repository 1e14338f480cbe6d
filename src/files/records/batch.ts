import type { NumberField, TextField } from "../../ims/fields";
import type { Records, Row } from "../../ims/records";
import type { ImsTable } from "../../ims/tables";
import type { GrowingColumns } from "./growingColumns";

/** Records that are read together, column by column. */
export const BATCH = 4096;

/**
 * What a file holds for one field of the records of a batch: of each the kind, as of a cell (NOTHING,
 * TEXT, NUMBER, DATE), and its text or its number.
 */
export interface RawColumn {
  readonly kinds: Uint8Array;
  readonly texts: string[];
  readonly numbers: Float64Array;
}

/** Records of one table being read, in the rows behind those that are kept. Rows count from 0. */
export class Batch {
  /** One after the other, for each field that the file has. */
  readonly raw: RawColumn;
  /** Rows of which something is not written as the offline dialect writes it. */
  readonly unusual: Uint8Array;
  private readonly faults = new Map<number, string>();

  constructor(
    readonly table: ImsTable,
    private readonly growing: GrowingColumns,
    /** The place of row 0 in the columns. */
    readonly from: number,
    readonly count: number,
  ) {
    this.raw = {
      kinds: new Uint8Array(count),
      texts: new Array<string>(count).fill(""),
      numbers: new Float64Array(count),
    };
    this.unusual = new Uint8Array(count);
  }

  /** A column, to be filled from the place `from` on. */
  texts(field: TextField): string[] {
    return this.growing.textsFrom(field, this.from);
  }

  numbers(field: NumberField): Float64Array {
    return this.growing.numbersFor(field, this.from + this.count);
  }

  /** What there is of the columns; of this batch, the rows from the place `from` on. */
  get columns(): Records["columns"] {
    return this.growing.soFar;
  }

  /** A row, looked at in place. */
  row(row: number): Row {
    return this.growing.row(this.from + row);
  }

  /** Notes why the record of a row cannot be used, in a sentence. */
  fault(row: number, sentence: string): void {
    const before = this.faults.get(row);
    this.faults.set(row, before === undefined ? sentence : `${before} ${sentence}`);
  }

  /** The sentences noted of a row. */
  faultOf(row: number): string | undefined {
    return this.faults.get(row);
  }
}
