import { selectKeys, showRecords, tableShown } from "../../src/excel/goTo";
import { readRows } from "../../src/excel/rows";
import type { Action } from "../../src/ims/actions";
import { recordsOf } from "../../src/ims/records";
import { openWorkbook } from "../workbook/open";
import { invoice, invoices, load } from "./samples";

const ACTIONS: readonly Action[] = ["Accepted", "Rejected", "Accepted", "No action", "Pending"];
const marked = recordsOf(
  "b2b",
  ACTIONS.map((action, n) => invoice(n + 1, { action })),
);

const selectedNumbers = async () =>
  (await readRows("selected", ["number"]))?.records?.columns.number;

test("a table's records of an action are shown on its sheet, then all again", async () => {
  const host = await openWorkbook();
  await load(marked);
  await host.user.renameSheet("B2B", "Purchases");
  await host.user.select("Sheet1", "A1");
  expect(await tableShown()).toBeUndefined();

  expect(await showRecords("b2b", "Accepted")).toBe(2);
  expect(await tableShown()).toBe("b2b");
  expect((await readRows("shown", ["number"]))?.records?.columns.number).toEqual([
    "INV-1",
    "INV-3",
  ]);
  expect(await showRecords("b2b", "Pending")).toBe(1);
  expect(await showRecords("b2b")).toBe(5);
});

test("other filters of the user's stay when records of an action are shown", async () => {
  const host = await openWorkbook();
  await load(marked);
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-1", "INV-2"]);
  expect(await showRecords("b2b", "Accepted")).toBe(1);
  expect(await showRecords("b2b")).toBe(2);
});

test("a hidden sheet is shown when its records are asked for", async () => {
  await openWorkbook();
  await load(marked);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Sheet1").activate();
    worksheets.getItem("B2B").visibility = "Hidden";
    await context.sync();
  });
  await showRecords("b2b");
  expect(await tableShown()).toBe("b2b");
});

test("rows are selected by their keys wherever sorting has put them; lost ones are not counted", async () => {
  const host = await openWorkbook({ profile: "web" });
  await load(invoices(8));
  await host.user.sort("IMS_B2B", "Invoice value", false);
  await host.user.select("Sheet1", "A1");
  expect(await selectKeys("b2b", ["b2b|2", "b2b|3", "b2b|7", "gone"])).toBe(3);
  expect(await selectedNumbers()).toEqual(["INV-7", "INV-3", "INV-2"]);
});

test("no more rows are selected than an address can name, and the count says so", async () => {
  await openWorkbook({ profile: "web" });
  await load(invoices(3_000));
  const odd = Array.from({ length: 1_500 }, (_, n) => `b2b|${n * 2 + 1}`);
  // 4 cells of one digit of row (A2 A4 A6 A8) at 3 characters with the comma, 45 of two at 4, 450 of
  // three at 5: 2,442 characters; the last comma is saved; then 6 each: (8,192 + 1 - 2,442) / 6 = 958.
  expect(await selectKeys("b2b", odd)).toBe(4 + 45 + 450 + 958);
}, 30_000);

test("an Excel that can only select one area selects the first rows that lie together", async () => {
  await openWorkbook({ profile: "Excel 2021" });
  await load(invoices(8));
  expect(await selectKeys("b2b", ["b2b|2", "b2b|3", "b2b|7"])).toBe(2);
  expect(await selectedNumbers()).toEqual(["INV-2", "INV-3"]);
});

test("nothing is selected when none of the keys is there", async () => {
  await openWorkbook();
  await load(invoices(2));
  expect(await selectKeys("b2b", ["gone"])).toBe(0);
});
