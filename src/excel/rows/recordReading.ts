import type { Field } from "../../ims/fields";
import type { Records } from "../../ims/records";
import type { ImsTable } from "../../ims/tables";
import { BLOCK_BYTES } from "../connection/bytes";
import { cellPutter, emptyColumns, type Columns } from "../sheets/cells";
import { columnGroups, type ColumnGroup } from "../sheets/columnGroups";
import { ExcelProblem, isTooMuch } from "../connection/excelProblem";
import { dropBlankRows, type RecordsAt } from "./blankRows";
import type { SheetOnHand } from "../sheets/imsSheets";
import { breathe } from "../connection/breathe";
import { block } from "../connection/requests";
import { runsOf, type RowRun } from "./rowRuns";

/** What one sync may ask for. */
export interface Portion {
  readonly cells: number;
  /** As far as the size of cells is known before they are read. */
  readonly bytes: number;
}

/** For reading that goes on in the background of something: cells by Microsoft's advice. */
export const STEADY: Portion = { cells: 50_000, bytes: BLOCK_BYTES };
/**
 * For a command the user waits for, where a request costs more than the bytes: some 20,000 rows of
 * what the rules look at. Where Excel finds that too much, the parts are made smaller.
 */
export const AT_ONCE: Portion = { cells: 450_000, bytes: 12_000_000 };
/** For one on still more rows, which needs several requests anyway: each is a short turn of the pane. */
const IN_PARTS: Portion = { cells: 120_000, bytes: 3_000_000 };
/** To take so many cells in is a turn's work. */
const CELLS_A_TURN = 20_000;
/** So that requests stay small. */
const RANGES_A_SYNC = 400;
/** A range costs some 460 bytes to ask for, a cell some 12 to get: a small gap is read along. */
const CELLS_A_RANGE_IS_WORTH = 40;
const FEWEST_ROWS = 100;

/**
 * Reads fields of rows of a sheet (ascending, counted from 0), in parts Excel can answer; fields the
 * table does not have are passed over. A row is no record – and left out – when its row key is empty,
 * or, where the key is not read, when every cell is: users type below a table, and a table without
 * rows shows a blank one. Throws `ExcelProblem` for a lost column, and the signal's reason when
 * aborted.
 */
export async function readRecords(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  fields: readonly Field[],
  rows: readonly number[],
  { signal, portion = STEADY }: { signal?: AbortSignal | undefined; portion?: Portion } = {},
): Promise<RecordsAt> {
  const groups = columnGroups(sheet, fields, Math.floor(CELLS_A_RANGE_IS_WORTH / rows.length));
  const columns = emptyColumns(fieldsIn(groups), rows.length);
  const isLarge = widthOf(groups) * rows.length > CELLS_A_TURN;
  if (isLarge) await breathe();
  const indexOf = indexesOf(rows);

  let most = rowsAtOnce(groups, portion);
  if (portion === AT_ONCE && rows.length > most) most = rowsAtOnce(groups, IN_PARTS);
  const pending = groups.length === 0 ? [] : runsOf(rows, gapBetween(groups));
  while (pending.length > 0) {
    signal?.throwIfAborted();
    const batch = takeBatch(pending, most, RANGES_A_SYNC / groups.length);
    try {
      const asked = askCells(sheet, groups, batch);
      await context.sync();
      // What the client did with the answer was a turn's work too.
      if (isLarge) await breathe();
      takeCells(asked, indexOf, columns, sheet.table);
    } catch (problem) {
      if (!isTooMuch(problem) || most <= FEWEST_ROWS) throw problem;
      pending.unshift(...batch);
      most = Math.ceil(most / 2);
    }
  }
  const records = { table: sheet.table.key, count: rows.length, columns };
  return dropBlankRows({ records: records as Records, rows });
}

const widthOf = (groups: readonly ColumnGroup[]): number =>
  groups.reduce((sum, { first, last }) => sum + last - first + 1, 0);

/** How many rows of these columns one sync may ask for. */
export function rowsAtOnce(groups: readonly ColumnGroup[], { cells, bytes } = STEADY): number {
  const rowBytes = groups.reduce((sum, group) => sum + group.bytes, 0);
  return Math.max(1, Math.floor(Math.min(cells / widthOf(groups), bytes / rowBytes)));
}

/** Takes runs of at most `most` rows together from the front of `pending`. */
function takeBatch(pending: RowRun[], most: number, mostRuns: number): RowRun[] {
  const batch: RowRun[] = [];
  let room = most;
  while (room > 0 && batch.length < mostRuns) {
    const next = pending.shift();
    if (!next) break;
    const count = Math.min(room, next.count);
    batch.push({ first: next.first, count });
    room -= count;
    if (count < next.count)
      pending.unshift({ first: next.first + count, count: next.count - count });
  }
  return batch;
}

/** A block of cells asked for, with the rows and columns it covers. */
interface CellsAsked {
  readonly run: RowRun;
  readonly group: ColumnGroup;
  readonly range: Excel.Range;
}

function askCells(
  { worksheet }: SheetOnHand,
  groups: readonly ColumnGroup[],
  runs: readonly RowRun[],
): readonly CellsAsked[] {
  return runs.flatMap((run) =>
    groups.map((group) => {
      const { first, last } = group;
      const range = block(worksheet, run.first, first, run.count, last - first + 1);
      return { run, group, range: range.load("values") };
    }),
  );
}

/** Puts the cells that came into columns, each row at its index; rows between are passed over. */
function takeCells(
  asked: readonly CellsAsked[],
  indexOf: ReadonlyMap<number, number>,
  columns: Columns,
  table: ImsTable,
): void {
  for (const { run, group, range } of asked) {
    const values: readonly unknown[][] | null = range.values;
    // Past its limits Excel may answer null instead of an error (office-js-docs-pr #5821).
    if (values === null) throw new ExcelProblem("RangeExceedsLimit", "Excel gave no values.");
    const indexes = values.map((_, row) => indexOf.get(run.first + row));
    for (const { field, column } of group.fields) {
      const put = cellPutter(columns, field, table);
      for (let row = 0; row < run.count; row++) {
        const index = indexes[row];
        if (index !== undefined) put(index, values[row]?.[column - group.first]);
      }
    }
  }
}

const indexesOf = (rows: readonly number[]): ReadonlyMap<number, number> =>
  new Map(rows.map((row, index) => [row, index]));

const fieldsIn = (groups: readonly ColumnGroup[]): readonly Field[] =>
  groups.flatMap((group) => group.fields.map(({ field }) => field));

/** Rows so near that the rows between are read along. */
export const gapBetween = (groups: readonly ColumnGroup[]): number =>
  Math.floor(CELLS_A_RANGE_IS_WORTH / Math.max(1, widthOf(groups)));

/**
 * Asks for columns of rows with the next sync; the answer, given after it, has a record per row, blank
 * ones too. The caller sees to it that it is no more than a sync may ask for.
 */
export function askRecords(
  sheet: SheetOnHand,
  groups: readonly ColumnGroup[],
  rows: readonly number[],
): () => Records {
  const asked = askCells(sheet, groups, runsOf(rows, gapBetween(groups)));
  return () => {
    const columns = emptyColumns(fieldsIn(groups), rows.length);
    takeCells(asked, indexesOf(rows), columns, sheet.table);
    return { table: sheet.table.key, count: rows.length, columns: columns as Records["columns"] };
  };
}
