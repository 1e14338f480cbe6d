import { findImsSheets } from "../../src/excel/sheets/imsSheets";
import { readSettings } from "../../src/excel/connection/settings";
import { recordsOf } from "../../src/ims/records";
import type { TableKey } from "../../src/ims/tables";
import { openWorkbook } from "../workbook/open";
import { columnAt, invoice, invoices, load, sheetNames, valuesAt, loadWith } from "./samples";

test("a load makes a sheet and a table per IMS table with records", async () => {
  await openWorkbook();
  const written = await load(recordsOf("b2bcn", [invoice(9)]), invoices(3), recordsOf("impg", []));
  expect(written).toEqual([
    { table: "b2b", sheet: "B2B", name: "IMS_B2B", rows: 3 },
    { table: "b2bcn", sheet: "B2B-CN", name: "IMS_B2B_CN", rows: 1 },
  ]);
  expect(await findImsSheets()).toEqual(written);
  expect(await sheetNames()).toEqual(["Sheet1", "B2B", "B2B-CN"]);
  expect(await valuesAt("B2B", "A1:F3")).toEqual([
    ["Action", "Check", "GSTIN of supplier", "Trade/Legal name", "Invoice number", "Invoice type"],
    ["No action", "", "27AACCK1234L1ZP", "Kaveri Metals Pvt Ltd", "INV-1", "Regular"],
    ["No action", "", "27AACCK1234L1ZP", "Kaveri Metals Pvt Ltd", "INV-2", "Regular"],
  ]);
  // 05-10-2026, then value and taxable value of invoice 3 in rupees.
  expect(await valuesAt("B2B", "G4:J4")).toEqual([[46300, 3540, "29-Karnataka", 3000]]);
});

test("all twelve tables can be loaded at once, in the portal's order", async () => {
  await openWorkbook();
  const keys: TableKey[] = [
    "impgseza",
    "impgsez",
    "impga",
    "impg",
    "ecoma",
    "ecom",
    "b2bcna",
    "b2bcn",
    "b2bdna",
    "b2bdn",
    "b2ba",
    "b2b",
  ];
  await load(...keys.map((key) => recordsOf(key, [{ key, number: "1" }])));
  expect((await sheetNames()).slice(1)).toEqual([
    "B2B",
    "B2BA",
    "B2B-DN",
    "B2B-DNA",
    "B2B-CN",
    "B2B-CNA",
    "ECO",
    "ECOA",
    "IMPG",
    "IMPGA",
    "IMPGSEZ",
    "IMPGSEZA",
  ]);
});

test("text stays the text it is, however much it looks like something else", async () => {
  await openWorkbook();
  const hostile = [
    "=1+1",
    "+91 98450 12345",
    "-5",
    "@x",
    "00123",
    "1-2",
    "12345678901234567890",
    '=HYPERLINK("https://example.invalid","x")',
    "5-10-2026",
    "TRUE",
    "#N/A",
    "<b>bold</b>",
    "हिमालय ऑफिस",
    "O'Brien & Sons",
    "'quoted",
    "__proto__",
    "{=A1}",
    "1E5",
  ];
  await load(
    recordsOf(
      "b2b",
      hostile.map((number, n) => invoice(n, { number, name: number })),
    ),
  );
  expect(await columnAt("B2B", `E2:E${hostile.length + 1}`)).toEqual(hostile);
  expect(await columnAt("B2B", `D2:D${hostile.length + 1}`)).toEqual(hostile);
});

test("dates, periods and amounts are numbers with a format, empty ones empty cells", async () => {
  await openWorkbook();
  await load(recordsOf("b2b", [invoice(1), { key: "2", number: "2" }]));
  const look = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    const cells = sheet.getRange("E2:J3");
    cells.load("numberFormat,values,valueTypes");
    await context.sync();
    return { formats: cells.numberFormat[0], types: cells.valueTypes };
  });
  const money = "[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;##,##0.00";
  expect(look.formats).toEqual(["@", "@", "dd-mm-yyyy", money, "@", money]);
  expect(look.types).toEqual([
    ["String", "String", "Double", "Double", "String", "Double"],
    ["String", "Empty", "Empty", "Empty", "Empty", "Empty"],
  ]);
});

