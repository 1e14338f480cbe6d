import { columnLetters } from "./addresses";
import { ExcelProblem, type Run, type Work } from "../connection/connection";

/** Headings on all our sheets: white on the blue of the portal's own workbook. */
const HEADING = { fill: "#1F4E78", ink: "#FFFFFF" } as const;

/**
 * A width in characters as Excel's interface wants it, in points: a digit of the default font is 7
 * pixels wide, a cell has 5 pixels of padding, a pixel is 0.75 points.
 */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Sets the widths of the columns from `first` on, in characters. */
export function setWidths(
  worksheet: Excel.Worksheet,
  first: number,
  widths: readonly number[],
): void {
  widths.forEach((width, at) => {
    const letters = columnLetters(first + at);
    worksheet.getRange(`${letters}:${letters}`).untrack().format.columnWidth = pointsOf(width);
  });
}

/** How many lines a text takes in a width of characters, broken between words. */
export function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = word.length;
    } else {
      used += word.length + (used > 0 ? 1 : 0);
    }
  }
  return lines;
}

/** The height of a line of text, in points. */
export const LINE_POINTS = 16;
/** Characters of a heading's width the filter button takes. */
const FILTER_BUTTON = 3;

/** Gives a row of headings its look, and room for the longest of them; widths in characters. */
export function styleHeading(
  range: Excel.Range,
  columns: readonly { readonly heading: string; readonly width: number }[],
): void {
  const { format } = range;
  format.fill.color = HEADING.fill;
  format.font.color = HEADING.ink;
  format.font.bold = true;
  format.wrapText = true;
  format.verticalAlignment = "Center";
  const lines = Math.max(
    2,
    ...columns.map(({ heading, width }) => linesOf(heading, width - FILTER_BUTTON)),
  );
  format.rowHeight = lines * LINE_POINTS;
}

/**
 * Runs what only pleases the eye and often fails when another workbook or a dialog is in front –
 * freezing panes, showing a sheet (office-js #771, #2014, #2196, #3148) – and lets it be when Excel
 * does not do it: the work itself is done, and must not be reported as failed.
 */
export async function ifExcelCan(run: Run, work: Work<void>): Promise<void> {
  try {
    await run(work);
  } catch (problem) {
    if (!(problem instanceof ExcelProblem)) throw problem;
  }
}
