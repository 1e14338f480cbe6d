import { breathe } from "../connection/breathe";
import { ExcelProblem, type Run } from "../connection/connection";
import { BLOCK_BYTES, jsonBytes } from "../connection/bytes";
import type { Cell } from "../sheets/cells";
import { syncKeepingText } from "../sheets/keptText";
import { isTooMuch } from "../connection/excelProblem";
import type { LoadTarget } from "./loadTarget";
import { block } from "../connection/requests";

/** Below this a refusal is not about size. */
const FEWEST_ROWS = 100;
/** Excel's longest text in a cell. */
const LONGEST_TEXT = 32_767;

/**
 * Writes rows of cells – one cell per column of the target – from a row of its sheet on. A block
 * larger than Excel takes, by its measured bytes or by Excel's refusal, is written in halves. Returns
 * the block's size in bytes. Throws `ExcelProblem`; what was written by then stays, for the load to
 * take back.
 */
export async function writeBlock(
  run: Run,
  target: LoadTarget,
  row: number,
  cells: readonly (readonly Cell[])[],
): Promise<number> {
  const bytes = jsonBytes(cells);
  if (cells.length > 1 && bytes > BLOCK_BYTES) {
    await writeHalves(run, target, row, cells);
    return bytes;
  }
  // To measure a block and to send it, one right after the other, would hold up the pane.
  await breathe();
  try {
    await run((context) => writeOnce(context, target, row, cells));
  } catch (problem) {
    if (!isTooMuch(problem) || cells.length <= FEWEST_ROWS) throw problem;
    await writeHalves(run, target, row, cells);
  }
  await breathe();
  return bytes;
}

async function writeHalves(
  run: Run,
  target: LoadTarget,
  row: number,
  cells: readonly (readonly Cell[])[],
): Promise<void> {
  const half = Math.ceil(cells.length / 2);
  await writeBlock(run, target, row, cells.slice(0, half));
  await writeBlock(run, target, row + half, cells.slice(half));
}

async function writeOnce(
  context: Excel.RequestContext,
  target: LoadTarget,
  row: number,
  cells: readonly (readonly Cell[])[],
): Promise<void> {
  refuseLongText(target, row, cells);
  const worksheet = context.workbook.worksheets.getItem(target.worksheetId);
  context.application.suspendApiCalculationUntilNextSync();
  for (const { column, from, count } of target.segments) {
    block(worksheet, row, column, cells.length, count).values = cells.map((line) =>
      line.slice(from, from + count),
    );
  }
  const { table, first, columns } = target;
  await syncKeepingText(
    context,
    worksheet,
    { row, columns: columns.map(({ at }) => at), cells },
    (text, at) =>
      new ExcelProblem(
        "TextChanged",
        `Excel changed the text “${text}” of ${table.title}, record ${at - first + 1}, into something else, so nothing was loaded. Update Excel, or load the files in Excel on the desktop.`,
      ),
  );
}

function refuseLongText(
  { table, first, columns }: LoadTarget,
  row: number,
  cells: readonly (readonly Cell[])[],
): void {
  cells.forEach((line, at) => {
    const long = line.findIndex((cell) => typeof cell === "string" && cell.length > LONGEST_TEXT);
    if (long < 0) return;
    throw new ExcelProblem(
      "TextTooLong",
      `Record ${row + at - first + 1} of ${table.title} has a text of more than 32,767 characters for the column ${columns[long]?.column.heading ?? ""}, which no Excel cell can hold. Nothing was loaded. Download the file from the portal again, and load that one.`,
    );
  });
}
