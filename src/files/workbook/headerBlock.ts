import type { Field } from "../../ims/fields";
import type { Side } from "../../ims/tables";
import { NUMBER, TEXT } from "../xlsx/cellKinds";
import type { Merge, Sheet } from "../xlsx/cells";
import { headingOf, normalHeading, otherWorkbook, type Heading } from "./headings";
import type { OtherWorkbook } from "./labels";
import { isOutwardSheet } from "./outwardSheet";

/** The rows that are searched for headings, and how many of them headings may take up. */
const SEARCHED = 40;
const TALLEST = 3;
/** Columns looked at; a download has fewer than 40. */
const WIDEST = 200;

/** A column of a sheet and the field it holds. */
export interface FieldColumn extends Heading {
  readonly column: number;
}

/** Where the headings of a sheet are, and what they say. */
export interface HeaderBlock {
  readonly columns: ReadonlyMap<Field, FieldColumn>;
  /** Positions among the stored rows: the first of the headings, the first behind them. */
  readonly from: number;
  readonly to: number;
  readonly side: Side;
  /** What the workbook is instead, where a heading says that it is no IMS download. */
  readonly other: OtherWorkbook | undefined;
}

/**
 * Finds the one, two or three rows of headings by what they say, wherever they are: the rows that
 * name the most fields, and of these the fewest. Titles over several columns are carried along.
 */
export function findHeaderBlock(sheet: Sheet): HeaderBlock | undefined {
  const { cells, merges } = sheet;
  const rows = Math.min(cells.rowCount, SEARCHED);
  const lowest = cells.rowNumber(rows - 1);
  const top = { cells, merges: merges.filter((merge) => merge.top <= lowest) };
  let best: HeaderBlock | undefined;
  const isRecord = Array.from({ length: rows }, (_, row) => holdsNumbers(cells, row));
  for (let height = 1; height <= TALLEST; height++) {
    for (let from = 0; from + height <= rows; from++) {
      if (isRecord.slice(from, from + height).includes(true)) continue;
      const block = blockAt(top, from, from + height);
      if (block.columns.size > (best?.columns.size ?? 0)) best = block;
    }
  }
  // Most headings are the same on both sides, so the rows of them are found before the side is.
  const isOutward = best && isOutwardSheet(sheet, best.columns, best.from, pathsOf(top, best));
  return best && isOutward ? blockAt(top, best.from, best.to, "outward") : best;
}

const pathsOf = (top: Top, { from, to }: HeaderBlock) => titlePaths(top, from, to);

/** A record has its amounts, and the figures under headings that number them are no headings either. */
const MOST_NUMBERS = 2;

function holdsNumbers(cells: Sheet["cells"], row: number): boolean {
  let numbers = 0;
  for (let column = 0; column < Math.min(cells.columnCount, WIDEST); column++) {
    if (cells.kind(row, column) === NUMBER) numbers++;
  }
  return numbers > MOST_NUMBERS;
}

/** The upper part of a sheet. */
type Top = Pick<Sheet, "cells" | "merges">;

function blockAt(sheet: Top, from: number, to: number, side: Side = "inward"): HeaderBlock {
  const columns = new Map<Field, FieldColumn>();
  let other: OtherWorkbook | undefined;
  for (const [column, path] of titlePaths(sheet, from, to).entries()) {
    other ??= otherWorkbook(path);
    const heading = headingOf(path, side);
    if (!heading) continue;
    const rival = columns.get(heading.field);
    if (!rival || heading.rank < rival.rank) columns.set(heading.field, { ...heading, column });
  }
  const isOther = other && !(other.lacks && columns.has(other.lacks));
  return { columns, from, to, side, other: isOther ? other : undefined };
}

/** The titles of each column in rows of headings, `to` not included: normalised, from top to bottom. */
export function titlePaths(sheet: Top, from: number, to: number): readonly (readonly string[])[] {
  const titles = Array.from({ length: to - from }, (_, row) => titlesOf(sheet, from + row, to));
  return Array.from({ length: Math.min(sheet.cells.columnCount, WIDEST) }, (_, column) =>
    pathOf(titles.map((row) => row[column] ?? "")),
  );
}

/** The titles of a column from top to bottom, empty ones and repetitions left out. */
function pathOf(titles: readonly string[]): string[] {
  return titles.filter((title, row) => title !== "" && title !== titles[row - 1]);
}

/**
 * The titles of a row, normalised. A merged title stands in all its columns and rows; a title that is
 * not merged is carried to the right, over headings, as far as cells are empty.
 */
function titlesOf({ cells, merges }: Top, row: number, blockEnd: number): string[] {
  const titles: string[] = [];
  const rowNumber = cells.rowNumber(row);
  const covering = merges.filter(({ top, bottom }) => top <= rowNumber && rowNumber <= bottom);
  let carried = "";
  for (let column = 0; column < Math.min(cells.columnCount, WIDEST); column++) {
    const merge = covering.find(({ left, right }) => left <= column && column <= right);
    const own = merge ? titleOfMerge(cells, merge, row) : normalHeading(cells.text(row, column));
    if (own !== "" || merge) carried = merge ? "" : own;
    const isOverHeading = row + 1 < blockEnd && cells.kind(row + 1, column) === TEXT;
    titles.push(own === "" && isOverHeading ? carried : own);
  }
  return titles;
}

function titleOfMerge(cells: Sheet["cells"], { top, left }: Merge, row: number): string {
  for (let at = row; at >= 0 && cells.rowNumber(at) >= top; at--) {
    if (cells.rowNumber(at) === top) return normalHeading(cells.text(at, left));
  }
  return "";
}
