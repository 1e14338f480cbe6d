import { SHEET_STYLES, type SheetStyle } from "../../gstr2b/sheetStyles";
import { block, format } from "../connection/requests";

/** A rectangle of cells of one style; rows and columns counted from 0. */
interface StyledArea {
  readonly style: SheetStyle;
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
}

/** The styles of rows of cells as few rectangles: cells side by side, then equal stretches below. */
export function styledAreas(rows: readonly (readonly { style: SheetStyle }[])[]): StyledArea[] {
  const done: StyledArea[] = [];
  let open: StyledArea[] = [];
  rows.forEach((cells, row) => {
    const stretches = stretchesOf(cells, row);
    const continued = stretches.map((stretch) => {
      const above = open.find(
        ({ style, column, columns }) =>
          style === stretch.style && column === stretch.column && columns === stretch.columns,
      );
      if (!above) return stretch;
      above.rows += 1;
      return above;
    });
    done.push(...continued.filter((area) => area.row === row));
    open = continued;
  });
  return done;
}

function stretchesOf(cells: readonly { style: SheetStyle }[], row: number): StyledArea[] {
  const stretches: StyledArea[] = [];
  cells.forEach(({ style }, column) => {
    const last = stretches.at(-1);
    if (last?.style === style) last.columns += 1;
    else stretches.push({ style, row, column, rows: 1, columns: 1 });
  });
  return stretches;
}

const ALIGNMENT = { left: "Left", right: "Right", center: "Center" } as const;

/** Number formats: before the values, so that text stays text. */
export function formatCells(worksheet: Excel.Worksheet, areas: readonly StyledArea[]): void {
  for (const { style, row, column, rows, columns } of areas) {
    const { numberFormat } = SHEET_STYLES[style];
    if (numberFormat === "General") continue;
    format(block(worksheet, row, column, rows, columns), numberFormat);
  }
}

/** Colours, weight, wrapping and alignment. */
export function dressCells(worksheet: Excel.Worksheet, areas: readonly StyledArea[]): void {
  for (const { style, row, column, rows, columns } of areas) {
    const { bold, wrap, align, fill, ink } = SHEET_STYLES[style];
    const look = block(worksheet, row, column, rows, columns).format;
    if (bold) look.font.bold = true;
    if (ink) look.font.color = ink;
    if (fill) look.fill.color = fill;
    if (wrap) look.wrapText = true;
    if (align) look.horizontalAlignment = ALIGNMENT[align];
    look.verticalAlignment = "Center";
  }
}
