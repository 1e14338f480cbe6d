import { block } from "../connection/requests";
import { cutRuns, rowsOf, runsOf, type RowRun } from "./rowRuns";

/** Rows asked about at once: one answer "all", "none" or "some" per part. */
const PART_ROWS = 2_000;
/** So few parts are asked row by row without that question: it spares a request. */
const FEW_PARTS = 10;
/** Parts whose rows are asked for one by one in a sync: some 20 bytes a row come back. */
const PARTS_A_SYNC = 20;

const isVisible = (properties: Excel.RowProperties): boolean => properties.rowHidden === false;

/**
 * Those of the rows (ascending) that no filter, no outline and no hand has hidden.
 *
 * Rows are asked, not cells: "special cells" skip hidden columns, act on the whole used range when
 * asked for one cell, and lose areas when a filter leaves tens of thousands of them. `rowHidden` of a
 * block is true, false, or null for some of both; of many rows only blocks with both are looked at row
 * by row.
 */
export async function visibleRows(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  rows: readonly number[],
): Promise<number[]> {
  const parts = cutRuns(runsOf(rows, PART_ROWS), PART_ROWS);
  const shown = new Set<number>();
  const unclear =
    parts.length <= FEW_PARTS ? parts : await mixedParts(context, worksheet, parts, shown);
  for (let at = 0; at < unclear.length; at += PARTS_A_SYNC) {
    const looked = unclear.slice(at, at + PARTS_A_SYNC).map((run) => ({
      run,
      properties: rowsOfSheet(worksheet, run).getRowProperties({ rowHidden: true }),
    }));
    await context.sync();
    for (const { run, properties } of looked) {
      properties.value.forEach((row, index) => {
        if (isVisible(row)) shown.add(run.first + index);
      });
    }
  }
  return rows.filter((row) => shown.has(row));
}

/** The parts with hidden and visible rows; the rows of wholly visible ones are added to `shown`. */
async function mixedParts(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  parts: readonly RowRun[],
  shown: Set<number>,
): Promise<readonly RowRun[]> {
  const asked = parts.map((run) => ({ run, range: rowsOfSheet(worksheet, run).load("rowHidden") }));
  await context.sync();
  const answered = (answer: boolean | null) =>
    asked.filter(({ range }) => range.rowHidden === answer).map(({ run }) => run);
  for (const row of rowsOf(answered(false))) shown.add(row);
  return answered(null);
}

const rowsOfSheet = (worksheet: Excel.Worksheet, { first, count }: RowRun): Excel.Range =>
  block(worksheet, first, 0, count, 1);
