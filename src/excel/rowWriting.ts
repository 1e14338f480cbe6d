import { FIELDS, isNumberField, type Field } from "../ims/fields";
import type { Records } from "../ims/records";
import { toCell, type Cell } from "./cells";
import { columnGroups, type ColumnGroup } from "./columnGroups";
import { sheetColumn, type SheetOnHand } from "./imsSheets";
import { askRecords, gapBetween, rowsAtOnce } from "./recordReading";
import { block, fill, format } from "./requests";

/**
 * New values of fields, each array as long as the rows they are for: undefined leaves a cell as it
 * is, "" and `NaN` empty it. Units as in `Records`.
 */
export type CellChanges = { readonly [F in Field]?: readonly (string | number | undefined)[] };

/** The fields that really change somewhere. */
export function changedFields(cells: CellChanges): readonly Field[] {
  const fields = Object.keys(cells) as Field[];
  return fields.filter((field) => cells[field]?.some((value) => value !== undefined));
}

/** Rows written with one request: their indexes in the changes, `to` not included. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Ranges a request may name: each is some 460 bytes and four actions. */
const RANGES_A_REQUEST = 1_500;

/**
 * The rows in parts that one request each can read, write and read again: a range per run of equal
 * values in a column, and two per stretch of rows and group of columns read.
 */
export function partsOf(
  sheet: SheetOnHand,
  rows: readonly number[],
  cells: CellChanges,
): readonly Part[] {
  const changed = changedFields(cells);
  const groups = keyAnd(sheet, changed);
  const gap = gapBetween(groups);
  const most = rowsAtOnce(groups);
  const parts: { from: number; to: number }[] = [];
  let ranges = Infinity;
  rows.forEach((row, index) => {
    const before = rows[index - 1] ?? -Infinity;
    const newRuns = changed.filter((field) => {
      const value = cells[field]?.[index];
      return value !== undefined && !(row === before + 1 && value === cells[field]?.[index - 1]);
    }).length;
    const needed = newRuns + (row - before - 1 > gap ? 2 * groups.length : 0);
    const part = parts.at(-1);
    if (part && ranges + needed <= RANGES_A_REQUEST && index - part.from < most) {
      part.to = index + 1;
      ranges += needed;
    } else {
      parts.push({ from: index, to: index + 1 });
      ranges = changed.length + 2 * groups.length;
    }
  });
  return parts;
}

const keyAnd = (sheet: SheetOnHand, fields: readonly Field[]): readonly ColumnGroup[] =>
  columnGroups(sheet, [...new Set<Field>(["key", ...fields])], 0);

/** Rows of a part as they were right before they were written, and right after. */
export interface WrittenPart {
  readonly before: Records;
  readonly after: Records;
}

/**
 * Writes new values into rows of a sheet (ascending, counted from 0). One scalar per run of equal
 * values, so that no array ever spans a hidden row (Windows puts it into the wrong rows, office-js
 * #224); free text is made text before it is written: it may begin with = + - @ or look like a date.
 * One request reads key and fields, writes, and reads again: nothing can come between.
 */
export async function writePart(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  rows: readonly number[],
  cells: CellChanges,
): Promise<WrittenPart> {
  const groups = keyAnd(sheet, changedFields(cells));
  const before = askRecords(sheet, groups, rows);
  context.application.suspendApiCalculationUntilNextSync();
  for (const { field, column, first, count, value } of runsOfValues(sheet, rows, cells)) {
    const range = block(sheet.worksheet, first, column, count, 1);
    if (FIELDS[field] === "text" && value !== "") format(range, "@");
    fill(range, value);
  }
  const after = askRecords(sheet, groups, rows);
  await context.sync();
  return { before: before(), after: after() };
}

/** One value for rows that follow one another, in one column of the sheet. */
interface ValueRun {
  readonly field: Field;
  readonly column: number;
  readonly first: number;
  count: number;
  readonly value: Cell;
}

function runsOfValues(
  sheet: SheetOnHand,
  rows: readonly number[],
  cells: CellChanges,
): readonly ValueRun[] {
  return changedFields(cells).flatMap((field) => {
    const column = sheetColumn(sheet, field);
    if (column === undefined) return [];
    const runs: ValueRun[] = [];
    cells[field]?.forEach((wanted, index) => {
      const first = rows[index];
      if (wanted === undefined || first === undefined) return;
      const value = toCell(field, wanted);
      const last = runs.at(-1);
      if (last && last.value === value && last.first + last.count === first) last.count += 1;
      else runs.push({ field, column, first, count: 1, value });
    });
    return runs;
  });
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
