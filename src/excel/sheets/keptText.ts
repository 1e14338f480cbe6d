import { breathe } from "../connection/breathe";
import type { ExcelProblem } from "../connection/excelProblem";
import { block } from "../connection/requests";
import type { Cell } from "./cells";

/** Text Excel may take for a formula or for its own prefix, in spite of the cell's text format. */
const MAY_BE_TAKEN_FOR_A_FORMULA = /^[=+\-@'\t\r\n]/;

/** Rows of cells on their way to a sheet: its row of the first, and its column of each; from 0. */
export interface WrittenCells {
  readonly row: number;
  readonly columns: readonly number[];
  readonly cells: readonly (readonly Cell[])[];
}

interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function cellsAtRisk({ row, columns, cells }: WrittenCells): readonly TextCell[] {
  return cells.flatMap((line, at) =>
    line.flatMap((text, index) => {
      const column = columns[index];
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
 * mark for text – is tried. When that fails too, throws what `lost` makes of the text and its row.
 */
export async function syncKeepingText(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  written: WrittenCells,
  lost: (text: string, row: number) => ExcelProblem,
): Promise<void> {
  const atRisk = cellsAtRisk(written);
  // The client has looked at each cell by now; to write a request of them all is another turn's work.
  await breathe();
  const asked = askCells(worksheet, atRisk);
  await context.sync();
  const changed = changedIn(asked);
  if (changed.length === 0) return;
  for (const cell of changed) {
    block(worksheet, cell.row, cell.column, 1, 1).values = [[`'${cell.text}`]];
  }
  const again = askCells(worksheet, changed);
  await context.sync();
  const [first] = changedIn(again);
  if (first) throw lost(shortened(first.text), first.row);
}

/** As much of a text as a sentence can take. */
const shortened = (text: string): string => text.slice(0, 40);
