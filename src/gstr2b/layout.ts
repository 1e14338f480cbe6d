import { SUMMARIES } from "./lines";
import type { Detail, Heading, Part, Summary } from "./summary";

/** The columns of the `GSTR-2B` sheet: the official eight, then ours. Widths in characters. */
export const SHEET_COLUMNS = [
  { letter: "A", heading: "S.no.", width: 15 },
  { letter: "B", heading: "Heading", width: 46 },
  { letter: "C", heading: "GSTR-3B table", width: 15 },
  { letter: "D", heading: "Integrated Tax (₹)", width: 17 },
  { letter: "E", heading: "Central Tax (₹)", width: 17 },
  { letter: "F", heading: "State/UT Tax (₹)", width: 17 },
  { letter: "G", heading: "Cess (₹)", width: 14 },
  { letter: "H", heading: "Advisory", width: 44 },
  { letter: "I", heading: "Documents", width: 11 },
  { letter: "J", heading: "Agrees", width: 10 },
  { letter: "K", heading: "Note", width: 52 },
] as const;

/** The columns of the figures, by head. */
export const AMOUNT_COLUMN = { igst: "D", cgst: "E", sgst: "F", cess: "G" } as const;
export const HEADING_COLUMN = "B";
export const DOCUMENTS_COLUMN = "I";
export const AGREES_COLUMN = "J";

/** The cell of the GSTR-2B period, a date, to which all formulas refer. */
export const PERIOD_CELL = "$B$3";
/** The cell below it: up to which GSTR-2B credit notes may be pending no longer. */
export const LAPSED_CELL = "$B$4";

/** What stands in one row of the four tables. */
export type SheetLine =
  | { readonly kind: "summary"; readonly summary: Summary }
  | { readonly kind: "columns" }
  | { readonly kind: "strip"; readonly summary: Summary }
  | { readonly kind: "part"; readonly part: Part }
  | { readonly kind: "heading"; readonly heading: Heading }
  | { readonly kind: "detail"; readonly detail: Detail }
  | { readonly kind: "blank" };

/** The rows of the four tables, the first of which is row `FIRST_ROW` of the sheet. */
export const SHEET_LINES: readonly SheetLine[] = SUMMARIES.flatMap((summary) => [
  { kind: "summary", summary },
  { kind: "columns" },
  { kind: "strip", summary },
  ...summary.parts.flatMap((part): SheetLine[] => [
    { kind: "part", part },
    ...part.headings.flatMap((heading): SheetLine[] => [
      { kind: "heading", heading },
      ...heading.details.map((detail): SheetLine => ({ kind: "detail", detail })),
    ]),
  ]),
  { kind: "blank" },
]);

/** Rows 1–8 say what the sheet is; row 9 is empty. */
export const FIRST_ROW = 10;
export const LAST_ROW = FIRST_ROW + SHEET_LINES.length - 1;

const kinds = SHEET_LINES.map(({ kind }) => kind);
/** Where the last table's column headings and its last line stand: rows inserted above move them. */
export const LAST_COLUMNS_ROW = FIRST_ROW + kinds.lastIndexOf("columns");
export const LAST_LINE_ROW = FIRST_ROW + kinds.lastIndexOf("detail");

const rows = new Map(
  SHEET_LINES.flatMap((line, index): [string, number][] => {
    if (line.kind === "heading") return [[line.heading.path, FIRST_ROW + index]];
    if (line.kind === "detail") return [[line.detail.path, FIRST_ROW + index]];
    return [];
  }),
);

const paths = new Map([...rows].map(([path, row]) => [row, path]));

/** The line or heading whose number of documents a cell holds, counted from 0; undefined for any other cell. */
export function lineAt(row: number, column: number): string | undefined {
  return SHEET_COLUMNS[column]?.letter === DOCUMENTS_COLUMN ? paths.get(row + 1) : undefined;
}

/** The row of the sheet (1-based) where a line stands; undefined for a path that is no line. */
export function rowOf(path: string): number | undefined {
  return rows.get(path);
}
