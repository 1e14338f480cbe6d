import type { Field } from "../../ims/fields";
import type { Records } from "../../ims/records";
import type { Value } from "../../ims/values";
import { toCell, type Cell } from "../sheets/cells";
import { sheetColumn, type SheetOnHand } from "../sheets/imsSheets";

/**
 * New values of fields, each array as long as the rows they are for: undefined leaves a cell as it
 * is, "" and `NaN` empty it. Units as in `Records`.
 */
export type CellChanges = { readonly [F in Field]?: readonly (Value | undefined)[] };

/** The fields that really change somewhere. */
export function changedFields(cells: CellChanges): readonly Field[] {
  const fields = Object.keys(cells) as Field[];
  return fields.filter((field) => cells[field]?.some((value) => value !== undefined));
}

/** Cells of one column to be written together, in rows that follow one another. */
export interface ValueBlock {
  readonly field: Field;
  readonly column: number;
  readonly first: number;
  readonly count: number;
  /** One for all of them, or one each; null leaves a cell as it is. */
  readonly values: Cell | readonly (Cell | null)[];
}

/** What a range of its own costs on the wire, and a cell of an array beside its text. */
export const RANGE_BYTES = 400;
const CELL_BYTES = 5;

interface Run {
  readonly first: number;
  count: number;
  readonly value: Cell;
}

/** What is known of the rows that are written to. */
export interface RowsKnown {
  /** None of them is hidden: Windows puts an array over hidden rows into the wrong ones (office-js #224). */
  readonly visible: boolean;
  /** What they held when they were decided on: cells that hold a value already may be given it again. */
  readonly held?: Records;
}

/**
 * What is to be written, as blocks: one value for each run of equal values, or, where no row is hidden
 * and it is less to send, an array for all rows of a stretch. Rows between that are not among `rows`
 * are never touched.
 */
export function valueBlocks(
  sheet: SheetOnHand,
  rows: readonly number[],
  cells: CellChanges,
  { visible, held }: RowsKnown,
): readonly ValueBlock[] {
  const stretches = stretchesOf(rows);
  return changedFields(cells).flatMap((field) => {
    const column = sheetColumn(sheet, field);
    if (column === undefined) return [];
    const cellAt = (index: number): Cell | undefined => {
      const value = cells[field]?.[index];
      return value === undefined ? undefined : toCell(field, value);
    };
    const heldAt = (index: number): Cell | undefined => {
      const value = held?.columns[field]?.[index];
      return value === undefined ? undefined : toCell(field, value);
    };
    return stretches.flatMap(([from, to]): readonly ValueBlock[] => {
      const runs = runsIn(from, to, cellAt, heldAt);
      const [start, last] = [runs[0], runs.at(-1)];
      if (!start || !last) return [];
      const end = last.first + last.count;
      const array = Array.from(
        { length: end - start.first },
        (_, at) => cellAt(start.first + at) ?? null,
      );
      const at = (index: number) => ({ field, column, first: rows[index] ?? 0 });
      return visible && runs.length * RANGE_BYTES > arrayBytes(array)
        ? [{ ...at(start.first), count: array.length, values: array }]
        : runs.map(({ first, count, value }) => ({ ...at(first), count, values: value }));
    });
  });
}

const arrayBytes = (values: readonly (Cell | null)[]): number =>
  values.reduce((sum: number, value) => sum + cellBytes(value), RANGE_BYTES);

/** What a cell is in an array on the wire, about. */
export const cellBytes = (value: Cell | null): number => String(value).length + CELL_BYTES;

/** Indexes of rows that follow one another on the sheet: from, to (not included). */
function stretchesOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  rows.forEach((row, index) => {
    const last = stretches.at(-1);
    if (last && row === (rows[index - 1] ?? NaN) + 1) last[1] = index + 1;
    else stretches.push([index, index + 1]);
  });
  return stretches;
}

function runsIn(
  from: number,
  to: number,
  cellAt: (index: number) => Cell | undefined,
  heldAt: (index: number) => Cell | undefined,
): readonly Run[] {
  const runs: Run[] = [];
  for (let index = from; index < to; index++) {
    const value = cellAt(index);
    if (value === undefined) continue;
    const last = runs.at(-1);
    if (last && last.value === value && isHeld(last.first + last.count, index, value, heldAt)) {
      last.count = index + 1 - last.first;
    } else {
      runs.push({ first: index, count: 1, value });
    }
  }
  return runs;
}

function isHeld(
  from: number,
  to: number,
  value: Cell,
  heldAt: (index: number) => Cell | undefined,
): boolean {
  for (let index = from; index < to; index++) if (heldAt(index) !== value) return false;
  return true;
}
