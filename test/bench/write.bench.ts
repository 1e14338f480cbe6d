import { readFileSync } from "node:fs";
import { imsTable } from "../../src/ims/tables";
import { atMost, plain, type Figure, type Group } from "./figure";
import { filedSince, merge, readerOf, type Invoice, type Merged } from "./merge";
import { largeJson } from "./read/largeJson";
import { emptyWorkbook, load } from "./workbookHere";

const ROWS = 100_000;

/** What loads send: by Microsoft's client to the stand-in, which counts what arrives. */
export const writeGroup: Group = async () => {
  const { imsDetails } = JSON.parse(readFileSync(largeJson(ROWS), "utf8")) as {
    imsDetails: { b2b: readonly Invoice[] };
  };
  const reader = await readerOf(imsDetails.b2b);
  const invoices = await reader.rows("b2b", 0, ROWS);
  if (invoices.count !== ROWS) throw new Error("Not every record was read.");
  const host = await emptyWorkbook();
  const columns = imsTable("b2b").columns.length;
  const start = performance.now();
  await load(invoices);
  const time = performance.now() - start;
  const { bytesIn, cellsWritten, largestRequest, requests } = host.ledger;
  const sheet = `${ROWS} rows × ${columns} columns`;
  // By rows of 24 columns, which the bar is for; what is sent once for a sheet stays as it is.
  const narrow = Math.ceil((requests * 24) / columns);
  const same = await merge(host, reader, ROWS);
  const newer = await merge(host, await readerOf(filedSince(imsDetails.b2b)), ROWS);
  return new Map([
    ["bytes a cell", atMost(14, bytesIn / cellsWritten, "B", `${sheet}, all requests`)],
    ["largest request", atMost(2, largestRequest / 1e6, "MB", sheet)],
    ["requests", atMost(60, narrow, "requests", `at 24 columns; ${requests} for ${sheet}`)],
    ["time", plain(time, "ms", `${sheet}; the stand-in's own work is most of it`)],
    ...mergeFigures("the same download again", same),
    ...mergeFigures("a newer download, 13 % of it new or changed", newer),
  ]);
};

/** The figures of a later load over the sheet of a first one. */
function mergeFigures(name: string, merged: Merged): readonly (readonly [string, Figure])[] {
  const { time, requests, megabytes, largest } = merged;
  const over = `over ${ROWS} rows`;
  return [
    [`${name}: largest request`, atMost(2, largest, "MB", over)],
    [`${name}: requests`, plain(requests, "requests", over)],
    [`${name}: sent`, plain(megabytes, "MB", over)],
    [`${name}: time`, plain(time, "ms", `${over}; without the stand-in's answers`)],
  ];
}
