import { findImsSheets } from "../../src/excel/sheets/imsSheets";
import { readSettings } from "../../src/excel/connection/settings";
import { recordsOf } from "../../src/ims/records";
import { openWorkbook } from "../workbook/open";
import { columnAt, invoice, invoices, load, sheetNames, valuesAt, loadWith } from "./samples";

test("a sheet of our name that is not ours stays untouched, and ours gets another name", async () => {
  await openWorkbook();
  await Excel.run(async (context) => {
    for (const name of ["b2b", "B2B (IMS)"]) {
      context.workbook.worksheets.add(name).getRange("A1:A2").values = [["Row key"], ["mine"]];
    }
    await context.sync();
  });
  const [written] = await load(invoices(1));
  expect(written?.sheet).toBe("B2B (IMS 2)");
  expect(await columnAt("b2b", "A1:A2")).toEqual(["Row key", "mine"]);
  expect(await columnAt("B2B (IMS)", "A1:A2")).toEqual(["Row key", "mine"]);
});

test("a table of our name that is not ours is named, and nothing is loaded", async () => {
  await openWorkbook();
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B2", true);
    table.name = "IMS_B2B";
    await context.sync();
  });
  await expect(load(invoices(1))).rejects.toThrow(
    /a table named IMS_B2B that IMS Review did not make/,
  );
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

test("records of a table that is loaded already are added below it, wherever its columns are now", async () => {
  const host = await openWorkbook();
  await load(invoices(2));
  await host.user.insertColumns("B2B", "C:C");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.name = "Purchases";
    sheet.getRange("C1:C3").values = [["My note"], ["mine"], ["mine too"]];
    await context.sync();
  });
  const written = await load(recordsOf("b2b", [invoice(3), invoice(4, { number: "=4" })]));
  expect(written).toEqual([{ table: "b2b", sheet: "Purchases", name: "IMS_B2B", rows: 4 }]);
  expect(await valuesAt("Purchases", "A1:F5")).toEqual([
    ["Action", "Check", "My note", "GSTIN of supplier", "Trade/Legal name", "Invoice number"],
    ["No action", "", "mine", "27AACCK1234L1ZP", "Kaveri Metals Pvt Ltd", "INV-1"],
    ["No action", "", "mine too", "27AACCK1234L1ZP", "Kaveri Metals Pvt Ltd", "INV-2"],
    ["No action", "", "", "27AACCK1234L1ZP", "Kaveri Metals Pvt Ltd", "INV-3"],
    ["No action", "", "", "27AACCK1234L1ZP", "Kaveri Metals Pvt Ltd", "=4"],
  ]);
  expect(await sheetNames()).toEqual(["Sheet1", "Purchases"]);
});

test("records are not added over what the user wrote below the table", async () => {
  await openWorkbook();
  await load(invoices(2));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("B2B").getRange("E6").values = [["my total"]];
    await context.sync();
  });
  await expect(
    load(
      recordsOf(
        "b2b",
        [3, 4, 5].map((n) => invoice(n)),
      ),
    ),
  ).rejects.toThrow(/something stands below its table in row 4\. Move it/);
  expect(await columnAt("B2B", "E1:E6")).toEqual([
    "Invoice number",
    "INV-1",
    "INV-2",
    "",
    "",
    "my total",
  ]);
});

test("a load cancelled half-way leaves no sheet, no row and the settings as they were", async () => {
  const host = await openWorkbook();
  await loadWith({ settings: "first" }, invoices(2));
  const cancel = new AbortController();
  const loading = loadWith(
    {
      settings: "second",
      signal: cancel.signal,
      onProgress: ({ table, done }) => {
        if (table === "b2bcn" && done > 0) cancel.abort();
      },
    },
    recordsOf(
      "b2b",
      Array.from({ length: 1200 }, (_, n) => invoice(n + 3)),
    ),
    recordsOf(
      "b2bcn",
      Array.from({ length: 1200 }, (_, n) => invoice(n)),
    ),
  );
  await expect(loading).rejects.toMatchObject({ name: "AbortError" });
  expect(await sheetNames()).toEqual(["Sheet1", "B2B"]);
  expect(await findImsSheets()).toEqual([{ table: "b2b", sheet: "B2B", name: "IMS_B2B", rows: 2 }]);
  expect(await columnAt("B2B", "E1:E5")).toEqual(["Invoice number", "INV-1", "INV-2", "", ""]);
  expect(await readSettings()).toBe("first");
  expect(host.book.eventsEnabled).toBe(true);
});

test("a workbook that is read-only, protected or counts days from 1904 is refused with the way out", async () => {
  const host = await openWorkbook();
  host.book.readOnly = true;
  await expect(load(invoices(1))).rejects.toThrow(/open for reading only.*Save a copy/);
  host.book.readOnly = false;
  host.book.protected = true;
  await expect(load(invoices(1))).rejects.toThrow(
    /structure of the workbook is protected.*Unprotect/,
  );
  host.book.protected = false;
  host.book.from1904 = true;
  await expect(load(invoices(1))).rejects.toThrow(/counts its days from 1904.*new workbook/);
  expect(await sheetNames()).toEqual(["Sheet1"]);
});
