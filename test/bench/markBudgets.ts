import { sliceRecords } from "../../src/ims/records";
import { imsTable } from "../../src/ims/tables";
import type { Command } from "../../src/ims/actions";
import type { Host } from "../../src/preview/host";
import type { Ledger } from "../../src/preview/ledger";
import { decideAccept } from "../../src/review/mark/markDecisions";
import { lastLetters } from "../excel/samples";
import { atMost, plain, type Figure } from "./figure";
import { invoices, invoicesAs } from "./largeDownload";
import { back, mark, MARKED, perRow, told, type Cost, type Marking } from "./markCost";
import { emptyWorkbook, load } from "./workbookHere";

type Told = ReadonlyMap<string, Figure>;

function requests(where: string, { read, written }: Cost): readonly (readonly [string, Figure])[] {
  return [
    [`requests to read, ${where}`, atMost(4, read.requests, "requests", told(read))],
    [`requests to write, ${where}`, atMost(12, written.requests, "requests", told(written))],
  ];
}

/** 10,000 selected rows among 100,000, lying together and with every other row hidden. */
async function manyRows(): Promise<Told> {
  const host = await emptyWorkbook();
  await load(await invoices());
  const select = (first: number, rows: number) =>
    host.user.select("B2B", `A${first}:A${first + rows - 1}`);
  // The log is made by the first command.
  await select(2, 1);
  await mark(host, "selected", "Accept");

  await select(10_002, MARKED);
  const together = await mark(host, "selected", "Accept");
  await select(20_002, MARKED);
  const unlogged = await mark(host, "selected", "Accept", { logged: false });
  await host.user.filter("IMS_B2B", "Place of supply", ["29-Karnataka"]);
  await select(40_002, 2 * MARKED);
  const scattered = await mark(host, "selected", "Reject", { logged: false });
  await select(60_002, 2 * MARKED);
  const scatteredLogged = await mark(host, "selected", "Reject");

  const columns = imsTable("b2b").columns.length;
  const log = (together.written.bytesIn - unlogged.written.bytesIn) / MARKED;
  return new Map([
    ...requests("rows together", together),
    ...requests("every other row hidden", scatteredLogged),
    ["marks, a row, rows together", atMost(40, perRow(unlogged), "B", back(unlogged))],
    ["marks, a row, every other hidden", atMost(500, perRow(scattered), "B", back(scattered))],
    ["log, a row", atMost(200, log, "B", "sent")],
    [
      "columns read",
      atMost(columns - 1, together.read.cellsRead / MARKED, "columns", `of ${columns}`),
    ],
  ]);
}

/** Enough of them: what a row costs does not hang on their number. */
const WIDE = { marked: 4_000, table: 24_000 };

/** With every other row hidden, on the tables of which a mark changes most cells. */
async function widestRows(): Promise<Told> {
  const told = new Map<string, Figure>();
  for (const table of ["b2bcn", "b2bcna"] as const) {
    const host = await emptyWorkbook();
    await load(sliceRecords(await invoicesAs(table), 0, WIDE.table));
    const { sheet, name, many } = imsTable(table);
    await host.user.filter(name, "Place of supply", ["29-Karnataka"]);
    const measured = async (first: number, command: Command, decide?: Marking["decide"]) => {
      await host.user.select(sheet, `A${first}:A${first + 2 * WIDE.marked - 1}`);
      return mark(host, "selected", command, { logged: false, ...(decide && { decide }) });
    };
    const rejected = await measured(2, "Reject");
    const accepted = await measured(8_002, "Accept", (row) => decideAccept(row, { kind: "full" }));
    const pending = await measured(16_002, "Pending");
    const hidden = `${many}, every other hidden`;
    told.set(
      `Reject, a row, ${hidden}`,
      atMost(500, perRow(rejected, WIDE.marked), "B", back(rejected, WIDE.marked)),
    );
    told.set(
      `Accept in full, a row, ${hidden}`,
      atMost(500, perRow(accepted, WIDE.marked), "B", back(accepted, WIDE.marked)),
    );
    told.set(
      `Pending, a row, ${hidden}`,
      plain(
        perRow(pending, WIDE.marked),
        "B",
        `${back(pending, WIDE.marked)}; with the sentence in Check`,
      ),
    );
  }
  return told;
}

/** A workbook with 100 invoices in a table of so many rows. */
async function tableOf(rows: number): Promise<Host> {
  const host = await emptyWorkbook();
  const all = await invoices();
  const columns = Object.fromEntries(
    Object.entries(all.columns).map(([field, column]) => [field, column.slice(0, 100)]),
  );
  await load({ ...all, columns, count: 100 });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("IMS_B2B").resize(`A1:${lastLetters("b2b")}${rows + 1}`);
    await context.sync();
  });
  await host.user.select("B2B", "A50");
  await mark(host, "selected", "Accept");
  return host;
}

const whole = ({ read, written }: Cost): Ledger => ({
  ...written,
  requests: read.requests + written.requests,
  bytesIn: read.bytesIn + written.bytesIn,
  bytesOut: read.bytesOut + written.bytesOut,
  cellsRead: read.cellsRead + written.cellsRead,
  cellsWritten: read.cellsWritten + written.cellsWritten,
  actions: read.actions + written.actions,
});

/** What one row more costs in a table of 500,000 rows than in one of 100: nothing but digits. */
async function oneRow(): Promise<Told> {
  const measure = async (rows: number) => {
    const host = await tableOf(rows);
    const key = await Excel.run(async (context) => {
      const cell = context.workbook.tables.getItem("IMS_B2B").columns.getItem("Row key");
      const range = cell.getDataBodyRange().getCell(48, 0).load("values");
      await context.sync();
      return String(range.values[0]?.[0]);
    });
    return {
      marked: whole(await mark(host, "selected", "Reject")),
      undone: whole(await mark(host, { table: "b2b", keys: [key], rows: [49] }, "Accept")),
    };
  };
  const small = await measure(100);
  const large = await measure(500_000);
  const compared = (what: string, a: Ledger, b: Ledger): [string, Figure][] => [
    [
      `${what}: requests more in 5,00,000 rows than in 100`,
      atMost(0, b.requests - a.requests, "requests", `${a.requests} requests`),
    ],
    [
      `${what}: bytes more`,
      atMost(100, b.bytesIn + b.bytesOut - a.bytesIn - a.bytesOut, "B", told(b)),
    ],
    [`${what}: cells more`, atMost(0, b.cellsRead - a.cellsRead, "cells", `${b.cellsRead} cells`)],
  ];
  return new Map([
    ...compared("mark one row", small.marked, large.marked),
    ...compared("undo one row", small.undone, large.undone),
  ]);
}

/** The budgets of marking, by what goes over the wire. */
export async function markBudgets(): Promise<Told> {
  return new Map([...(await oneRow()), ...(await manyRows()), ...(await widestRows())]);
}
