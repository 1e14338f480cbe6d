import { imsTable } from "../../src/ims/tables";
import { atMost, plain, type Group } from "./figure";
import { madeInvoices } from "./madeInvoices";
import { emptyWorkbook, load } from "./workbookHere";

const ROWS = 100_000;

/** What a load sends: by Microsoft's client to the stand-in, which counts what arrives. */
export const writeGroup: Group = async () => {
  const { ledger } = await emptyWorkbook();
  const columns = imsTable("b2b").columns.length;
  const start = performance.now();
  await load(madeInvoices(ROWS));
  const time = performance.now() - start;
  const { bytesIn, cellsWritten, largestRequest, requests } = ledger;
  const sheet = `${ROWS} rows × ${columns} columns`;
  return new Map([
    ["bytes a cell", atMost(14, bytesIn / (ROWS * columns), "B", `${sheet}, all requests`)],
    ["largest request", atMost(2, largestRequest / 1e6, "MB", sheet)],
    ["requests", atMost(60, requests, "requests", `${sheet}; the bar is for 24 columns`)],
    ["cells written", plain(cellsWritten, "cells", sheet)],
    ["time", plain(time, "ms", `${sheet}; the stand-in's own work is most of it`)],
  ]);
};
