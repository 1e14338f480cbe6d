import type { IRange } from "@univerjs/core";

/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's grid: https://support.microsoft.com "Excel specifications and limits". */
export const GRID_ROWS = 1_048_576;
export const GRID_COLUMNS = 16_384;

export const WHOLE_GRID: Area = { row: 0, column: 0, rows: GRID_ROWS, columns: GRID_COLUMNS };

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const cellCount = (area: Area): number => area.rows * area.columns;

export const isEntireColumn = (area: Area): boolean => area.row === 0 && area.rows === GRID_ROWS;
export const isEntireRow = (area: Area): boolean =>
  area.column === 0 && area.columns === GRID_COLUMNS;

/** The cells between two corners, both included. */
export const areaBetween = (
  row: number,
  column: number,
  toRow: number,
  toColumn: number,
): Area => ({
  row,
  column,
  rows: toRow - row + 1,
  columns: toColumn - column + 1,
});

/** The cells two areas share; undefined when there are none. */
export function intersection(a: Area, b: Area): Area | undefined {
  const shared = areaBetween(
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
    Math.min(lastRow(a), lastRow(b)),
    Math.min(lastColumn(a), lastColumn(b)),
  );
  return shared.rows > 0 && shared.columns > 0 ? shared : undefined;
}

/** The smallest area around two. */
export const boundingArea = (a: Area, b: Area): Area =>
  areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );

export const contains = (outer: Area, row: number, column: number): boolean =>
  row >= outer.row &&
  row <= lastRow(outer) &&
  column >= outer.column &&
  column <= lastColumn(outer);

export const isOnGrid = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  lastRow(area) < GRID_ROWS &&
  lastColumn(area) < GRID_COLUMNS;

/** An area as Univer has it. */
export const univerRange = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: lastRow(area),
  endColumn: lastColumn(area),
});
