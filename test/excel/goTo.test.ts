import { selectKeys, tableShown } from "../../src/excel/rows/goTo";
import { openTable } from "../../src/excel/filters/tableFilters";
import { openWorkbook } from "../workbook/open";
import { invoices, load } from "./samples";

test("the table on the sheet in front is told, whatever the sheet is called", async () => {
  const host = await openWorkbook();
  await load(invoices(2));
  await host.user.renameSheet("B2B", "Purchases");
  await host.user.select("Sheet1", "A1");
  expect(await tableShown()).toBeUndefined();
  await host.user.select("Purchases", "A2");
  expect(await tableShown()).toBe("b2b");
});

test("a hidden sheet is shown when its table is opened", async () => {
  await openWorkbook();
  await load(invoices(2));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Sheet1").activate();
    worksheets.getItem("B2B").visibility = "Hidden";
    await context.sync();
  });
  await openTable("b2b");
  expect(await tableShown()).toBe("b2b");
});

test("nothing is selected when none of the keys is there", async () => {
  await openWorkbook();
  await load(invoices(2));
  expect(await selectKeys("b2b", ["gone"])).toBe(0);
});
