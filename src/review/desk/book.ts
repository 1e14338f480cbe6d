import { ACTIONS, type Action } from "../../ims/actions";
import { HEADS, ORIGINAL_FIELDS, REDUCE_FIELDS, type Field } from "../../ims/fields";
import type { Period } from "../../ims/period";
import { totalTax, type Records, type Row } from "../../ims/records";
import { IMS_TABLES, imsTable, type TableKey } from "../../ims/tables";
import { withValues } from "../../ims/values";
import { countRecord } from "../../gstr2b/counting";
import { positionOf } from "../../gstr2b/position";
import { NO_FIGURES } from "../../gstr2b/figures";
import { addRecords, addRow, newTally, type Tally } from "../../gstr2b/tally";
import { addAmendments, addOriginals, newTies, TIE_FIELDS, type Ties } from "../../gstr2b/ties";
import type { TableFindings, TableSummary } from "./deskState";
import type { Strip } from "../statement/statementState";

/** What has to be read of a record to count it. */
export const COUNTED_FIELDS: readonly Field[] = [
  "action",
  "portalAction",
  "change",
  "filing",
  "twoB",
  "reduce",
  "originalCredit",
  "amended",
  ...HEADS,
  ...Object.values(REDUCE_FIELDS),
  ...Object.values(ORIGINAL_FIELDS),
];

/** What has to be read of the records of a table to count them and to find originals. */
export function countedFields(table: TableKey, loaded: ReadonlySet<TableKey>): readonly Field[] {
  const isTied = imsTable(table).amends ?? amendmentsOf(table).some((each) => loaded.has(each));
  return isTied ? [...new Set([...COUNTED_FIELDS, ...TIE_FIELDS])] : COUNTED_FIELDS;
}

const amendmentsOf = (table: TableKey): readonly TableKey[] =>
  IMS_TABLES.filter(({ amends }) => amends === table).map(({ key }) => key);

/** Amendments first: they say which originals are wanted. */
export function inCountingOrder<T extends { readonly table: TableKey }>(tables: Iterable<T>): T[] {
  const rank = ({ table }: T) => (imsTable(table).amends ? 0 : 1);
  return [...tables].sort((a, b) => rank(a) - rank(b));
}

/**
 * What the desk keeps of the loaded records: sums, not records. Blocks are added as they go to the
 * sheets or come from them; marks move rows from one sum to another.
 */
export interface Book {
  readonly period: Period;
  readonly loaded: ReadonlySet<TableKey>;
  /** With the marks of the sheets. */
  readonly now: Tally;
  /** With the marks as the portal had them. */
  readonly asDownloaded: Tally;
  /** How many rows of each table have something in `Check`. */
  readonly findings: Map<TableKey, number>;
  /** Amendments and their originals. */
  readonly ties: Ties;
}

export function newBook(period: Period, loaded: Iterable<TableKey>): Book {
  return {
    period,
    loaded: new Set(loaded),
    now: newTally(period),
    asDownloaded: newTally(period),
    findings: new Map(),
    ties: newTies(),
  };
}

/** Adds records as they stand on a sheet, or are about to. */
export function addToBook(book: Book, records: Records): void {
  const { columns, table } = records;
  addFindings(book, table, columns.check?.filter((check) => check !== "").length ?? 0);
  addRecords(book.now, records);
  addRecords(book.asDownloaded, {
    ...records,
    columns: { ...columns, ...(columns.portalAction && { action: columns.portalAction }) },
  });
  addAmendments(book.ties, records);
  addOriginals(book.ties, records);
}

export function addFindings({ findings }: Book, table: TableKey, count: number): void {
  findings.set(table, (findings.get(table) ?? 0) + count);
}

/** Rows whose action changed leave one sum and enter another. */
export function moveRows(
  book: Book,
  moved: readonly { readonly before: Row; readonly after: Row }[],
): void {
  for (const { before, after } of moved) {
    addRow(book.now, before, -1);
    addRow(book.now, after, 1);
  }
}

/** The tables with rows of which the rules have something to say, in the portal's order. */
export function findingsOf({ findings }: Book): readonly TableFindings[] {
  return IMS_TABLES.flatMap(({ key }) => {
    const rows = findings.get(key) ?? 0;
    return rows > 0 ? [{ table: key, rows }] : [];
  });
}

/** Rows of which other cells than the action changed: they count otherwise as downloaded, too. */
export function recountRows(
  book: Book,
  moved: readonly { readonly before: Row; readonly after: Row }[],
): void {
  moveRows(book, moved);
  const downloaded = (row: Row) => withValues(row, new Map([["action", row.text("portalAction")]]));
  for (const { before, after } of moved) {
    addRow(book.asDownloaded, downloaded(before), -1);
    addRow(book.asDownloaded, downloaded(after), 1);
  }
}

/** The portal's summary: counts and tax by action of each loaded table, in the portal's order. */
export function summariesOf(book: Book): readonly TableSummary[] {
  return IMS_TABLES.filter(({ key }) => book.loaded.has(key)).map(({ key }) => {
    const actions = book.now.tables.get(key)?.actions;
    const each = (figure: (action: Action) => number) =>
      Object.fromEntries(ACTIONS.map(({ action }) => [action, figure(action)])) as Record<
        Action,
        number
      >;
    return {
      table: key,
      counts: each((action) => actions?.get(action)?.documents ?? 0),
      tax: each((action) => totalTax(actions?.get(action) ?? NO_FIGURES)),
    };
  });
}

export function stripOf(book: Book): Strip {
  const { available, rejected, pending, reduced } = positionOf(book.now);
  return {
    available,
    rejected,
    pending,
    reduced,
    change: totalTax(available) - totalTax(positionOf(book.asDownloaded).available),
  };
}

/** The amendments of the period that count nothing, or not in full, for want of the original. */
export function waitingIn(book: Book): ReadonlyMap<TableKey, readonly string[]> {
  const waiting = new Map<TableKey, string[]>();
  for (const row of book.ties.amendments.values()) {
    if (!countRecord(row, book.period).needsOriginal) continue;
    const { key } = row.table;
    waiting.set(key, [...(waiting.get(key) ?? []), row.text("key")]);
  }
  return waiting;
}
