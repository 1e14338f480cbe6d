import { columnLetters } from "../sheets/addresses";

/**
 * A block of cells, counted from 0. Not tracked: the client would otherwise ask Excel to keep a
 * reference to every range and, after each run, send another request to let go of them – while the
 * next run may already be on its way.
 */
export function block(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Excel.Range {
  if (rows > 1) return sheet.getRangeByIndexes(row, column, rows, columns).untrack();
  // A mark over filtered rows asks for thousands of these: they go in the fewest bytes.
  if (columns === 1) return sheet.getCell(row, column).untrack();
  const [from, to] = [column, column + columns - 1].map(columnLetters);
  return sheet.getRange(`${from}${row + 1}:${to}${row + 1}`).untrack();
}

/**
 * Gives every cell of a range the same value: the client sends one scalar and Excel fills the range,
 * 855 bytes for half a million cells, and no array ever lies over hidden rows (office-js #224).
 */
export function fill(range: Excel.Range, value: string | number): void {
  range.values = value as unknown as (string | number)[][];
}

/** Gives every cell of a range the same number format. */
export function format(range: Excel.Range, numberFormat: string): void {
  range.numberFormat = numberFormat as unknown as string[][];
}
