import { openWorkbook } from "../workbook/open";
import { sheetNames, valuesAt } from "../excel/samples";
import { openedDesk, OURS } from "./openedDesk";

const HEADINGS = [
  "GSTIN of supplier",
  "Trade/Legal name",
  "Invoice number",
  "Invoice type",
  "Invoice date",
  "Invoice value",
  "Place of supply",
  "Taxable value",
  "Integrated tax",
  "Central tax",
  "State/UT tax",
  "Cess",
  "Source",
  "Return period",
  "Filing status",
  "Status",
];
const SUPPLIER = "24AAQCA8719H1ZC";

/** 08-10-2026 as Excel counts it. */
const DAY = 46303;

const row = (number: string, date: string | number): (string | number)[] => [
  SUPPLIER,
  "Sample Supplier Pvt Ltd",
  number,
  "Regular",
  date,
  118,
  "27-Maharashtra",
  100,
  18,
  0,
  0,
  0,
  "GSTR-1",
  "Oct-26",
  "Filed",
  "No Action",
];

/** Makes the open workbook a download: a cover, records under a title, and a sheet of the user's own. */
async function download(rows: readonly (string | number)[][]): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const cover = worksheets.getItem("Sheet1");
    cover.name = "Home";
    cover.getRange("B2:C2").values = [["GSTIN", OURS]];
    const sheet = worksheets.add("B2B");
    const last = rows.length + 3;
    sheet.getRange(`N4:N${last}`).numberFormat = rows.map(() => ["@"]);
    sheet.getRange(`E4:E${last}`).numberFormat = rows.map(([, , , , date]) => [
      typeof date === "number" ? "dd-mm-yyyy" : "@",
    ]);
    sheet.getRange("A1").values = [["Invoices received"]];
    sheet.getRange("A3:P3").values = [HEADINGS];
    sheet.getRange(`A4:P${last}`).values = [...rows];
    worksheets.add("My notes").getRange("A1").values = [["Ask Kaveri about October"]];
    await context.sync();
  });
}

test("the open workbook is read from its sheets, and ours come beside them", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await download([row("INV-1", DAY), row("INV-2", "08-10-2026")]);
  const theirs = await valuesAt("B2B", "A1:P5");
  await desk.loadThisWorkbook();
  expect(desk.state.status.text).toBe("Loaded 2 records into 1 sheet.");
  expect(desk.state.client.gstin).toBe(OURS);
  expect(await sheetNames()).toEqual([
    "Home",
    "B2B",
    "My notes",
    "B2B (IMS)",
    "IMS Log",
    "IMS Summary",
  ]);
  expect(await valuesAt("B2B (IMS)", "A2:G3")).toEqual([
    ["No action", "", SUPPLIER, "Sample Supplier Pvt Ltd", "INV-1", "Regular", DAY],
    ["No action", "", SUPPLIER, "Sample Supplier Pvt Ltd", "INV-2", "Regular", DAY],
  ]);
  expect(await valuesAt("B2B", "A1:P5")).toEqual(theirs);
  expect(desk.state.report?.files[0]?.tables).toEqual([{ table: "b2b", count: 2 }]);
});

test("read again after a sheet of it was corrected, it merges into ours; ours are not read", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await download([row("INV-1", DAY), row("INV-2", DAY)]);
  await desk.loadThisWorkbook();
  await host.user.select("B2B (IMS)", "A2");
  await desk.mark("Reject", "selected");
  await host.user.type("B2B", "H5", "150");
  await desk.loadThisWorkbook();
  expect(desk.state.status.text).toContain("Loaded 2 records again: 1 changed; 1 as before");
  expect(await valuesAt("B2B (IMS)", "A2:A3")).toEqual([["Rejected"], ["No action"]]);
});

test("a workbook that is no download says so and stays as it is", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.loadThisWorkbook();
  expect(desk.state.status).toMatchObject({ tone: "failed" });
  expect(desk.state.status.text).toContain("holds no sheet with the columns of an IMS download");
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

test("a document number that Excel has turned into a date is listed, not guessed", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await download([row("INV-1", DAY), row("INV-2", DAY)]);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("B2B").getRange("C5");
    cell.numberFormat = [["dd-mm-yyyy"]];
    cell.values = [[DAY]];
    await context.sync();
  });
  await desk.loadThisWorkbook();
  expect(desk.state.report?.unread.map(({ row: at, reason }) => [at, reason])).toEqual([
    [5, expect.stringContaining("Invoice number is a date in the file: Excel has changed it.")],
  ]);
});

test("Cancel while the workbook is read leaves it as it was", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await download([row("INV-1", DAY)]);
  const before = await sheetNames();
  const stop = desk.subscribe(() => {
    if (desk.state.work?.what === "Reading the sheet B2B") desk.cancel();
  });
  await desk.loadThisWorkbook();
  stop();
  expect(desk.state.status.text).toBe("Loading was cancelled. The workbook is as it was before.");
  expect(await sheetNames()).toEqual(before);
});
