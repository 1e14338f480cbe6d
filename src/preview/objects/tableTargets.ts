import type { Book, Table } from "../book";
import { notFound } from "../requests/excelError";

export interface TableTarget {
  readonly book: Book;
  readonly table: Table;
}

/** A column, by the number that stays with it. */
export interface ColumnTarget extends TableTarget {
  readonly columnId: number;
}

/** Where in its table the column stands now. */
export function indexOf({ table, columnId }: ColumnTarget): number {
  const index = table.columnIds.indexOf(columnId);
  if (index < 0) throw notFound("the column");
  return index;
}
