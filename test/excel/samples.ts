import {
  writeImsSheets,
  type LoadOptions,
  type RecordSource,
} from "../../src/excel/load/loadSheets";
import { columnLetters } from "../../src/excel/sheets/addresses";
import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import { recordsOf, sliceRecords, type RecordFields, type Records } from "../../src/ims/records";
import type { Field } from "../../src/ims/fields";
import { imsTable, type TableKey } from "../../src/ims/tables";

export const OCTOBER = periodOf(2026, 10);

/** Invoice number `n`: 1,000.00 taxable per n, 180.00 integrated tax per n. */
export function invoice(n: number, fields: RecordFields = {}): RecordFields {
  return {
    action: "No action",
    checkedAction: "No action",
    portalAction: "No action",
    supplier: "27AACCK1234L1ZP",
    name: "Kaveri Metals Pvt Ltd",
    number: `INV-${n}`,
    type: "Regular",
    date: dayOf(2026, 10, 5),
    value: n * 118_000,
    place: "29-Karnataka",
    taxable: n * 100_000,
    igst: n * 18_000,
    twoB: OCTOBER,
    filing: "Filed",
    source: "GSTR-1",
    sourcePeriod: OCTOBER,
    key: `b2b|${n}`,
    ...fields,
  };
}

/** Invoices 1 to `count`. */
export const invoices = (count: number): Records =>
  recordsOf(
    "b2b",
    Array.from({ length: count }, (_, index) => invoice(index + 1)),
  );

/** Records as the reader of files hands them over. */
function sourceOf(...tables: readonly Records[]): RecordSource {
  const byKey = new Map<TableKey, Records>(tables.map((records) => [records.table, records]));
  return {
    tables: tables.map(({ table, count }) => ({ table, count })),
    rows: (table, from, to) => {
      const records = byKey.get(table);
      return records
        ? Promise.resolve(sliceRecords(records, from, to))
        : Promise.reject(new Error(`no ${table}`));
    },
  };
}

export const QUIET: LoadOptions = {
  check: ({ count }) => new Array<string>(count).fill(""),
  settings: "{}",
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

/** Loads records into the open workbook. */
export const load = (...tables: readonly Records[]) => loadWith({}, ...tables);

export const loadWith = (options: Partial<LoadOptions>, ...tables: readonly Records[]) =>
  writeImsSheets(sourceOf(...tables), { ...QUIET, ...options });

/** The values of cells, read past our own code. */
export const valuesAt = (sheet: string, address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });

/** One column of values. */
export const columnAt = async (sheet: string, address: string): Promise<unknown[]> =>
  (await valuesAt(sheet, address)).map(([value]) => value);

/** The names of the sheets, in order. */
export const sheetNames = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

/** The letters of the column in which a fresh sheet of a table holds a field. */
export const lettersOf = (table: TableKey, field: Field): string =>
  columnLetters(imsTable(table).columns.findIndex((column) => column.field === field));

/** The letters of the last column of the table on a fresh sheet. */
export const lastLetters = (table: TableKey): string =>
  columnLetters(imsTable(table).columns.length - 1);

/** The letters of the first column behind the table on a fresh sheet. */
export const lettersBehind = (table: TableKey): string =>
  columnLetters(imsTable(table).columns.length);
