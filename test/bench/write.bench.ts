import { readFileSync } from "node:fs";
import { readImsFiles } from "../../src/files/reading";
import { imsTable } from "../../src/ims/tables";
import { atMost, plain, type Group } from "./figure";
import { largeJson } from "./read/largeJson";
import { emptyWorkbook, load } from "./workbookHere";

const ROWS = 100_000;

/** What a load sends: by Microsoft's client to the stand-in, which counts what arrives. */
export const writeGroup: Group = async () => {
  const bytes = new Uint8Array(readFileSync(largeJson(ROWS))).buffer;
  const { records } = await readImsFiles([{ name: "ims.json", bytes }]);
  const invoices = records.get("b2b");
  if (invoices?.count !== ROWS) throw new Error("Not every record was read.");
  const { ledger } = await emptyWorkbook();
  const columns = imsTable("b2b").columns.length;
  const start = performance.now();
  await load(invoices);
  const time = performance.now() - start;
  const { bytesIn, cellsWritten, largestRequest, requests } = ledger;
  const sheet = `${ROWS} rows × ${columns} columns`;
  // By rows of 24 columns, which the bar is for; what is sent once for a sheet stays as it is.
  const narrow = Math.ceil((requests * 24) / columns);
  return new Map([
    ["bytes a cell", atMost(14, bytesIn / cellsWritten, "B", `${sheet}, all requests`)],
    ["largest request", atMost(2, largestRequest / 1e6, "MB", sheet)],
    ["requests", atMost(60, narrow, "requests", `at 24 columns; ${requests} for ${sheet}`)],
    ["time", plain(time, "ms", `${sheet}; the stand-in's own work is most of it`)],
  ]);
};
