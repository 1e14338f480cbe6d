import "./clientHere";
import { writeImsSheets } from "../../src/excel/load/loadSheets";
import { sliceRecords, type Records } from "../../src/ims/records";
import type { Host } from "../../src/preview/host";
import type { Ledger } from "../../src/preview/ledger";
import { openWorkbook } from "../workbook/open";
import { madeInvoices } from "./madeInvoices";

/** The records of the workbook in which marking is measured. */
export const WORKBOOK_RECORDS = 10_000;

let host: Host | undefined;
let before: Ledger | undefined;

/** A new workbook, Microsoft's client in front of it and the stand-in behind, not Excel itself. */
export async function emptyWorkbook(): Promise<Host> {
  host?.dispose();
  host = await openWorkbook({ profile: "web" });
  before = { ...host.ledger };
  return host;
}

export async function loadedWorkbook(): Promise<void> {
  const opened = await emptyWorkbook();
  await load(madeInvoices(WORKBOOK_RECORDS));
  before = { ...opened.ledger };
}

/** Puts records on their sheet as Load does. */
export function load(records: Records): Promise<unknown> {
  return writeImsSheets(
    {
      tables: [{ table: records.table, count: records.count }],
      rows: (_, from, to) => Promise.resolve(sliceRecords(records, from, to)),
    },
    {
      check: ({ count }) => new Array<string>(count).fill(""),
      settings: "{}",
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
  );
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What went to and fro since the workbook was ready. */
export function traffic(): string {
  if (!host || !before) return "";
  const { requests, bytesIn, bytesOut } = host.ledger;
  return `${requests - before.requests} requests, ${megabytes(bytesIn - before.bytesIn)} out, ${megabytes(bytesOut - before.bytesOut)} back`;
}
