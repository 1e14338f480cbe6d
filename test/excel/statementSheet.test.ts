import { readDisagreements, writeStatement } from "../../src/excel/statement/statementSheet";
import { findImsSheets } from "../../src/excel/sheets/imsSheets";
import { LAST_ROW, rowOf } from "../../src/gstr2b/layout";
import { statementSheet } from "../../src/gstr2b/sheet";
import { statementOf } from "../../src/gstr2b/statement";
import { addRecords, newTally } from "../../src/gstr2b/tally";
import type { Action } from "../../src/ims/actions";
import { recordsOf, type Records } from "../../src/ims/records";
import { openWorkbook } from "../workbook/open";
import { columnAt, invoice, load, OCTOBER, sheetNames, valuesAt } from "./samples";

const ACTIONS: readonly Action[] = ["Accepted", "Rejected", "Accepted", "No action", "Pending"];
// Tax of invoice n: 180.00 × n. In GSTR-2B: 1, 3 and 4 available, 2 rejected.
const marked = recordsOf(
  "b2b",
  ACTIONS.map((action, n) => invoice(n + 1, { action })),
);

async function compute(...tables: readonly Records[]): Promise<string> {
  const tally = newTally(OCTOBER);
  for (const records of tables) addRecords(tally, records);
  const sheets = await findImsSheets();
  return writeStatement(
    statementSheet({
      gstin: "29AACCH4321K1ZJ",
      computedAt: new Date(2026, 10, 14, 18, 5),
      statement: statementOf(tally),
      tables: new Map(sheets.map(({ table, name }) => [table, name])),
    }),
  );
}

const line = async (path: string): Promise<unknown[]> => {
  const row = String(rowOf(path));
  const [cells = []] = await valuesAt("GSTR-2B", `D${row}:J${row}`);
  return cells;
};

test("the statement's figures are live formulas that agree with the second count", async () => {
  await openWorkbook();
  await load(marked);
  expect(await compute(marked)).toBe("GSTR-2B");
  expect(await valuesAt("GSTR-2B", "A1:B5")).toMatchObject([
    { 0: expect.stringContaining("October 2026") },
    ["GSTIN", "29AACCH4321K1ZJ"],
    // 01-10-2026 is day 46296, 14-11-2026 day 46340.
    ["GSTR-2B period", 46296],
    // 01-08-2026
    ["Lapsed up to", 46235],
    ["Computed on", expect.closeTo(46340 + (18 * 60 + 5) / 1440, 6)],
  ]);
  expect(await line("itcavl.nonrevsup.b2b")).toMatchObject({ 0: 1440, 1: 0, 5: 3, 6: "Yes" });
  expect(await line("itcRejected.nonrevsup.b2b")).toMatchObject({ 0: 360, 5: 1, 6: "Yes" });
  expect(await readDisagreements()).toBe(0);
});

test("a mark made later moves the figures, and the sheet says that they no longer agree", async () => {
  const host = await openWorkbook();
  await load(marked);
  await compute(marked);
  await host.user.type("B2B", "A3", "Accepted");
  expect(await line("itcavl.nonrevsup.b2b")).toMatchObject({ 0: 1800, 6: "No" });
  // The line itself, the rejected line, and the heading of each.
  expect(await readDisagreements()).toBe(4);
});

test("a line whose agreement was typed over counts as not agreeing", async () => {
  const host = await openWorkbook();
  await load(marked);
  await compute(marked);
  await host.user.type("GSTR-2B", `J${String(rowOf("itcavl.nonrevsup.b2b"))}`, "fine by me");
  expect(await readDisagreements()).toBe(1);
});

test("text of the statement is never a formula", async () => {
  await openWorkbook();
  const style = "sentence" as const;
  const texts = ["=1+1", "+91", "-5", "@x", "00123", "1-2", "3.1(d)", "An advisory."];
  await writeStatement(texts.map((text) => [{ text, style }, ...blanks(10)]));
  expect(await columnAt("GSTR-2B", `A1:A${texts.length}`)).toEqual(texts);
});

const blanks = (count: number) =>
  Array.from({ length: count }, () => ({ text: "", style: "blank" as const }));

test("computed again, ours is written in place, and what the user added stays", async () => {
  const host = await openWorkbook();
  await load(marked);
  await compute(marked);
  const row = String(rowOf("itcavl.nonrevsup.b2b"));
  await host.user.renameSheet("GSTR-2B", "2B of October");
  await host.user.type("2B of October", "A200", "Checked by RK");
  await host.user.type("2B of October", `M${row}`, "see ledger");
  await host.user.type("2B of October", `D${row}`, "99");
  expect(await compute(marked)).toBe("2B of October");
  expect(await columnAt("2B of October", "A200:A200")).toEqual(["Checked by RK"]);
  expect(await columnAt("2B of October", `M${row}:M${row}`)).toEqual(["see ledger"]);
  expect(await columnAt("2B of October", `D${row}:D${row}`)).toEqual([1440]);
  expect(await sheetNames()).toEqual(["Sheet1", "B2B", "2B of October"]);
});

