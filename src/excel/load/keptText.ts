import { ExcelProblem } from "../connection/excelProblem";
import type { Cell } from "../sheets/cells";
import type { LoadTarget } from "./loadTarget";
import { block } from "../connection/requests";

/** Text Excel may take for a formula or for its own prefix, in spite of the cell's text format. */
const MAY_BE_TAKEN_FOR_A_FORMULA = /^[=+\-@'\t\r\n]/;

interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function cellsAtRisk(
  { columns }: LoadTarget,
  row: number,
  cells: readonly (readonly Cell[])[],
): readonly TextCell[] {
  return cells.flatMap((line, at) =>
    line.flatMap((text, index) => {
      const column = columns[index]?.at;
      return column !== undefined &&
        typeof text === "string" &&
        MAY_BE_TAKEN_FOR_A_FORMULA.test(text)
        ? { row: row + at, column, text }
        : [];
    }),
  );
}

/** Cells of a column to be looked at, and the range that is read for them. */
interface AskedCells {
  readonly inColumn: readonly TextCell[];
  readonly first: number;
  readonly range: Excel.Range;
}

/** Asks for the cells with the next sync. Each column is read once, from first to last. */
function askCells(worksheet: Excel.Worksheet, cells: readonly TextCell[]): readonly AskedCells[] {
  const byColumn = new Map<number, TextCell[]>();
  for (const cell of cells) {
    const same = byColumn.get(cell.column);
    if (same) same.push(cell);
    else byColumn.set(cell.column, [cell]);
  }
  return [...byColumn].map(([column, inColumn]) => {
    const first = inColumn[0]?.row ?? 0;
    const last = inColumn.at(-1)?.row ?? first;
    const range = block(worksheet, first, column, last - first + 1, 1).load("values");
    return { inColumn, first, range };
  });
}

/** Which of the cells do not hold their text. */
function changedIn(asked: readonly AskedCells[]): readonly TextCell[] {
  return asked.flatMap(({ inColumn, first, range }) =>
    inColumn.filter(({ row, text }) => range.values[row - first]?.[0] !== text),
  );
}

/**
 * Writes, with one sync, what the caller has put into cells, and makes sure that text which looks like
 * a formula is in them as text. No document promises that a text format defuses it on every Excel, so
 * it is read back with the same sync; where Excel changed it, an apostrophe in front – Excel's own
 * mark for text – is tried. Throws `ExcelProblem` when that fails too.
 */
export async function syncKeepingText(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  target: LoadTarget,
  row: number,
  cells: readonly (readonly Cell[])[],
): Promise<void> {
  const asked = askCells(worksheet, cellsAtRisk(target, row, cells));
  await context.sync();
  const changed = changedIn(asked);
  if (changed.length === 0) return;
  for (const cell of changed) {
    block(worksheet, cell.row, cell.column, 1, 1).values = [[`'${cell.text}`]];
  }
  const again = askCells(worksheet, changed);
  await context.sync();
  const [lost] = changedIn(again);
  if (!lost) return;
  throw new ExcelProblem(
    "TextChanged",
    `Excel changed the text “${lost.text.slice(0, 40)}” of ${target.table.title}, record ${lost.row - target.first + 1}, into something else, so nothing was loaded. Update Excel, or load the files in Excel on the desktop.`,
  );
}
