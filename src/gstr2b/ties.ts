import { issuerOf, originalNumberOf } from "../ims/amendments";
import type { Day } from "../ims/day";
import { HEADS, ORIGINAL_FIELDS, type Field, type Tax } from "../ims/fields";
import type { OriginalCredit } from "../ims/originalCredit";
import type { Period } from "../ims/period";
import { pickRecords, rowAt, type Records, type Row } from "../ims/records";
import { DECLARED_FIELDS } from "../ims/reduction";
import { imsTable, type TableKey } from "../ims/tables";
import { withValues, type Values } from "../ims/values";

/** What is looked at of a record to tie amendments to their originals. */
export const TIE_FIELDS: readonly Field[] = [
  "key",
  "supplier",
  "port",
  "number",
  "date",
  "originalNumber",
  "originalDate",
  "action",
  "filing",
  "twoB",
  "source",
  "sourcePeriod",
  "change",
  "amended",
  ...HEADS,
  "reduce",
  ...DECLARED_FIELDS,
  "originalCredit",
  ...Object.values(ORIGINAL_FIELDS),
  "originalFound",
  "direction",
];

/** An original that is on none of our sheets, as another file of the portal tells of it. */
export interface KnownOriginal {
  /** The table of originals: `b2b`, not `b2ba`. */
  readonly table: TableKey;
  readonly supplier: string;
  readonly number: string;
  readonly date: Day;
  /** The GSTR-2B that counted it, or the first that could. */
  readonly twoB: Period;
  readonly credit: OriginalCredit;
  readonly tax: Tax;
  /** Where it was found: `GSTR-2B of September 2026`. */
  readonly where: string;
}

/**
 * The amendments of a workbook and all that may be their originals, by the name of the document: an
 * amendment by its own name, for it may be amended again, and by that of its original.
 */
export interface Ties {
  readonly amendments: Map<string, Row>;
  readonly originals: Map<string, Row[]>;
  readonly known: Map<string, KnownOriginal[]>;
}

export function newTies(): Ties {
  return { amendments: new Map(), originals: new Map(), known: new Map() };
}

/** The table whose documents are meant: an amendment bears the name of what it amends. */
const documentsOf = (table: TableKey): TableKey => imsTable(table).amends ?? table;

const nameOf = (table: TableKey, from: string, number: string): string =>
  `${documentsOf(table)}|${from.trim().toUpperCase()}|${number.trim().toUpperCase()}`;

/** The name under which a record can be found as an original. */
function ownName(row: Row): string {
  return nameOf(row.table.key, issuerOf(row), row.text("number"));
}

/** The name of what an amendment amends. */
export function originalName(row: Row): string {
  return nameOf(row.table.key, issuerOf(row), originalNumberOf(row));
}

/** The date of what an amendment amends; `NaN` where it is not told. */
export function originalDate(row: Row): Day {
  return row.number(row.table.needsFiling ? "originalDate" : "date");
}

/** Whether a record is of the document of a name and date – `NaN`: any –, as itself or its amendment. */
export function isOf(row: Row, name: string, date: Day): boolean {
  const fits = (other: Day) => Number.isNaN(date) || other === date;
  if (ownName(row) === name && fits(row.number("date"))) return true;
  if (!row.table.amends || originalName(row) !== name) return false;
  return Number.isNaN(originalDate(row)) || fits(originalDate(row));
}

/** Adds the records of a table of amendments, all of which are to be added before any originals. */
export function addAmendments(ties: Ties, records: Records): void {
  if (!imsTable(records.table).amends) return;
  for (let index = 0; index < records.count; index++) {
    const row = rowAt(records, index);
    ties.amendments.set(row.text("key"), row);
    for (const name of new Set([ownName(row), originalName(row)])) push(ties.originals, name, row);
  }
}

/** Adds those records that some amendment may speak of, or that were replaced by one before. */
export function addOriginals(ties: Ties, records: Records): void {
  if (imsTable(records.table).amends) return;
  const wanted = new Set([...ties.amendments.values()].map(originalName));
  const { amended } = records.columns;
  const indexes: number[] = [];
  for (let index = 0; index < records.count; index++) {
    const isWanted = wanted.size > 0 && wanted.has(ownName(rowAt(records, index)));
    if (isWanted || (amended?.[index] ?? "") !== "") indexes.push(index);
  }
  // A copy of these few, so that the block they came in need not be kept.
  const kept = pickRecords(records, indexes);
  for (let index = 0; index < kept.count; index++) {
    const row = rowAt(kept, index);
    push(ties.originals, ownName(row), row);
  }
}

export function addKnown(ties: Ties, known: Iterable<KnownOriginal>): void {
  for (const original of known) {
    const { table, supplier, number } = original;
    push(ties.known, nameOf(table, supplier, number), original);
  }
}

/**
 * The other records of the same document: of an amendment its original, and what else amends that or it; of
 * an original its amendments. In no order.
 */
export function relatedRecords(ties: Ties, row: Row): readonly Row[] {
  const key = row.text("key");
  const related = new Map<string, Row>();
  const add = (other: Row) => {
    if (other.text("key") !== key) related.set(other.text("key"), other);
  };
  if (row.table.amends) {
    const [name, date] = [originalName(row), originalDate(row)];
    ties.originals
      .get(name)
      ?.filter((other) => isOf(other, name, date))
      .forEach(add);
  }
  const name = ownName(row);
  const issuer = issuerOf(row).toUpperCase();
  for (const amendment of ties.amendments.values()) {
    // The cheap half of the name first: there may be very many amendments.
    if (issuerOf(amendment).toUpperCase() !== issuer || originalName(amendment) !== name) continue;
    const date = originalDate(amendment);
    if (Number.isNaN(date) || date === row.number("date")) add(amendment);
  }
  return [...related.values()];
}

/** Lays other values over tied records, by key; false when none of the keys is tied. */
export function changeTied(ties: Ties, change: (row: Row) => Values | undefined): boolean {
  let tied = false;
  for (const rows of ties.originals.values()) {
    rows.forEach((row, at) => {
      const cells = change(row);
      if (!cells) return;
      tied = true;
      const changed = withValues(row, cells);
      rows[at] = changed;
      if (row.table.amends) ties.amendments.set(row.text("key"), changed);
    });
  }
  return tied;
}

function push<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}