test.each([
  ["a row", "20:20", "Down"],
  ["a column", "D:D", "Right"],
] as const)(
  "a sheet in which %s was inserted stays as it is, beside a new one",
  async (_, where, shift) => {
    await openWorkbook();
    await load(marked);
    await compute(marked);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("GSTR-2B").getRange(where).insert(shift);
      await context.sync();
    });
    expect(await compute(marked)).toBe("GSTR-2B (IMS)");
    expect(await readDisagreements()).toBe(0);
    expect(await compute(marked)).toBe("GSTR-2B (IMS)");
    expect(await sheetNames()).toEqual(["Sheet1", "B2B", "GSTR-2B", "GSTR-2B (IMS)"]);
  },
);

test("an amount typed over a formula is told by its row, even if it is the same amount", async () => {
  const host = await openWorkbook();
  await load(marked);
  await compute(marked);
  const row = rowOf("itcavl.nonrevsup.b2b") ?? 0;
  await host.user.type("GSTR-2B", `D${String(row)}`, "1440");
  expect(await line("itcavl.nonrevsup.b2b")).toMatchObject({ 0: 1440, 6: "No" });
  expect(await valuesAt("GSTR-2B", "B7")).toEqual([
    [`Does not agree: 1 of 69 lines, first row ${row}: B2B - Invoices (IMS)`],
  ]);
  expect(await valuesAt("GSTR-2B", "J10")).toEqual([["1 differ"]]);
});

test("a formula that gives an error is told by its row", async () => {
  await openWorkbook();
  await load(marked);
  await compute(marked);
  const row = rowOf("itcRejected.nonrevsup.b2b") ?? 0;
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("GSTR-2B").getRange(`E${String(row)}`);
    cell.formulas = [["=1/0"]];
    await context.sync();
  });
  expect(await line("itcRejected.nonrevsup.b2b")).toMatchObject({ 6: "No" });
  expect(await valuesAt("GSTR-2B", "B7")).toEqual([
    // The line, and its heading above it.
    [
      `Does not agree: 2 of 69 lines, first row ${row - 1}: All other ITC - Supplies from registered persons other than reverse charge (IMS)`,
    ],
  ]);
});

test("GSTR-3B follows the lines", async () => {
  await openWorkbook();
  await load(marked);
  await compute(marked);
  const cells = await valuesAt("GSTR-2B", `A${LAST_ROW + 3}:J${LAST_ROW + 11}`);
  const figures = cells.map(([cell, , , igst, , , , , , agrees]) => [cell, igst, agrees]);
  expect(figures).toEqual([
    ["3.1(d)", 0, "Yes"],
    ["4(A)(1)", 0, "Yes"],
    ["4(A)(2)", "", ""],
    ["4(A)(3)", 0, "Yes"],
    ["4(A)(4)", 0, "Yes"],
    ["4(A)(5)", 1440, "Yes"],
    ["4(B)(2)", 0, "Yes"],
    ["4(D)(2)", 0, "Yes"],
    ["4(A)", 0, "Yes"],
  ]);
});

test("a sheet of that name that is the user's stays", async () => {
  await openWorkbook();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("GSTR-2B").getRange("A1").values = [["the portal's"]];
    await context.sync();
  });
  await load(marked);
  expect(await compute(marked)).toBe("GSTR-2B (IMS)");
  expect(await columnAt("GSTR-2B", "A1:A2")).toEqual(["the portal's", ""]);
});

test("the head stays in sight and the sheet fits the paper's width", async () => {
  await openWorkbook();
  await load(marked);
  await compute(marked);
  const look = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("GSTR-2B");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.pageLayout.load("orientation,paperSize,zoom");
    const title = sheet.getRange("A1").load("numberFormat");
    title.format.font.load("bold,color");
    title.format.fill.load("color");
    const advisory = sheet
      .getRange(`H${String(rowOf("itcavl.nonrevsup"))}`)
      .load("format/wrapText");
    await context.sync();
    const { orientation, paperSize, zoom } = sheet.pageLayout;
    return {
      frozen: frozen.address,
      page: [orientation, paperSize, zoom.horizontalFitToPages],
      title: [title.format.font.bold, title.format.font.color, title.format.fill.color],
      wraps: advisory.format.wrapText,
    };
  });
  expect(look).toEqual({
    frozen: "'GSTR-2B'!1:3",
    page: ["Landscape", "A4", 1],
    title: [true, "#FFFFFF", "#002060"],
    wraps: true,
  });
});

test("a statement that was never computed, or was deleted, is asked for by name", async () => {
  await openWorkbook();
  await expect(readDisagreements()).rejects.toThrow(/no sheet of GSTR-2B.*Press Compute GSTR-2B/);
});
