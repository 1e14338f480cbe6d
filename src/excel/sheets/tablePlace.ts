import type { RowRun } from "../rows/rowRuns";

/** Where an Excel table lies on its sheet; rows and columns counted from 0. */
export interface TablePlace {
  readonly headerRow: number;
  readonly left: number;
  readonly width: number;
  readonly body: RowRun;
  /** Heading → column of the sheet, wherever the user moved it. */
  readonly columns: ReadonlyMap<string, number>;
}

/** A question about a table's place, to be answered by the next sync. */
export interface PlaceAsked {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

export function askPlace(table: Excel.Table): PlaceAsked {
  const header = table.getHeaderRowRange().untrack();
  header.load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange().untrack();
  body.load("rowIndex,rowCount");
  return { table, header, body };
}

export function placeOf({ header, body }: PlaceAsked): TablePlace {
  const headings = (header.values[0] ?? []).map(String);
  return {
    headerRow: header.rowIndex,
    left: header.columnIndex,
    width: headings.length,
    body: { first: body.rowIndex, count: body.rowCount },
    columns: new Map(headings.map((heading, at) => [heading, header.columnIndex + at])),
  };
}

/** Columns of the sheet that lie side by side, and where their cells begin in a row of cells. */
export interface Segment {
  readonly column: number;
  readonly from: number;
  readonly count: number;
}

/** Sheet columns in ascending order as segments: what can be read or written as one block. */
export function segmentsOf(columns: readonly number[]): Segment[] {
  const segments: { column: number; from: number; count: number }[] = [];
  columns.forEach((column, from) => {
    const last = segments.at(-1);
    if (last && last.column + last.count === column) last.count += 1;
    else segments.push({ column, from, count: 1 });
  });
  return segments;
}
