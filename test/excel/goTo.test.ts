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

test("nothing is selected when none of the keys is there", async () => {
  await openWorkbook();
  await load(invoices(2));
  expect(await selectKeys("b2b", ["gone"])).toBe(0);
});
