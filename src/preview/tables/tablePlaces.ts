import { intersection, type Area } from "../cells/area";
import type { Book, Sheet, Table } from "../book";
import { textAt } from "../cells/cells";

export const sheetOf = (book: Book, table: Table): Sheet => ({ book, id: table.sheetId });

export const headerArea = ({ area }: Table): Area => ({ ...area, rows: 1 });

export const bodyArea = ({ area }: Table): Area => ({
  ...area,
  row: area.row + 1,
  rows: area.rows - 1,
});

/** One column's cells; `part` says which of them. */
export function columnArea(table: Table, index: number, part: "all" | "body" | "header"): Area {
  const base = part === "all" ? table.area : part === "body" ? bodyArea(table) : headerArea(table);
  return { ...base, column: table.area.column + index, columns: 1 };
}

/** The headings, which are text whatever they look like. */
export const headings = (book: Book, table: Table): string[] =>
  table.columnIds.map((_, index) =>
    textAt(sheetOf(book, table), table.area.row, table.area.column + index),
  );

export const findTable = (book: Book, key: unknown): Table | undefined =>
  book.tables.find(
    (table) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase(),
  );

export const tablesOn = (sheet: Sheet): Table[] =>
  sheet.book.tables.filter((table) => table.sheetId === sheet.id);

/** The tables an area touches, or lies fully around. */
export const tablesIn = (sheet: Sheet, area: Area, fullyContained: boolean): Table[] =>
  tablesOn(sheet).filter((table) => {
    const shared = intersection(area, table.area);
    return fullyContained
      ? shared?.rows === table.area.rows && shared.columns === table.area.columns
      : shared !== undefined;
  });
