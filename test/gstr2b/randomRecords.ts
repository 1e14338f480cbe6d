import { periodOf } from "../../src/ims/period";
import { directionOf } from "../../src/ims/original";
import { BILL_ORIGINAL_CREDIT, ORIGINAL_CREDIT } from "../../src/ims/originalCredit";
import { recordsOf, rowAt, type RecordFields, type Records } from "../../src/ims/records";
import { INWARD_TABLES, type ImsTable } from "../../src/ims/tables";
import { isNumberField } from "../../src/ims/fields";

/** A small repeatable generator (mulberry32), so that a failing run can be run again. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A record with every word and emptiness that a sheet can hold, around October 2026. */
export function randomRow(table: ImsTable, random: () => number): RecordFields {
  const pick = <T>(...choices: readonly T[]) => choices[Math.floor(random() * choices.length)] as T;
  const paise = () => pick(NaN, 0, Math.floor(random() * 1e7));
  const row: Record<string, string | number> = {};
  for (const { field } of table.columns) row[field] = isNumberField(field) ? paise() : "";
  const october = periodOf(2026, 10);
  const record = {
    ...row,
    action: pick("Accepted", "Rejected", "Pending", "No action", "No action", ""),
    filing: pick("Filed", "Filed", "Filed", "Not Filed", "SAVED", ""),
    change: pick("", "", "New", "Gone"),
    twoB: pick(october - 2, october, october, october + 1, NaN),
    reduce: pick("", "Yes", "No"),
    originalCredit: pick(...(table.needsFiling ? ORIGINAL_CREDIT : BILL_ORIGINAL_CREDIT), ""),
    amended: pick("", "", "", "In this 2B"),
  };
  // The sheets hold it in a column of its own, because a formula cannot work it out.
  return { ...record, direction: directionOf(rowAt(recordsOf(table.key, [record]), 0)) };
}

/** Some records of every table. */
export function randomTables(seed: number, each: number): readonly Records[] {
  const random = randomOf(seed);
  return INWARD_TABLES.map((table) =>
    recordsOf(
      table.key,
      Array.from({ length: each }, () => randomRow(table, random)),
    ),
  );
}
