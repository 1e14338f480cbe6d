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

/** Cells to be written together, in rows that follow one another. */
export interface ValueBlock {
  readonly first: number;
  readonly count: number;
  readonly column: number;
  readonly columns: number;
  /** One for all of them, or a row of them each; null leaves a cell as it is. */
  readonly values: Cell | readonly (readonly (Cell | null)[])[];
}

/** What a range of its own costs on the wire, and a cell of an array beside its text. */
export const RANGE_BYTES = 400;
const CELL_BYTES = 3;
const NULL_BYTES = 5;
/** What a row of an array costs beside its cells. */
const ROW_BYTES = 2;

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

/** A field that changes, where it is written, and what is and was there, by index. */
interface FieldCells {
  readonly column: number;
  wanted(index: number): Cell | undefined;
  held(index: number): Cell | undefined;
}

/** From an index to another, which is not included. */
type Stretch = readonly [from: number, to: number];

/**
 * What is to be written, as blocks: one value for each run of equal values, or, where no row is hidden
 * and it is less to send, an array for all rows of a stretch – of one column, or of several with what
 * lies between them left as it is: a row by itself costs one range then, and not one for each of its
 * cells. Rows between that are not among `rows` are never touched.
 */
export function valueBlocks(
  sheet: SheetOnHand,
  rows: readonly number[],
  cells: CellChanges,
  known: RowsKnown,
): readonly ValueBlock[] {
  const fields = fieldCells(sheet, cells, known);
  return stretchesOf(rows).flatMap((stretch): readonly ValueBlock[] => {
    const first = rows[stretch[0]] ?? 0;
    const each = fields.map((field) => {
      const blocks = columnBlocks(field, stretch, first, known.visible);
      return { field, blocks, bytes: blocks.reduce((sum, { bytes }) => sum + bytes, 0) };
    });
    const apart = each.flatMap(({ blocks }) => blocks);
    if (!known.visible) return apart;
    const joined = each.filter(({ blocks }) => blocks.length > 0);
    const wide = wideBlock(
      joined.map(({ field }) => field),
      stretch,
      first,
      joined.reduce((sum, part) => sum + part.bytes, 0),
    );
    return wide ? [wide] : apart;
  });
}

function fieldCells(
  sheet: SheetOnHand,
  cells: CellChanges,
  { held }: RowsKnown,
): readonly FieldCells[] {
  const cellIn = (field: Field, values?: ArrayLike<Value | undefined>) => (index: number) => {
    const value = values?.[index];
    return value === undefined ? undefined : toCell(field, value);
  };
  return changedFields(cells).flatMap((field) => {
    const column = sheetColumn(sheet, field);
    if (column === undefined) return [];
    const wanted = cellIn(field, cells[field]);
    return { column, wanted, held: cellIn(field, held?.columns[field]) };
  });
}

/** A block and what it costs to send. */
type CostedBlock = ValueBlock & { readonly bytes: number };

function columnBlocks(
  { column, wanted, held }: FieldCells,
  [from, to]: Stretch,
  row: number,
  visible: boolean,
): readonly CostedBlock[] {
  const runs = runsIn(from, to, wanted, held);
  const [start, last] = [runs[0], runs.at(-1)];
  if (!start || !last) return [];
  const end = last.first + last.count;
  const array = Array.from({ length: end - start.first }, (_, at) => [
    wanted(start.first + at) ?? null,
  ]);
  const bytes = bytesOf(array);
  const block = { column, columns: 1 };
  return visible && runs.length * RANGE_BYTES > bytes
    ? [{ ...block, first: row + start.first - from, count: array.length, values: array, bytes }]
    : runs.map(({ first, count, value }) => ({
        ...block,
        first: row + first - from,
        count,
        values: value,
        bytes: RANGE_BYTES,
      }));
}

/**
 * Fields of a stretch in one block, the cells between their columns left as they are; undefined where
 * it is not less to send than `apart`.
 */
function wideBlock(
  fields: readonly FieldCells[],
  [from, to]: Stretch,
  first: number,
  apart: number,
): ValueBlock | undefined {
  const places = fields.map(({ column }) => column);
  const column = Math.min(...places);
  const columns = Math.max(...places) - column + 1;
  if (fields.length < 2 || wideBytes(to - from, columns) >= apart) return undefined;
  const values = Array.from({ length: to - from }, (_, at) => {
    const row = new Array<Cell | null>(columns).fill(null);
    for (const field of fields) row[field.column - column] = field.wanted(from + at) ?? null;
    return row;
  });
  if (bytesOf(values) >= apart) return undefined;
  return { first, count: to - from, column, columns, values };
}

/** What an array of so many rows and columns costs at least. */
export const wideBytes = (rows: number, columns: number): number =>
  RANGE_BYTES + rows * (ROW_BYTES + columns * NULL_BYTES);

const bytesOf = (values: readonly (readonly (Cell | null)[])[]): number =>
  values.reduce(
    (sum, row) => sum + ROW_BYTES + row.reduce((bytes: number, cell) => bytes + cellBytes(cell), 0),
    RANGE_BYTES,
  );

/** What a cell is in an array on the wire, about. */
export const cellBytes = (value: Cell | null): number =>
  value === null ? NULL_BYTES : String(value).length + CELL_BYTES;

/** Indexes of rows that follow one another on the sheet: from, to (not included). */
function stretchesOf(rows: readonly number[]): readonly Stretch[] {
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
