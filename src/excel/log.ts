import { dayOf } from "../ims/day";
import { imsTable, type TableKey } from "../ims/tables";
import type { Cell } from "./cells";

/** What a command changed on one record, in words. */
export interface LogEntry {
  readonly table: TableKey;
  readonly document: string;
  readonly supplier: string;
  /** The heading of the column that changed. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly remark: string;
  readonly command: string;
}

/** A moment of the user's clock as Excel counts it: days since 30-12-1899. */
export function serialOf(at: Date): number {
  const seconds = at.getHours() * 3600 + at.getMinutes() * 60 + at.getSeconds();
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) + seconds / 86_400;
}

/** A column of the log. */
export interface LogColumn {
  readonly heading: string;
  readonly width: number;
  readonly format: string;
  cell(entry: LogEntry, at: number): Cell;
}

const text = (heading: string, width: number, cell: (entry: LogEntry) => string): LogColumn => ({
  heading,
  width,
  format: "@",
  cell,
});

/** The columns in which the log is made; users may move them. */
export const LOG_COLUMNS: readonly LogColumn[] = [
  { heading: "When", width: 19, format: "dd-mm-yyyy hh:mm:ss", cell: (_, at) => at },
  text("Table", 26, ({ table }) => imsTable(table).title),
  text("Supplier", 18, ({ supplier }) => supplier),
  text("Document", 18, ({ document }) => document),
  text("Changed", 16, ({ what }) => what),
  text("From", 14, ({ from }) => from),
  text("To", 14, ({ to }) => to),
  text("Remark", 30, ({ remark }) => remark),
  text("Command", 12, ({ command }) => command),
];
