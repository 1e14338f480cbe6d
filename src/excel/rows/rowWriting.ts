import { FIELDS, isNumberField, type Field } from "../../ims/fields";
import type { Records } from "../../ims/records";
import type { Value } from "../../ims/values";
import { columnGroups } from "../sheets/columnGroups";
import { sheetColumn, type SheetOnHand } from "../sheets/imsSheets";
import { askRecords, gapBetween, rowsAtOnce } from "./recordReading";
import { block, fill, format } from "../connection/requests";
import {
  cellBytes,
  changedFields,
  RANGE_BYTES,
  valueBlocks,
  wideBytes,
  type CellChanges,
  type RowsKnown,
} from "./valueBlocks";

/** Rows written with one request: their indexes in the changes, `to` not included. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** What one request may send: a third of what Excel on the web takes. */
const WRITTEN_BYTES = 1_200_000;

/**
 * The rows in parts that one request each can read, write and read again: not too many bytes to send,
 * and not too many cells to get.
 */
export function partsOf(
  sheet: SheetOnHand,
  rows: readonly number[],
  cells: CellChanges,
  { visible }: RowsKnown,
): readonly Part[] {
  const changed = changedFields(cells);
  const looks = looksAround(sheet, changed);
  const groups = [...looks.before, ...looks.after];
  const gap = gapBetween(groups);
  const most = rowsAtOnce(groups);
  const joined = visible ? joinedBytes(sheet, changed) : Infinity;
  const parts: { from: number; to: number }[] = [];
  let bytes = 0;
  rows.forEach((row, index) => {
    const before = rows[index - 1] ?? -Infinity;
    const apart = row - before - 1;
    const read = apart > gap ? groups.length * RANGE_BYTES : 0;
    const sumOf = (cost: (field: Field) => number) =>
      changed.reduce((sum, field) => sum + cost(field), 0);
    const each = sumOf((field) => costOf(cells[field], index, apart === 0, visible));
    const together = joined + sumOf((field) => cellBytes(cells[field]?.[index] ?? null));
    const needed = read + Math.min(each, together);
    const part = parts.at(-1);
    if (part && bytes + needed <= WRITTEN_BYTES && index - part.from < most) {
      part.to = index + 1;
      bytes += needed;
    } else {
      parts.push({ from: index, to: index + 1 });
      bytes = (2 * changed.length + groups.length) * RANGE_BYTES;
    }
  });
  return parts;
}

/** What a row by itself costs at most when its cells are written as one range. */
function joinedBytes(sheet: SheetOnHand, fields: readonly Field[]): number {
  const places = fields.map((field) => sheetColumn(sheet, field) ?? 0);
  if (places.length < 2) return Infinity;
  return wideBytes(1, Math.max(...places) - Math.min(...places) + 1);
}

/** What a value adds to a request at most: a cell of an array, a range of its own, nothing. */
function costOf(
  values: readonly (Value | undefined)[] | undefined,
  index: number,
  follows: boolean,
  visible: boolean,
): number {
  const value = values?.[index];
  if (value === undefined) return 0;
  if (follows && visible) return Math.min(RANGE_BYTES, cellBytes(value));
  return follows && value === values?.[index - 1] ? 0 : RANGE_BYTES;
}

/**
 * What is looked at around a write: right before it, which rows stand there and what they hold, so that
 * even wrong ones can be put back; right after it, whether they hold what was written.
 */
function looksAround(sheet: SheetOnHand, changed: readonly Field[]) {
  return {
    before: columnGroups(sheet, [...new Set<Field>(["key", ...changed])], 0),
    after: columnGroups(sheet, changed, 0),
  };
}

/** Rows of a part as they were right before they were written, and right after. */
export interface WrittenPart {
  readonly before: Records;
  readonly after: Records;
}

/**
 * Writes new values into rows of a sheet (ascending, counted from 0). One request looks before, writes,
 * and looks again: nothing can come between.
 */
export async function writePart(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  rows: readonly number[],
  cells: CellChanges,
  known: RowsKnown,
): Promise<WrittenPart> {
  const looks = looksAround(sheet, changedFields(cells));
  const before = askRecords(sheet, looks.before, rows);
  context.application.suspendApiCalculationUntilNextSync();
  keepTexts(sheet, rows, cells);
  for (const each of valueBlocks(sheet, rows, cells, known)) {
    const { first, count, column, columns, values } = each;
    const range = block(sheet.worksheet, first, column, count, columns);
    if (typeof values === "object") range.values = values.map((row) => [...row]);
    else fill(range, values);
  }
  const after = askRecords(sheet, looks.after, rows);
  await context.sync();
  return { before: before(), after: after() };
}

/**
 * Makes cells text before free text is written, which may begin with = + - @ or look like a date. Whole
 * columns from the first row to the last: they were text when they were loaded.
 */
function keepTexts(sheet: SheetOnHand, rows: readonly number[], cells: CellChanges): void {
  const [first = 0] = rows;
  const count = (rows.at(-1) ?? first) - first + 1;
  for (const field of changedFields(cells)) {
    const column = sheetColumn(sheet, field);
    if (FIELDS[field] !== "text" || column === undefined) continue;
    if (!cells[field]?.some((value) => value !== undefined && value !== "")) continue;
    format(block(sheet.worksheet, first, column, count, 1), "@");
  }
}

/** The changes of a part. */
export function sliceChanges(cells: CellChanges, { from, to }: Part): CellChanges {
  return Object.fromEntries(
    changedFields(cells).map((field) => [field, cells[field]?.slice(from, to)]),
  );
}

/** Whether all cells as read hold what was meant to be written. */
export function hold(cells: CellChanges, { columns }: Records): boolean {
  return changedFields(cells).every((field) =>
    cells[field]?.every((wanted, index) => {
      if (wanted === undefined) return true;
      const found = columns[field]?.[index];
      if (!isNumberField(field)) return found === wanted;
      return wanted === "" ? Number.isNaN(found) : Object.is(found, wanted);
    }),
  );
}
