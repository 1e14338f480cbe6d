import { recordsOf } from "../../src/ims/records";
import { openWorkbook } from "../workbook/open";
import { columnAt, invoice, invoices, load, sheetNames, valuesAt } from "./samples";
import { actions, mark, NONE } from "./marking";

test("the log is made when first needed and grows by a row per change, newest last", async () => {
  const host = await openWorkbook();
  await load(invoices(3));
  expect(await sheetNames()).toEqual(["Sheet1", "B2B"]);
  await host.user.select("B2B", "A2");
  await mark("selected", "Accepted");
  await host.user.select("B2B", "A3:A4");
  await mark("selected", "Rejected");
  expect(await sheetNames()).toEqual(["Sheet1", "B2B", "IMS Log"]);
  const [heading, first, ...more] = await valuesAt("IMS Log", "A1:J4");
  expect(heading).toEqual([
    "When",
    "Table",
    "Supplier",
    "Document",
    "Changed",
    "From",
    "To",
    "Remark",
    "Command",
    "Who",
  ]);
  // 15-11-2026 is day 46341; half past nine is 9.5 / 24 of it.
  expect(first?.[0]).toBeCloseTo(46341 + 9.5 / 24, 6);
  expect(first?.slice(1)).toEqual([
    "B2B - Invoices",
    "27AACCK1234L1ZP",
    "INV-1",
    "Action",
    NONE,
    "Accepted",
    "",
    "Accept",
    "",
  ]);
  expect(more.map((row) => [row[3], row[6]])).toEqual([
    ["INV-2", "Rejected"],
    ["INV-3", "Rejected"],
  ]);
});

test("the log leaves a sheet of its name that is the user's alone", async () => {
  await openWorkbook();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("IMS Log").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  await load(invoices(1));
  await mark({ table: "b2b" }, "Accepted");
  expect(await columnAt("IMS Log", "A1:A2")).toEqual(["mine", ""]);
  expect(await columnAt("IMS Log (IMS)", "D1:D2")).toEqual(["Document", "INV-1"]);
});

test("the log keeps hostile text as text", async () => {
  await openWorkbook();
  await load(recordsOf("b2b", [invoice(1, { number: "=1+1", remarks: "@SUM(1)" })]));
  await mark({ table: "b2b" }, "Accepted");
  expect(await valuesAt("IMS Log", "D2:H2")).toEqual([
    ["=1+1", "Action", NONE, "Accepted", "@SUM(1)"],
  ]);
});

test("the log is found on a renamed sheet, with its columns moved", async () => {
  const host = await openWorkbook();
  await load(invoices(2));
  await host.user.select("B2B", "A2");
  await mark("selected", "Accepted");
  await host.user.renameSheet("IMS Log", "Journal");
  await Excel.run(async (context) => {
    // Document and Changed exchanged.
    context.workbook.worksheets.getItem("Journal").getRange("D1:E2").values = [
      ["Changed", "Document"],
      ["Action", "INV-1"],
    ];
    await context.sync();
  });
  await host.user.select("B2B", "A3");
  await mark("selected", "Accepted");
  expect(await valuesAt("Journal", "D1:E3")).toEqual([
    ["Changed", "Document"],
    ["Action", "INV-1"],
    ["Action", "INV-2"],
  ]);
});

test("the log does not write over what the user put below it, and then nothing is marked", async () => {
  const host = await openWorkbook();
  await load(invoices(2));
  await host.user.select("B2B", "A2");
  await mark("selected", "Accepted");
  await host.user.type("IMS Log", "B3", "reviewed by me");
  await host.user.select("B2B", "A3");
  await expect(mark("selected", "Accepted")).rejects.toThrow(
    /Nothing was changed, because the sheet IMS Log cannot grow.*Move what is there/,
  );
  expect(await actions(2)).toEqual(["Accepted", NONE]);
  expect(await columnAt("IMS Log", "B1:B3")).toEqual(["Table", "B2B - Invoices", "reviewed by me"]);
});
