import { HEADS, ORIGINAL_FIELDS, type Field, type Tax } from "../fields";
import { DOWNWARD, UPWARD } from "../originalCredit";
import { rowAt, taxOf, totalTax, type Records, type Row } from "../records";
import type { Value, Values } from "../values";

/** What has to be read of an amendment to find its original, and of a document to be found as one. */
export const AMENDMENT_FIELDS: readonly Field[] = [
  "key",
  "supplier",
  "originalNumber",
  "originalDate",
  "direction",
  ...HEADS,
  ...Object.values(ORIGINAL_FIELDS),
];
export const ORIGINAL_FACTS: readonly Field[] = ["supplier", "number", "date", ...HEADS];

const nameOf = (customer: string, number: string, date: number): string =>
  `${customer.toUpperCase()}|${number.trim().toUpperCase()}|${date}`;

const originalName = (row: Row): string =>
  nameOf(row.text("supplier"), row.text("originalNumber"), row.number("originalDate"));

/** The tax of the documents that amendments name; undefined where several of that name differ. */
export type Originals = ReadonlyMap<string, Tax | undefined>;

/** Gathers the originals of amendments, block by block of the documents. */
export function newOriginals(amendments: Records): {
  add(documents: Records): void;
  readonly found: Originals;
} {
  const wanted = new Set<string>();
  for (let index = 0; index < amendments.count; index++) {
    wanted.add(originalName(rowAt(amendments, index)));
  }
  const found = new Map<string, Tax | undefined>();
  return {
    found,
    add(documents) {
      for (let index = 0; index < documents.count; index++) {
        const row = rowAt(documents, index);
        const name = nameOf(row.text("supplier"), row.text("number"), row.number("date"));
        if (!wanted.has(name)) continue;
        const tax = taxOf(row);
        const other = found.get(name);
        const isSame = !other || HEADS.every((head) => other[head] === tax[head]);
        found.set(name, found.has(name) && !isSame ? undefined : tax);
      }
    },
  };
}

/**
 * The cells of an amendment that tell of its original, by customer, number and date: the tax of it, and
 * which way the amendment moves the tax over all heads. An original that is not loaded leaves what an
 * earlier load found.
 */
export function originalCells(row: Row, originals: Originals): Values {
  const found = originals.get(originalName(row));
  const cells = new Map<Field, Value>();
  let [known, before] = [false, 0];
  for (const head of HEADS) {
    const field = ORIGINAL_FIELDS[head];
    const tax = found ? found[head] : row.number(field);
    if (!Object.is(tax, row.number(field))) cells.set(field, tax);
    known ||= !Number.isNaN(tax);
    before += tax || 0;
  }
  const change = totalTax(taxOf(row)) - before;
  const direction = !known ? "" : change < 0 ? DOWNWARD : UPWARD;
  if (direction !== row.text("direction")) cells.set("direction", direction);
  return cells;
}
