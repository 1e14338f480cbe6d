import { readFileSync } from "node:fs";
import { changeRows, type Scope } from "../../src/excel/rows/rows";
import { createReader } from "../../src/files/reader/reader";
import type { Command } from "../../src/ims/actions";
import { isNumberField } from "../../src/ims/fields";
import { sliceRecords, type Records, type Row } from "../../src/ims/records";
import { imsTable, type TableKey } from "../../src/ims/tables";
import type { Host } from "../../src/preview/host";
import type { Ledger } from "../../src/preview/ledger";
import { decideAccept, decideMark } from "../../src/review/mark/markDecisions";
import { outcomeOf, type Decision } from "../../src/review/mark/outcome";
import { RULE_FIELDS } from "../../src/review/mark/ruleFields";
import { atMost, plain, type Figure } from "./figure";
import { lastLetters } from "../excel/samples";
import { largeJson } from "./read/largeJson";
import { emptyWorkbook, load } from "./workbookHere";

/** What a command had sent and got when it knew its rows, and in the end. */
interface Cost {
  readonly read: Ledger;
  readonly written: Ledger;
}

type Told = ReadonlyMap<string, Figure>;

const AT = new Date(2026, 10, 23);
const MARKED = 10_000;
const TABLE = 100_000;

/** The difference of two counts; the largest and the most are those of the later one. */
function between(before: Ledger, after: Ledger): Ledger {
  const { mostInFlight, largestRequest, largestReply } = after;
  const counted = Object.entries(after).map(([name, value]) => [
    name,
    Number(value) - Number(before[name as keyof Ledger]),
  ]);
  return {
    ...(Object.fromEntries(counted) as Ledger),
    mostInFlight,
    largestRequest,
    largestReply,
  };
}

interface Marking {
  readonly logged?: boolean;
  /** What becomes of a row; without it, it is marked and nothing else. */
  readonly decide?: (row: Row) => Decision;
}

/** Marks the rows of a scope as the desk does, with or without a log. */
async function mark(
  host: Host,
  scope: Scope,
  command: Command,
  { logged = true, decide = (row) => decideMark(row, command, "") }: Marking = {},
): Promise<Cost> {
  const { ledger } = host;
  Object.assign(ledger, { mostInFlight: 0, largestRequest: 0, largestReply: 0 });
  const start = { ...ledger };
  let decided = start;
  const changed = await changeRows(scope, RULE_FIELDS, async (records) => {
    decided = { ...ledger };
    const { changes } = await outcomeOf(records, command, decide, AT);
    return logged ? changes : { ...changes, log: [] };
  });
  if (!changed) throw new Error("No rows were found.");
  return { read: between(start, decided), written: between(decided, { ...ledger }) };
}

const count = (number: number): string => Math.round(number).toLocaleString("en-IN");

const told = ({ actions, bytesIn, bytesOut, cellsRead, cellsWritten, ...most }: Ledger): string =>
  [
    `${count(actions)} actions`,
    `${count(bytesIn)} B out`,
    `${count(bytesOut)} B back`,
    `${count(cellsRead)} cells read`,
    `${count(cellsWritten)} written`,
    `${most.mostInFlight} in flight`,
    `largest ${count(most.largestRequest)} out, ${count(most.largestReply)} back`,
  ].join(", ");

function requests(where: string, { read, written }: Cost): readonly (readonly [string, Figure])[] {
  return [
    [`requests to read, ${where}`, atMost(4, read.requests, "requests", told(read))],
    [`requests to write, ${where}`, atMost(12, written.requests, "requests", told(written))],
  ];
}

async function invoices(): Promise<Records> {
  const bytes = new Uint8Array(readFileSync(largeJson(TABLE))).buffer;
  const reader = createReader();
  await reader.read([{ name: "ims.json", bytes }], () => undefined);
  const read = await reader.rows("b2b", 0, TABLE);
  if (read.count !== TABLE) throw new Error("Not every record was read.");
  const place = Array.from({ length: read.count }, (_, at) =>
    at % 2 === 0 ? "29-Karnataka" : "27-Maharashtra",
  );
  return { ...read, columns: { ...read.columns, place } };
}

const perRow = ({ written }: Cost, rows = MARKED): number => written.bytesIn / rows;
const back = ({ written }: Cost, rows = MARKED): string =>
  `sent; ${count(written.bytesOut / rows)} B a row come back`;

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

/** The invoices as records of another table, whose own columns are empty. */
async function invoicesAs(table: TableKey): Promise<Records> {
  const read = await invoices();
  const columns = Object.fromEntries(
    imsTable(table).columns.map(({ field }) => {
      const empty = isNumberField(field)
        ? new Float64Array(TABLE).fill(NaN)
        : new Array<string>(TABLE).fill("");
      return [field, read.columns[field] ?? empty];
    }),
  );
  return { ...read, table, columns };
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
