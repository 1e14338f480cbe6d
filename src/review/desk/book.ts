import { ACTIONS, type Action } from "../../ims/actions";
import type { Change } from "../../ims/change";
import {
  HEADS,
  ORIGINAL_FIELDS,
  REDUCE_FIELDS,
  type Field,
  type Head,
  type Tax,
} from "../../ims/fields";
import type { Period } from "../../ims/period";
import { rowAt, totalTax, type Records, type Row } from "../../ims/records";
import { columnOf, INWARD_TABLES, imsTable, type TableKey } from "../../ims/tables";
import { countRecord } from "../../gstr2b/counting";
import { positionOf } from "../../gstr2b/position";
import { NO_FIGURES } from "../../gstr2b/figures";
import type { Cycle } from "../../ims/returnCycle";
import { addRecords, addRow, newTally, type Tally } from "../../gstr2b/tally";
import { addAmendments, addOriginals, newTies, TIE_FIELDS, type Ties } from "../../gstr2b/ties";
import { valueOf } from "../../ims/values";
import type { TableFindings, TableSummary } from "./deskState";
import { onPortal, portalFields, recordsOnPortal } from "./onPortal";
import type { Strip } from "../statement/statementState";

const GONE: string = "Gone" satisfies Change;
const NO_ACTION: string = "No action" satisfies Action;

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
  const ims = imsTable(table);
  const isTied = ims.amends ?? amendmentsOf(table).some((each) => loaded.has(each));
  return [...new Set([...COUNTED_FIELDS, ...(isTied ? TIE_FIELDS : []), ...portalFields(table)])];
}

const amendmentsOf = (table: TableKey): readonly TableKey[] =>
  INWARD_TABLES.filter(({ amends }) => amends === table).map(({ key }) => key);

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
  readonly cycle: Cycle;
  readonly loaded: ReadonlySet<TableKey>;
  /** With the marks of the sheets. */
  readonly now: Tally;
  /** With the marks as the portal had them. */
  readonly asDownloaded: Tally;
  /** How many records in IMS stand otherwise here than on the portal: their action, or the reduction. */
  unsent: number;
  /** How many rows of each table have something in `Check`. */
  readonly findings: Map<TableKey, number>;
  /** Amendments and their originals. */
  readonly ties: Ties;
}

export function newBook(
  period: Period,
  loaded: Iterable<TableKey>,
  cycle: Cycle = "Monthly",
): Book {
  return {
    period,
    cycle,
    loaded: new Set(loaded),
    now: newTally(period, cycle),
    asDownloaded: newTally(period, cycle),
    unsent: 0,
    findings: new Map(),
    ties: newTies(),
  };
}

/** Adds records as they stand on a sheet, or are about to. */
export function addToBook(book: Book, records: Records): void {
  const { columns, table } = records;
  addFindings(book, table, columns.check?.filter((check) => check !== "").length ?? 0);
  book.unsent += unsentIn(records);
  addRecords(book.now, records);
  addRecords(book.asDownloaded, recordsOnPortal(records));
  addAmendments(book.ties, records);
  addOriginals(book.ties, records);
}

/** Whether a record's action differs from the portal's; what has left IMS is not sent. */
const isUnsent = (action = "", portalAction = "", change = ""): boolean =>
  change !== GONE && (action || NO_ACTION) !== (portalAction || NO_ACTION);

/** Whether a record stands otherwise than on the portal; an acceptance may be answered otherwise. */
const standsOtherwise = (row: Row): boolean =>
  isUnsent(row.text("action"), row.text("portalAction"), row.text("change")) ||
  isAnsweredOtherwise(row);

function isAnsweredOtherwise(row: Row): boolean {
  if (row.text("change") === GONE || row.text("action") !== "Accepted") return false;
  if (row.text("portalAction") !== "Accepted" || !columnOf(row.table, "reduce")) return false;
  const before = onPortal(row);
  return REDUCTION.some((field) => !Object.is(valueOf(row, field), valueOf(before, field)));
}

const REDUCTION: readonly Field[] = ["reduce", ...Object.values(REDUCE_FIELDS)];

function unsentIn(records: Records): number {
  const { action, portalAction, change, reduce } = records.columns;
  let unsent = 0;
  for (let index = 0; index < records.count; index++) {
    if (isUnsent(action?.[index], portalAction?.[index], change?.[index])) unsent++;
    else if (reduce && isAnsweredOtherwise(rowAt(records, index))) unsent++;
  }
  return unsent;
}

export function addFindings({ findings }: Book, table: TableKey, count: number): void {
  findings.set(table, (findings.get(table) ?? 0) + count);
}

/** A row as it was counted, and as it is to be. */
export interface Moved {
  readonly before: Row;
  readonly after: Row;
}

/** A row whose action or answers changed leaves one sum and enters another. */
export function moveRow(book: Book, { before, after }: Moved): void {
  addRow(book.now, before, -1);
  addRow(book.now, after, 1);
  book.unsent += Number(standsOtherwise(after)) - Number(standsOtherwise(before));
}

/** The tables with rows of which the rules have something to say, in the portal's order. */
export function findingsOf({ findings }: Book): readonly TableFindings[] {
  return INWARD_TABLES.flatMap(({ key }) => {
    const rows = findings.get(key) ?? 0;
    return rows > 0 ? [{ table: key, rows }] : [];
  });
}

/** A row of which other cells than the action changed: it counts otherwise as downloaded, too. */
export function recountRow(book: Book, { before, after }: Moved): void {
  moveRow(book, { before, after });
  addRow(book.asDownloaded, onPortal(before), -1);
  addRow(book.asDownloaded, onPortal(after), 1);
}

/** The portal's summary: counts and tax by action of each loaded table, in the portal's order. */
export function summariesOf(book: Book): readonly TableSummary[] {
  return INWARD_TABLES.filter(({ key }) => book.loaded.has(key)).map(({ key }) => {
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

/**
 * What the marks do to GSTR-2B. `uploaded`: what of the change since loading has gone to the portal, so
 * that the rest of it is the change since the last upload.
 */
export function stripOf(book: Book, uploaded?: Tax): Strip {
  const { available, rejected, pending, reduced } = positionOf(book.now);
  const downloaded = positionOf(book.asDownloaded).available;
  const since = (before: (head: Head) => number): Tax => ({
    igst: available.igst - before("igst"),
    cgst: available.cgst - before("cgst"),
    sgst: available.sgst - before("sgst"),
    cess: available.cess - before("cess"),
  });
  return {
    available,
    rejected,
    pending,
    reduced,
    sinceLoading: since((head) => downloaded[head] - (uploaded?.[head] ?? 0)),
    ...(uploaded && { sinceUpload: since((head) => downloaded[head]) }),
  };
}

/** The amendments of the period that count nothing, or not in full, for want of the original. */
export function waitingIn(book: Book): ReadonlyMap<TableKey, readonly Row[]> {
  const waiting = new Map<TableKey, Row[]>();
  for (const row of book.ties.amendments.values()) {
    if (!countRecord(row, book.period, book.cycle).needsOriginal) continue;
    const { key } = row.table;
    const rows = waiting.get(key);
    if (rows) rows.push(row);
    else waiting.set(key, [row]);
  }
  return waiting;
}
