import { readDisagreements, writeStatement } from "../../src/excel/statement/statementSheet";
import { findImsSheets } from "../../src/excel/sheets/imsSheets";
import { rowOf } from "../../src/gstr2b/layout";
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
  expect(await valuesAt("GSTR-2B", "A1:B4")).toMatchObject([
    { 0: expect.stringContaining("October 2026") },
    ["GSTIN", "29AACCH4321K1ZJ"],
    // 01-10-2026 is day 46296, 14-11-2026 day 46340.
    ["GSTR-2B period", 46296],
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

test("ours is written again in place, with nothing left of the last one", async () => {
  const host = await openWorkbook();
  await load(marked);
  await compute(marked);
  await host.user.renameSheet("GSTR-2B", "2B of October");
  await host.user.type("2B of October", "A200", "left over");
  expect(await compute(marked)).toBe("2B of October");
  expect(await columnAt("2B of October", "A200:A200")).toEqual([""]);
  expect(await sheetNames()).toEqual(["Sheet1", "B2B", "2B of October"]);
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
