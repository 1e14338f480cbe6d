import { lookAtShownRows } from "../../src/excel/filters/shownRows";
import { filterTable } from "../../src/excel/filters/tableFilters";
import { activeFilters, type Filters } from "../../src/ims/filters";
import { imsTable } from "../../src/ims/tables";
import type { Host } from "../../src/preview/host";
import { atMost, plain, type Figure, type Group } from "./figure";
import { madeInvoices } from "./madeInvoices";
import { emptyWorkbook, load } from "./workbookHere";

const ROWS = 100_000;

const filter = (filters: Filters, ours: readonly string[] = []) =>
  filterTable("b2b", activeFilters(filters, imsTable("b2b")), {
    ours,
    links: new Set(),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });

interface Cost {
  readonly time: number;
  readonly requests: number;
  readonly kilobytes: number;
  readonly shown: number;
}

async function costOf(
  { ledger }: Host,
  work: () => Promise<{ readonly shown: number } | undefined>,
): Promise<Cost> {
  const { requests, bytesIn, bytesOut } = ledger;
  const start = performance.now();
  const { shown } = (await work()) ?? { shown: NaN };
  return {
    time: performance.now() - start,
    requests: ledger.requests - requests,
    kilobytes: (ledger.bytesIn + ledger.bytesOut - bytesIn - bytesOut) / 1_000,
    shown,
  };
}

/** What filtering costs: by a column, by words, and to count what is shown. */
export const filterGroup: Group = async () => {
  const host = await emptyWorkbook();
  await load(madeInvoices(ROWS));
  const byColumn = await costOf(host, () => filter({ filing: ["Not Filed"] }));
  // In names, numbers and amounts: rows scattered over the whole sheet.
  const byWords = await costOf(host, () => filter({ search: "850" }, ["Filing status"]));
  const again = await costOf(host, () => filter({ search: "850" }, ["Found"]));
  const look = await costOf(host, lookAtShownRows);
  const of = ({ shown }: Cost) => `${ROWS} rows, ${shown} shown`;
  const sent = (cost: Cost, bar: number): Figure =>
    atMost(bar, cost.kilobytes, "kB", `${of(cost)}, to and fro`);
  return new Map([
    ["by one column: requests", atMost(6, byColumn.requests, "requests", of(byColumn))],
    ["by one column: sent", sent(byColumn, 60)],
    ["by words, all text read: requests", plain(byWords.requests, "requests", of(byWords))],
    ["by words: sent", plain(byWords.kilobytes / 1_000, "MB", `${of(byWords)}, to and fro`)],
    ["by words: time", plain(byWords.time, "ms", `${of(byWords)}; with the stand-in's answers`)],
    ["by the same words again: sent", plain(again.kilobytes / 1_000, "MB", of(again))],
    ["count what is shown: requests", atMost(4, look.requests, "requests", of(look))],
    ["count what is shown: sent", sent(look, 40)],
    ["count what is shown: time", plain(look.time, "ms", of(look))],
  ]);
};
