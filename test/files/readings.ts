import { dayOf } from "../../src/ims/day";
import { isNumberField } from "../../src/ims/fields";
import { periodOf } from "../../src/ims/period";
import { recordsOf, rowAt, type RecordFields, type Records } from "../../src/ims/records";
import type { TableKey } from "../../src/ims/tables";
import { handOut } from "../../src/files/records/handOut";
import { readImsFiles } from "../../src/files/reader/reading";
import type { Finding, Reading } from "../../src/files/reader/report";
import { textBytes } from "./made";

export { INVOICE, NOTE, OWN, SUPPLIER } from "./downloadedRecords";

export const OCTOBER = periodOf(2026, 10);
export const day = (date: number, month = 10) => dayOf(2026, month, date);

export function readJson(content: unknown, name = "ims.json"): Promise<Reading> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return readImsFiles([{ name, bytes: textBytes(text) }]);
}

/** Reads records of one section of the offline dialect. */
export function readSection(table: string, records: readonly unknown[]): Promise<Reading> {
  return readJson({ imsDetails: { [table]: records } });
}

/** The records of a table as they leave the reader; none where there are none. */
export function handedOut({ records }: Reading, table: TableKey): Records {
  return handOut(records.get(table) ?? recordsOf(table, []));
}

/** What is filled of each record of a table, without key and fingerprint. */
export function recordsIn(reading: Reading, table: TableKey): RecordFields[] {
  const records = handedOut(reading, table);
  return Array.from({ length: records.count }, (_, index) => {
    const row = rowAt(records, index);
    const filled = row.table.columns.flatMap(({ field }): [string, string | number][] => {
      if (field === "key" || field === "fingerprint") return [];
      if (!isNumberField(field)) return row.text(field) === "" ? [] : [[field, row.text(field)]];
      return Number.isNaN(row.number(field)) ? [] : [[field, row.number(field)]];
    });
    return Object.fromEntries(filled);
  });
}

/** The first record of a table. */
export function firstIn(reading: Reading, table: TableKey): RecordFields {
  const [first] = recordsIn(reading, table);
  if (!first) throw new Error(`Nothing in ${table}: ${JSON.stringify(reading.report)}`);
  return first;
}

/** The sentences about files that were refused, and the findings. */
export function problems({ report }: Reading): (string | undefined)[] {
  return report.files.map(({ problem }) => problem);
}

export function reasons({ report }: Reading): string[] {
  return report.findings.map(({ reason }: Finding) => reason);
}
