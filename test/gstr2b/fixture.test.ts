import type { FIELDS } from "../../src/ims/fields";
import { HEADS, type Tax } from "../../src/ims/fields";
import { toPaise } from "../../src/ims/money";
import { parsePeriodCode, periodOf } from "../../src/ims/period";
import { recordsOf, rowAt, type RecordFields, type Records } from "../../src/ims/records";
import { columnOf, imsTable, type TableKey } from "../../src/ims/tables";
import { valueOf, withValues, type Value } from "../../src/ims/values";
import { readStatementJson } from "../../src/files/gstr2b/readStatementJson";
import { handOut } from "../../src/files/records/handOut";
import { readImsFiles } from "../../src/files/reader/reading";
import { compareStatements } from "../../src/gstr2b/comparison";
import { portalFigures, portalPaths, portalRows } from "../../src/gstr2b/fromPortal";
import { GSTR3B_CELLS, gstr3bTax } from "../../src/gstr2b/gstr3b";
import { LINE_PATHS } from "../../src/gstr2b/lines";
import { figuresOf, statementOf } from "../../src/gstr2b/statement";
import { addRecords, newTally } from "../../src/gstr2b/tally";
import { textBytes } from "../files/made";
import expected from "./fixture/expected.json";
import portalFile from "./fixture/gstr2b.json";
import download from "./fixture/ims.json";
import originals from "./fixture/originals.json";
import { tied } from "./tied";

const OCTOBER = periodOf(2026, 10);

const CREDIT: Readonly<Record<string, string>> = {
  CREDITED: "Credited earlier",
  REJECTED: "Rejected",
  SAME_PERIOD: "In this 2B",
};

/** What the user types about the originals that no file tells. */
function answered(records: Records): Records {
  const rows = Array.from({ length: records.count }, (_, index) => {
    const row = rowAt(records, index);
    const answer = originals.find(
      ({ section, stin, originalNo }) =>
        section === records.table &&
        stin === row.text("supplier") &&
        originalNo === row.text("originalNumber"),
    );
    const values = new Map<keyof typeof FIELDS, Value>();
    if (answer && row.text("originalCredit") === "Unknown") {
      values.set("originalCredit", CREDIT[answer.originalState] ?? "");
      const { iamt, camt, samt, cess } = answer.original ?? {};
      if (iamt !== undefined) values.set("originalIgst", toPaise(iamt));
      if (camt !== undefined) values.set("originalCgst", toPaise(camt));
      if (samt !== undefined) values.set("originalSgst", toPaise(samt));
      if (cess !== undefined) values.set("originalCess", toPaise(cess));
    }
    const full = withValues(row, values);
    return Object.fromEntries(
      row.table.columns.map(({ field }) => [field, valueOf(full, field)]),
    ) as RecordFields;
  });
  return recordsOf(records.table, rows);
}

async function computed() {
  const { records } = await readImsFiles([
    { name: "ims.json", bytes: textBytes(JSON.stringify(download)) },
  ]);
  const tables = tied(tied([...records.values()].map(handOut), OCTOBER).map(answered), OCTOBER);
  const tally = newTally(OCTOBER);
  for (const table of tables) addRecords(tally, table);
  const portal = readStatementJson(portalFile);
  const paths = portalPaths(new Set<TableKey>(records.keys()));
  const elsewhere = portalFigures(portalRows(portal, paths), paths, OCTOBER);
  return { statement: statementOf(tally, elsewhere), tables, portal, paths };
}

const tax = (figures: { [head: string]: number } | undefined): Tax => {
  const [igst = 0, cgst = 0, sgst = 0, cess = 0] = HEADS.map((head) =>
    toPaise(figures?.[head] ?? 0),
  );
  return { igst, cgst, sgst, cess };
};

test("a download, the user's answers and the portal's file come to the 69 lines, to the paisa", async () => {
  const { statement } = await computed();
  const rows = new Map<string, { [head: string]: number }>(Object.entries(expected.rows));
  for (const path of LINE_PATHS) {
    const details = [...rows].filter(([row]) => row === path || row.startsWith(`${path}.`));
    const byHand = { igst: 0, cgst: 0, sgst: 0, cess: 0 };
    for (const [, figures] of details) for (const head of HEADS) byHand[head] += tax(figures)[head];
    expect([path, figuresOf(statement, path)]).toMatchObject([path, byHand]);
  }
});

test("the cells of GSTR-3B follow from them", async () => {
  const { statement } = await computed();
  const cells = new Map<string, { [head: string]: number }>(Object.entries(expected.gstr3b));
  for (const cell of GSTR3B_CELLS) {
    expect([cell.cell, gstr3bTax(cell, statement)]).toEqual([cell.cell, tax(cells.get(cell.cell))]);
  }
});

test("the original of the same GSTR-2B is found, though GSTR-1A amends it", async () => {
  const { tables } = await computed();
  const invoices = tables.find(({ table }) => table === "b2b");
  const at = invoices?.columns.number?.indexOf("DF-6") ?? -1;
  expect(invoices?.columns.amended?.[at]).toBe("In this 2B");
  expect(columnOf(imsTable("b2b"), "amended")?.heading).toBe("Amended");
});

test("the comparison finds no difference: the portal's statement was made from the same marks", async () => {
  const { statement, tables, portal, paths } = await computed();
  const { lines, documents } = compareStatements(statement, tables, portal, paths);
  expect(documents).toEqual([]);
  expect(lines).toHaveLength(69);
  for (const { path, difference } of lines) {
    expect([path, difference]).toEqual([path, { igst: 0, cgst: 0, sgst: 0, cess: 0 }]);
  }
  expect(portal.period).toBe(parsePeriodCode("102026"));
});
