import { keepExport, keptExport } from "../../src/excel/export/keptExport";
import { openWorkbook } from "../workbook/open";

const LONG = "0123456789".repeat(120_000);

test("a long text is kept in the workbook beside what else is, until another takes its place", async () => {
  const host = await openWorkbook();
  host.book.settings.set("imsReview", "{}");
  expect(await keptExport()).toBe("");
  expect(await keepExport(LONG)).toBe(true);
  expect(await keptExport()).toBe(LONG);
  expect(await keepExport("short")).toBe(true);
  expect(await keptExport()).toBe("short");
  await keepExport("");
  expect([...host.book.settings]).toEqual([["imsReview", "{}"]]);
});

test("what is more than a workbook holds is not kept, nor what was kept before", async () => {
  await openWorkbook();
  await keepExport("before");
  expect(await keepExport(LONG + LONG)).toBe(false);
  expect(await keptExport()).toBe("");
});
