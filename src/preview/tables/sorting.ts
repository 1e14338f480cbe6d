import { ReorderRangeMutation } from "@univerjs/sheets";
import { lastRow, univerRange } from "../cells/area";
import type { Book, Table } from "../book";
import { cellAt } from "../cells/cells";
import { isRowHidden } from "../sheets/hidden";
import { changeSheet } from "../sheets/sheets";
import { valueOf, type CellValue } from "../cells/shownText";
import { bodyArea, columnArea, sheetOf } from "./tablePlaces";

/** Excel's order: numbers, then texts, then truth values, empty cells last whichever way. */
const rank = (value: CellValue): number =>
  value === "" ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === "" || b === "") return rank(a) - rank(b);
  const order =
    typeof a === "number" && typeof b === "number"
      ? a - b
      : rank(a) - rank(b) || String(a).localeCompare(String(b), "en", { sensitivity: "base" });
  return ascending ? order : -order;
}

/**
 * Sorts the rows of a table by one column. Rows that are equal keep their order; hidden rows stay where
 * they are, as Excel leaves them.
 */
export function sortTable(book: Book, table: Table, index: number, ascending: boolean): void {
  const sheet = sheetOf(book, table);
  const area = columnArea(table, index, "body");
  const rows: { row: number; value: CellValue }[] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    if (isRowHidden(sheet, row)) continue;
    rows.push({ row, value: valueOf(cellAt(sheet, row, area.column)) });
  }
  const places = rows.map(({ row }) => row);
  rows.sort((a, b) => compare(a.value, b.value, ascending));
  const order = Object.fromEntries(rows.map(({ row }, at) => [places[at] ?? row, row]));
  changeSheet(sheet, ReorderRangeMutation, { range: univerRange(bodyArea(table)), order });
}
