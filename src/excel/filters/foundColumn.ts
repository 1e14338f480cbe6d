import { addHiddenColumn } from "../sheets/hiddenColumn";
import type { SheetOnHand } from "../sheets/imsSheets";
import { breathe } from "../connection/breathe";
import { block, fill } from "../connection/requests";
import { cutRuns, runsOf, type RowRun } from "../rows/rowRuns";

/**
 * A hidden column of ours that stands for what no single column can say: words anywhere in a record,
 * or its total tax. It is filtered by the word below. It holds nothing of a record, so it is no
 * field of the table: it comes with the first filter that needs it, also into workbooks of before,
 * and may be deleted.
 */
export const FOUND_HEADING = "Found";
export const FOUND = "Yes";

/** Rows looked at in one request – some 300 KB – and ranges written in one. */
const ROWS_AT_ONCE = 40_000;
const RANGES_AT_ONCE = 1_500;

/**
 * Puts the word into the column at the rows for which `found` holds 1, and takes it from the others;
 * `found` has an entry for each row of the table. Only blocks of rows in which something changes are
 * written: as a whole where every row of the block is to be seen, else one scalar per run of rows, for
 * an array over hidden rows lands in the wrong ones (office-js #224). Filters of ours must have been
 * lifted before. Returns the sheet with the column.
 */
export async function writeFound(
  context: Excel.RequestContext,
  asItWas: SheetOnHand,
  found: Uint8Array,
): Promise<SheetOnHand> {
  const isThere = asItWas.columns.has(FOUND_HEADING);
  const sheet = isThere ? asItWas : await addHiddenColumn(context, asItWas, FOUND_HEADING);
  const column = sheet.columns.get(FOUND_HEADING) ?? sheet.left;
  for (const run of cutRuns([sheet.body], ROWS_AT_ONCE)) {
    const cells = block(sheet.worksheet, run.first, column, run.count, 1);
    cells.load("values,rowHidden");
    await context.sync();
    const wanted = Array.from({ length: run.count }, (_, at) =>
      found[run.first - sheet.body.first + at] === 1 ? FOUND : "",
    );
    const changed = wanted.flatMap((word, at) => (cells.values[at]?.[0] === word ? [] : at));
    if (changed.length === 0) continue;
    context.application.suspendApiCalculationUntilNextSync();
    if (cells.rowHidden === false) await writeWhole(context, sheet, column, run, wanted);
    else await writeRuns(context, sheet, column, run.first, changed, wanted);
    await breathe();
  }
  return sheet;
}

async function writeWhole(
  context: Excel.RequestContext,
  { worksheet }: SheetOnHand,
  column: number,
  { first, count }: RowRun,
  wanted: readonly string[],
): Promise<void> {
  block(worksheet, first, column, count, 1).values = wanted.map((word) => [word]);
  await context.sync();
}

async function writeRuns(
  context: Excel.RequestContext,
  { worksheet }: SheetOnHand,
  column: number,
  first: number,
  changed: readonly number[],
  wanted: readonly string[],
): Promise<void> {
  const runs = [FOUND, ""].flatMap((word) =>
    runsOf(changed.filter((at) => wanted[at] === word)).map((run) => ({ ...run, word })),
  );
  for (let at = 0; at < runs.length; at += RANGES_AT_ONCE) {
    for (const { first: from, count, word } of runs.slice(at, at + RANGES_AT_ONCE)) {
      fill(block(worksheet, first + from, column, count, 1), word);
    }
    await context.sync();
  }
}
