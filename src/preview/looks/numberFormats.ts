import { readCells } from "../cells/cells";
import type { Area } from "../cells/area";
import { invalidArgument } from "../requests/excelError";
import { formatReader, restyle } from "./looks";
import type { Sheet } from "../book";
import { GENERAL } from "../cells/shownText";

export function formatsIn(sheet: Sheet, area: Area): string[][] {
  const formatOf = formatReader(sheet);
  return readCells(sheet, area, (cell, row, column) => formatOf(row, column, cell));
}

/** Sets number formats: one text for all cells, or rows of them where null keeps a cell's own. */
export function setFormats(sheet: Sheet, area: Area, input: unknown): void {
  const wanted = (row: number, column: number): unknown => {
    if (!Array.isArray(input)) return input;
    const cells: unknown = input[row - area.row];
    if (input.length !== area.rows || !Array.isArray(cells) || cells.length !== area.columns) {
      throw invalidArgument("the number formats don't match the range");
    }
    return cells[column - area.column];
  };
  restyle(
    sheet,
    area,
    (old, row, column) => {
      const format = wanted(row, column);
      if (format === null) return old;
      return { ...old, n: format === GENERAL ? null : { pattern: String(format) } };
    },
    (row, column) => String(wanted(row, column)),
  );
}
