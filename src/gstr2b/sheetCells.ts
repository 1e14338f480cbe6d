import { SHEET_COLUMNS } from "./layout";
import type { SheetStyle } from "./sheetStyles";

/**
 * A cell of the sheet: a text that must stay text, a number, or a formula; `link` names the sheet of the
 * documents it counts.
 */
export type SheetCell = (
  { readonly text: string } | { readonly number: number } | { readonly formula: string }
) & { readonly style: SheetStyle; readonly link?: string };

type Letter = (typeof SHEET_COLUMNS)[number]["letter"];

export function text(value: string, style: SheetStyle): SheetCell {
  return { text: value, style };
}

export function number(value: number, style: SheetStyle): SheetCell {
  return { number: value, style };
}

/** A row of the sheet's width: the first cells, some by their column, and empty ones of a style. */
export function cellsAcross(
  cells: readonly SheetCell[],
  style: SheetStyle,
  placed: Partial<Readonly<Record<Letter, SheetCell>>> = {},
): readonly SheetCell[] {
  return SHEET_COLUMNS.map(
    ({ letter }, column) => placed[letter] ?? cells[column] ?? text("", style),
  );
}

/** The style of the first cell up to the last column, for coloured rows. */
export const filledRow = (cells: readonly SheetCell[]): readonly SheetCell[] =>
  cellsAcross(cells, cells[0]?.style ?? "blank");
