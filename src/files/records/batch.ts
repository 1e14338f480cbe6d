import type { NumberField, TextField } from "../../ims/fields";
import type { Records, Row } from "../../ims/records";
import type { ImsTable } from "../../ims/tables";
import { DATE, TEXT } from "../xlsx/cellKinds";
import type { GrowingColumns } from "./growingColumns";

/** Records that are read together, column by column. */
export const BATCH = 4096;

/** The texts of a workbook, each under its id. */
export interface TextTable {
  text(id: number): string;
  /** Whether it is known to be printable ASCII; where it is not, the text itself tells. */
  isPlain(id: number): boolean;
}

/**
 * What a file holds for one field of the records of a batch: of each the kind, as of a cell (NOTHING,
 * TEXT, NUMBER, DATE), and its text or its number.
 */
export interface RawColumn {
  readonly kinds: Uint8Array;
  /** The numbers; in the place of a text its id, where there is a table of texts. */
  readonly numbers: Float64Array;
  /** The texts, where there is none. */
  readonly texts: string[];
  table: TextTable | undefined;
}

/** The text of a row that holds one. */
export function rawText({ numbers, texts, table }: RawColumn, row: number): string {
  return (table ? table.text((numbers[row] ?? 0) | 0) : texts[row]) ?? "";
}

/** Nearly all texts: printable ASCII, which means itself. */
const PLAIN = /^[ -~]+$/;

/** Whether the text of a row that holds one needs no looking at, character by character. */
export function isPlainText({ numbers, table }: RawColumn, row: number, text: string): boolean {
  return table?.isPlain((numbers[row] ?? 0) | 0) === true || PLAIN.test(text);
}

/**
 * What is the same for rows that hold the same: the id of a text or itself, below zero for a date;
 * undefined for a number, which hardly comes again.
 */
export function rawKey(
  { kinds, numbers, texts, table }: RawColumn,
  row: number,
): string | number | undefined {
  const kind = kinds[row];
  // As a whole number: a key that is a double takes many times as long to look up.
  if (kind === TEXT) return table ? (numbers[row] ?? 0) | 0 : texts[row];
  return kind === DATE ? -1 - (numbers[row] ?? 0) : undefined;
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
      numbers: new Float64Array(count),
      texts: [],
      table: undefined,
    };
    this.unusual = new Uint8Array(count);
  }

  /** A column with room for the batch, to be filled from the place `from` on. */
  texts(field: TextField): string[] {
    return this.growing.textsFor(field, this.from + this.count);
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
