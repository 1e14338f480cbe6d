import { LIMITS } from "../reader/limits";
import { Refused } from "../reader/refused";

/** Rows of a column that are stored together; columns take room only where they have cells. */
export const BLOCK = 2048;
export const BLOCK_BITS = 11;

export interface Block {
  readonly kinds: Uint8Array;
  /** The number, or the id of the text. */
  readonly values: Float64Array;
}

/** Blocks are cut out of larger buffers: getting many small ones takes longer than filling them. */
const BLOCKS_AT_ONCE = 64;
/**
 * A line of the processor's cache between two blocks: a row is written into all its columns, and at
 * distances of a power of two these would all take the same few places of the cache.
 */
const KINDS_APART = 64;
const VALUES_APART = 8;

/** The room for the cells of a workbook: bounded, and used again when a sheet has given it back. */
export class BlockStore {
  private left: number = LIMITS.cells;
  private readonly free: Block[] = [];

  /** An empty block. Throws `Refused` when there is no room for it. */
  newBlock(): Block {
    this.left -= BLOCK;
    if (this.left < 0) {
      throw new Refused(
        `holds more cells than can be read at once (${LIMITS.cells}), or cells strewn over very many rows and columns. Split it into smaller files and choose those.`,
      );
    }
    const used = this.free.pop();
    used?.kinds.fill(0);
    return used ?? this.cutBlocks();
  }

  takeBack(block: Block): void {
    this.left += BLOCK;
    this.free.push(block);
  }

  /** Makes new blocks; returns one and has the others ready. */
  private cutBlocks(): Block {
    const values = new Float64Array((BLOCK + VALUES_APART) * BLOCKS_AT_ONCE);
    const kinds = new Uint8Array((BLOCK + KINDS_APART) * BLOCKS_AT_ONCE);
    const cut = (index: number): Block => {
      const kindsFrom = index * (BLOCK + KINDS_APART);
      const valuesFrom = index * (BLOCK + VALUES_APART);
      return {
        kinds: kinds.subarray(kindsFrom, kindsFrom + BLOCK),
        values: values.subarray(valuesFrom, valuesFrom + BLOCK),
      };
    };
    for (let index = 1; index < BLOCKS_AT_ONCE; index++) this.free.push(cut(index));
    return cut(0);
  }
}
