import type { RawColumn } from "../records/batch";
import { BLOCK, BLOCK_BITS, type Block, type BlockStore } from "./blockStore";
import { NOTHING, TEXT, type CellKind } from "./cellKinds";
import type { Texts } from "./texts";

/**
 * The cells of a sheet, column by column. Only rows that hold a cell are stored, packed: `row` is a
 * position among them, 0 first; `rowNumber` tells its number on the sheet. Columns count from 0.
 */
export class Cells {
  private readonly columns: (Block | undefined)[][] = [];
  private readonly rowNumbers: number[] = [];
  /** Of each column the block that holds the row being filled, once it has a cell there. */
  private readonly filling: (Block | undefined)[] = [];
  /** The place of that row in its blocks. */
  private at = 0;

  constructor(
    private readonly texts: Texts,
    private readonly store: BlockStore,
  ) {}

  get rowCount(): number {
    return this.rowNumbers.length;
  }

  get columnCount(): number {
    return this.columns.length;
  }

  /** The 1-based number on the sheet of a stored row. */
  rowNumber(row: number): number {
    return this.rowNumbers[row] ?? NaN;
  }

  kind(row: number, column: number): CellKind {
    return (this.columns[column]?.[row >> BLOCK_BITS]?.kinds[row & (BLOCK - 1)] ??
      NOTHING) as CellKind;
  }

  /** The number or date of a cell that holds one, else `NaN`. */
  number(row: number, column: number): number {
    return this.kind(row, column) > TEXT ? this.value(row, column) : NaN;
  }

  /** The id of the text of a cell that holds one, else -1: the same text mostly has one id. */
  textId(row: number, column: number): number {
    // As a whole number: a key or an index that is a double takes many times as long to look up.
    return this.kind(row, column) === TEXT ? this.value(row, column) | 0 : -1;
  }

  /** The text of a cell that holds one, else "". */
  text(row: number, column: number): string {
    const id = this.textId(row, column);
    return id < 0 ? "" : this.texts.text(id);
  }

  /** Puts what a column holds in these stored rows, in their order, into a batch's raw column. */
  take(column: number, rows: Int32Array, raw: RawColumn): void {
    const blocks = this.columns[column] ?? [];
    const { kinds, numbers } = raw;
    raw.table = this.texts;
    for (let index = 0; index < rows.length;) {
      const row = rows[index] ?? 0;
      const within = row & (BLOCK - 1);
      const count = sequenceAt(rows, index, BLOCK - within);
      const block = blocks[row >> BLOCK_BITS];
      if (block) {
        kinds.set(block.kinds.subarray(within, within + count), index);
        numbers.set(block.values.subarray(within, within + count), index);
      } else {
        kinds.fill(NOTHING, index, index + count);
      }
      index += count;
    }
  }

  private value(row: number, column: number): number {
    return this.columns[column]?.[row >> BLOCK_BITS]?.values[row & (BLOCK - 1)] ?? NaN;
  }

  /** Puts a cell into the row being filled, which is the one behind the last that was ended. */
  put(column: number, kind: CellKind, value: number): void {
    const block = this.filling[column] ?? this.openBlock(column);
    const at = this.at;
    block.kinds[at] = kind;
    block.values[at] = value;
  }

  endRow(rowNumber: number): void {
    const row = this.rowNumbers.push(rowNumber);
    this.at = row & (BLOCK - 1);
    if (this.at === 0) this.filling.fill(undefined);
  }

  private openBlock(column: number): Block {
    for (let at = this.columns.length; at <= column; at++) {
      this.columns.push([]);
      this.filling.push(undefined);
    }
    const blocks = this.columns[column] ?? [];
    const block = (blocks[this.rowNumbers.length >> BLOCK_BITS] ??= this.store.newBlock());
    this.filling[column] = block;
    return block;
  }

  /** Gives up the cells, so that other sheets may take their room. */
  release(): void {
    for (const blocks of this.columns) {
      for (const block of blocks) if (block) this.store.takeBack(block);
    }
    this.columns.length = 0;
    this.rowNumbers.length = 0;
    this.filling.length = 0;
    this.at = 0;
  }
}

/** How many rows, `most` at most, follow one after the other from a place of the list on. */
function sequenceAt(rows: Int32Array, from: number, most: number): number {
  const first = rows[from] ?? 0;
  const to = Math.min(from + most, rows.length);
  if (rows[to - 1] === first + to - 1 - from) return to - from;
  let at = from + 1;
  while (at < to && rows[at] === first + at - from) at++;
  return at - from;
}

/** A rectangle of cells: rows as numbers on the sheet (1-based), columns from 0, all inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as it stands in a file. Merged ranges are named, never filled. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: Cells;
  readonly merges: readonly Merge[];
}
