import type { Change } from "../../ims/change";
import { dayOf } from "../../ims/day";
import { imsTable, type TableKey } from "../../ims/tables";
import type { Cell } from "../sheets/cells";

/** What a command changed on one record, or which file was read or written, in words. */
export interface LogEntry {
  /** Absent where a file is meant. */
  readonly table?: TableKey;
  /** The number of the document; the name of the file. */
  readonly document: string;
  readonly supplier: string;
  /** The heading of the column that changed; "File". */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly remark: string;
  readonly command: string;
}

/** A moment of the user's clock as Excel counts it: days since 30-12-1899. */
function serialOf(at: Date): number {
  const seconds = at.getHours() * 3600 + at.getMinutes() * 60 + at.getSeconds();
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) + seconds / 86_400;
}

/** When something was done, and by whom: initials, "" where they are not known. */
export interface Stamp {
  readonly at: Date;
  readonly who: string;
}

/** A column of a log whose entries are of type E: what it holds is the entry's, or the same of all. */
export type LogColumn<E> = LogHeading &
  ({ cell(entry: E): Cell } | { stamped(stamp: Stamp): Cell });

interface LogHeading {
  readonly heading: string;
  readonly width: number;
  readonly format: string;
  /** Logs of older versions do not have it: it is put beside their last column. */
  readonly isNew?: true;
  /** What logs of older versions call it. */
  readonly formerly?: string;
}

/** A log: a sheet with an Excel table to which entries are only ever added. */
export interface Log<E> {
  readonly sheet: string;
  /** The Excel table's name, by which it is known. */
  readonly table: string;
  /** The sheet's mark. */
  readonly mark: string;
  /** What is not done when the log cannot be written: "Nothing was changed". */
  readonly undone: string;
  /** The columns in which it is made; users may move them. */
  readonly columns: readonly LogColumn<E>[];
}

const when = {
  heading: "When",
  width: 19,
  format: "dd-mm-yyyy hh:mm:ss",
  stamped: ({ at }: Stamp) => serialOf(at),
} as const;

const text = <E>(heading: string, width: number, cell: (entry: E) => string): LogColumn<E> => ({
  heading,
  width,
  format: "@",
  cell,
});

/** What commands and edits changed. */
export const ACTION_LOG: Log<LogEntry> = {
  sheet: "IMS Log",
  table: "IMS_Log",
  mark: "log",
  undone: "Nothing was changed",
  columns: [
    when,
    text("Table", 26, ({ table }) => (table ? imsTable(table).title : "")),
    text("Supplier", 18, ({ supplier }) => supplier),
    text("Document", 18, ({ document }) => document),
    text("Changed", 16, ({ what }) => what),
    text("From", 14, ({ from }) => from),
    text("To", 14, ({ to }) => to),
    text("Remark", 30, ({ remark }) => remark),
    text("Command", 12, ({ command }) => command),
    { heading: "Who", width: 8, format: "@", isNew: true, stamped: ({ who }) => who },
  ],
};

/** What a later download told otherwise of one record; several entries where several fields changed. */
export interface ChangeEntry {
  readonly table: TableKey;
  readonly supplier: string;
  readonly document: string;
  readonly what: Change;
  /** The heading of the field that changed, and what it was and is in words; "" for New and Gone. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** What later downloads changed. */
export const CHANGE_LOG: Log<ChangeEntry> = {
  sheet: "IMS Changes",
  table: "IMS_Changes",
  mark: "changes",
  undone: "Nothing was loaded",
  columns: [
    when,
    text("Table", 26, ({ table }) => imsTable(table).title),
    // Of outward tables it is the customer.
    { ...text("Supplier or customer", 19, ({ supplier }) => supplier), formerly: "Supplier" },
    text("Document", 18, ({ document }) => document),
    text("What", 14, ({ what }) => what),
    text("Field", 20, ({ field }) => field),
    text("From", 18, ({ from }) => from),
    text("To", 18, ({ to }) => to),
  ],
};
