import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import type { Records } from "../../src/ims/records";
import type { TableKey } from "../../src/ims/tables";
import { tiedCells } from "../../src/gstr2b/originals";
import {
  addAmendments,
  addKnown,
  addOriginals,
  newTies,
  type KnownOriginal,
} from "../../src/gstr2b/ties";
import { made } from "./madeRecords";

export const OCTOBER = periodOf(2026, 10);
export const SUPPLIER = "27ZZZCL0011Z1ZC";
export const ISSUED = dayOf(2026, 9, 2);

export type Fields = Record<string, string | number>;

/** A document of one supplier; its number is its key too. */
export const document = (table: TableKey, number: string, fields: Fields = {}): Records =>
  made({
    table,
    fields: { key: `${table}|${number}`, supplier: SUPPLIER, number, date: ISSUED, ...fields },
  });

export const amendment = (table: TableKey, number: string, original: string, fields: Fields = {}) =>
  document(table, number, {
    originalNumber: original,
    originalDate: ISSUED,
    originalCredit: "Unknown",
    sourcePeriod: "102026",
    ...fields,
  });

export const NO_TAX = { originalIgst: 0, originalCgst: 0, originalSgst: 0, originalCess: 0 };

/** What is to be written, by table, key and field. */
export function told(
  amendments: readonly Records[],
  originals: readonly Records[],
  known: readonly KnownOriginal[] = [],
  period = OCTOBER,
) {
  const ties = newTies();
  for (const records of amendments) addAmendments(ties, records);
  for (const records of originals) addOriginals(ties, records);
  addKnown(ties, known);
  return Object.fromEntries(
    [...tiedCells(ties, period).values()].flatMap((rows) =>
      [...rows].map(([key, cells]) => [key, Object.fromEntries(cells)]),
    ),
  );
}
