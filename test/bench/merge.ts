import { createReader, type Reader } from "../../src/files/reader/reader";
import { writeImsSheets } from "../../src/excel/load/loadSheets";
import type { Host } from "../../src/preview/host";
import type { Ledger } from "../../src/preview/ledger";
import { laterLoad } from "../../src/review/load/merging";

/** What a merge sent, and how long it took: its own work, without the stand-in's answers. */
export interface Merged {
  readonly time: number;
  readonly requests: number;
  readonly megabytes: number;
  readonly largest: number;
}

/** A record of the offline JSON. */
export type Invoice = Record<string, unknown>;

/** Every tenth supplier has filed, every hundredth record was corrected, and as many are new. */
export const filedSince = (invoices: readonly Invoice[]): readonly Invoice[] =>
  invoices.map((invoice, index) => ({
    ...invoice,
    ...(index % 10 === 0 && { srcfilstatus: "Filed" }),
    ...(index % 100 === 1 && { txval: Number(invoice["txval"]) + 1 }),
    ...(index % 100 === 2 && { inum: `NEW/${index}` }),
  }));

/** A reader that has read these invoices from a JSON file. */
export async function readerOf(invoices: readonly Invoice[]): Promise<Reader> {
  const reader = createReader();
  const text = JSON.stringify({ imsDetails: { b2b: invoices } });
  const bytes = new TextEncoder().encode(text).buffer;
  await reader.read([{ name: "ims.json", bytes }], () => undefined);
  return reader;
}

/** Merges what a reader has read into the workbook. */
export async function merge(host: Host, reader: Reader, count: number): Promise<Merged> {
  const { ledger, handle } = host;
  const before: Ledger = { ...ledger };
  let answering = 0;
  Object.assign(host, {
    handle: async (...request: Parameters<Host["handle"]>) => {
      const asked = performance.now();
      const reply = await handle(...request);
      answering += performance.now() - asked;
      return reply;
    },
  });
  ledger.largestRequest = 0;
  const start = performance.now();
  const tables = [{ table: "b2b" as const, count }];
  const later = laterLoad(reader, tables, new Date(2026, 10, 15), () => undefined);
  await writeImsSheets(
    {
      tables,
      merging: later,
      rows: async (...block) => later.asNew(await reader.rows(...block)),
    },
    {
      check: (records) => new Array<string>(records.count).fill(""),
      settings: "{}",
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
  );
  const time = performance.now() - start - answering;
  Object.assign(host, { handle });
  return {
    time,
    requests: ledger.requests - before.requests,
    megabytes: (ledger.bytesIn - before.bytesIn) / 1e6,
    largest: ledger.largestRequest / 1e6,
  };
}