test("what the rules say of each record stands in Check", async () => {
  await openWorkbook();
  await loadWith(
    { check: ({ columns }) => (columns.number ?? []).map((number) => `look at ${number}`) },
    invoices(3),
  );
  expect(await columnAt("B2B", "B2:B4")).toEqual([
    "look at INV-1",
    "look at INV-2",
    "look at INV-3",
  ]);
});

test("Action is a drop-down of the four actions, coloured, as are records that are gone, and the technical columns are hidden", async () => {
  await openWorkbook();
  await load(invoices(2), recordsOf("impg", [{ key: "i", number: "7" }]));
  const look = await Excel.run(async (context) => {
    const of = (name: string) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const action = sheet.getRange("A2");
      const { dataValidation, conditionalFormats } = action;
      dataValidation.load("rule,errorAlert");
      const colours = conditionalFormats.getCount();
      const key = sheet.tables.getItemAt(0).columns.getItem("Row key").getRange();
      key.load("columnHidden");
      const remarks = sheet.tables.getItemAt(0).columns.getItem("Remarks").getRange();
      remarks.load("columnHidden");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      return { dataValidation, colours, key, remarks, frozen };
    };
    const [b2b, impg] = [of("B2B"), of("IMPG")];
    await context.sync();
    return [b2b, impg].map(({ dataValidation, colours, key, remarks, frozen }) => ({
      choices: dataValidation.rule.list?.source,
      alert: dataValidation.errorAlert.style,
      colours: colours.value,
      hidden: [key.columnHidden, remarks.columnHidden],
      frozen: frozen.address,
    }));
  });
  expect(look).toEqual([
    {
      choices: "Accepted,Rejected,Pending,No action",
      alert: "Stop",
      colours: 4,
      hidden: [true, false],
      frozen: "B2B!A1:E1",
    },
    {
      // Imports cannot be rejected, but it is a rule that says so, in Check, not Excel's alert.
      choices: "Accepted,Rejected,Pending,No action",
      alert: "Stop",
      colours: 4,
      hidden: [true, false],
      frozen: "IMPG!A1:E1",
    },
  ]);
});

test("the heading and the columns up to the document number stay in sight, where they leave room", async () => {
  await openWorkbook();
  await load(invoices(1), recordsOf("b2ba", [invoice(1)]), recordsOf("impgsez", [invoice(1)]));
  const frozen = await Excel.run(async (context) => {
    const locations = ["B2B", "B2BA", "IMPGSEZ"].map((name) => {
      const { freezePanes } = context.workbook.worksheets.getItem(name);
      return freezePanes.getLocationOrNullObject().load("address");
    });
    await context.sync();
    return locations.map(({ address }) => address);
  });
  // An amendment's original stands before its number: there it is the supplier that stays.
  expect(frozen).toEqual(["B2B!A1:E1", "B2BA!A1:E1", "IMPGSEZ!A1:C1"]);
});

test("progress is told per table and ends with all records", async () => {
  await openWorkbook();
  const told: string[] = [];
  await loadWith(
    { onProgress: ({ table, done, total }) => told.push(`${table} ${done}/${total}`) },
    invoices(700),
    recordsOf("ecom", [invoice(1)]),
  );
  expect(told).toEqual(["b2b 0/700", "b2b 500/700", "b2b 700/700", "ecom 0/1", "ecom 1/1"]);
});

test("settings are stored with the load", async () => {
  await openWorkbook();
  expect(await readSettings()).toBeUndefined();
  await loadWith({ settings: '{"gstin":"x"}' }, invoices(1));
  expect(await readSettings()).toBe('{"gstin":"x"}');
});
