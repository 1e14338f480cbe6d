import { excelSupports } from "../../src/excel/connection/connection";
import { selectKeys } from "../../src/excel/rows/goTo";
import { readRows } from "../../src/excel/rows/rows";
import { invoices, load } from "../excel/samples";
import { openWorkbook } from "../workbook/open";

const selected = () => readRows("selected", () => ({ read: ["key", "number"] }));
const selectedNumbers = async () => (await selected())?.records?.columns.number;

test("what Excel supports is asked of Excel", async () => {
  await openWorkbook({ profile: "Excel 2021" });
  expect([excelSupports("1.9"), excelSupports("1.14"), excelSupports("1.15")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("rows are selected by their keys wherever sorting has put them; lost ones are not counted", async () => {
  const host = await openWorkbook({ profile: "web" });
  await load(invoices(8));
  await host.user.sort("IMS_B2B", "Invoice value", false);
  await host.user.select("Sheet1", "A1");
  expect(await selectKeys("b2b", ["b2b|2", "b2b|3", "b2b|7", "gone"])).toBe(3);
  expect(await selectedNumbers()).toEqual(["INV-7", "INV-3", "INV-2"]);
});

test("addressCut: no more rows are selected than an address can name, and the count says so", async () => {
  await openWorkbook({ profile: "web" });
  await load(invoices(3_000));
  const odd = Array.from({ length: 1_500 }, (_, n) => `b2b|${n * 2 + 1}`);
  // 4 cells of one digit of row (A2 A4 A6 A8) at 3 characters with the comma, 45 of two at 4, 450 of
  // three at 5: 2,442 characters; the last comma is saved; then 6 each: (8,192 + 1 - 2,442) / 6 = 958.
  const count = 4 + 45 + 450 + 958;
  expect(await selectKeys("b2b", odd)).toBe(count);
  // Excel cuts a longer address without a word: as many are selected as were named.
  expect((await selected())?.count).toBe(count);
}, 30_000);

test("an Excel that can only select one area selects the first rows that lie together", async () => {
  await openWorkbook({ profile: "Excel 2021" });
  await load(invoices(8));
  expect(await selectKeys("b2b", ["b2b|2", "b2b|3", "b2b|7"])).toBe(2);
  expect(await selectedNumbers()).toEqual(["INV-2", "INV-3"]);
});
