import "./workbookHere";
import { writeImsSheets } from "../../src/excel/loadSheets";
import { readTable } from "../../src/excel/reading";
import { changeRows } from "../../src/excel/rows";
import { sliceRecords } from "../../src/ims/records";
import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";
import type { Bench } from "./bench";
import { madeInvoices } from "./madeInvoices";

const invoices = madeInvoices(10_000);

let host: Host | undefined;
let sent = { requests: 0, bytesIn: 0, bytesOut: 0 };

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What went to and fro since the run began. */
const traffic = (): string => {
  if (!host) return "";
  const { requests, bytesIn, bytesOut } = host.ledger;
  return `${requests - sent.requests} requests, ${megabytes(bytesIn - sent.bytesIn)} out, ${megabytes(bytesOut - sent.bytesOut)} back`;
};

async function openEmpty(): Promise<void> {
  host?.dispose();
  host = await openWorkbook({ profile: "web" });
  sent = { ...host.ledger };
}

const load = (): Promise<unknown> =>
  writeImsSheets(
    {
      tables: [{ table: "b2b", count: invoices.count }],
      rows: (_, from, to) => Promise.resolve(sliceRecords(invoices, from, to)),
    },
    {
      check: ({ count }) => new Array<string>(count).fill(""),
      settings: "{}",
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
  );

async function openLoaded(): Promise<void> {
  await openEmpty();
  await load();
  if (host) sent = { ...host.ledger };
}

const FIELDS = ["key", "action", "supplier", "igst", "cgst", "sgst", "cess", "twoB"] as const;

async function acceptAll(): Promise<void> {
  const changed = await changeRows({ table: "b2b" }, ["action"], ({ count }) => ({
    cells: { action: new Array<string>(count).fill("Accepted") },
    log: [],
    at: new Date(0),
  }));
  if (changed?.count !== invoices.count) throw new Error("Not every row was accepted.");
}

/** The workbook's part: Microsoft's client and the stand-in for Excel, not Excel itself. */
export const workbookBenches = (): readonly Bench[] => [
  {
    name: "load invoices into a new sheet",
    records: invoices.count,
    before: openEmpty,
    run: load,
    told: traffic,
  },
  {
    name: "read eight columns of a sheet",
    records: invoices.count,
    before: openLoaded,
    run: () => readTable("b2b", FIELDS, () => undefined),
    told: traffic,
  },
  {
    name: "accept every row of a sheet",
    records: invoices.count,
    before: openLoaded,
    run: acceptAll,
    told: traffic,
  },
];
