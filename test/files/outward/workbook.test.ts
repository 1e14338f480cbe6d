import { periodOf } from "../../../src/ims/period";
import { stylesWith, workbookOf, zipOf } from "../made";
import { readImsFiles } from "../../../src/files/reader/reading";
import { day, firstIn, recordsIn } from "../readings";
import { sheetOf, type MadeCell } from "../sheets";
import { INVOICE_HEADINGS, INVOICE_ROW, read } from "../workbook/madeSheets";
import { CUSTOMER, OWN } from "./madeOutward";

const OCTOBER = periodOf(2026, 10);
const SELLER = "27AAPFU0939F1ZV";

/** A sheet as the portal lays it out: title, heading of the table in row 4, headings in row 5. */
const outward = (
  name: string,
  heading: string,
  headings: readonly MadeCell[],
  ...rows: readonly (readonly MadeCell[])[]
) => ({ name, rows: [["IMS - Outward Supplies"], [], [], [heading], headings, [], ...rows] });

const AMOUNTS = ["Taxable Value (₹)", "Integrated Tax (₹)", "Central Tax", "State/UT Tax", "Cess"];
const SAID = ["Form", "Return Period", "Status", "Remarks"];
const TAX = [100, 18, 0, 0, 0];
const REJECTED = ["GSTR-1/IFF", "Oct-2026", "Rejected", "not ours"];
const PLAIN = {
  supplier: CUSTOMER,
  taxable: 100_00,
  igst: 18_00,
  cgst: 0,
  sgst: 0,
  cess: 0,
  source: "GSTR-1/IFF",
  sourcePeriod: OCTOBER,
  action: "Rejected",
  remarks: "not ours",
};

test.each([
  [
    "outb2b",
    outward(
      "B2B",
      "4A, 4B, 6B, 6C - B2B, SEZ, DE Invoices",
      ["GSTIN/UIN of Recipient", "Invoice Number", "Invoice Date", ...AMOUNTS, ...SAID],
      [CUSTOMER, "S-1", "05-10-2026", ...TAX, ...REJECTED],
    ),
    { ...PLAIN, number: "S-1", date: day(5) },
  ],
  [
    "outb2ba",
    outward(
      "Sheet1",
      "9A - Amended B2B Invoices",
      ["Original Invoice No.", "Original Invoice Date", "Recipient GSTIN", "Invoice No.", "Date"]
        .concat(AMOUNTS)
        .concat(SAID),
      ["S-0", "04-09-2026", CUSTOMER, "S-1", "05-10-2026", ...TAX, ...REJECTED],
    ),
    {
      ...PLAIN,
      number: "S-1",
      date: day(5),
      originalNumber: "S-0",
      originalDate: day(4, 9),
      liabilityPeriod: OCTOBER + 1,
    },
  ],
  [
    "outcdnr",
    outward(
      "CDNR",
      "9B",
      ["GSTIN of recipient", "Note Number", "Note Date", "Note Type", ...AMOUNTS, ...SAID],
      [CUSTOMER, "CN-1", "05-10-2026", "C", ...TAX, ...REJECTED],
    ),
    {
      ...PLAIN,
      number: "CN-1",
      date: day(5),
      noteType: "Credit note",
      liabilityPeriod: OCTOBER + 1,
    },
  ],
  [
    "outcdnra",
    outward(
      "Notes",
      "",
      ["Original note number", "Original note date", "GSTIN of recipient", "Note Number"]
        .concat(["Note Date", "Note Type"])
        .concat(AMOUNTS)
        .concat(SAID),
      ["CN-0", "04-09-2026", CUSTOMER, "CN-1", "05-10-2026", "Debit Note", ...TAX, ...REJECTED],
    ),
    {
      ...PLAIN,
      number: "CN-1",
      date: day(5),
      noteType: "Debit note",
      originalNumber: "CN-0",
      originalDate: day(4, 9),
      liabilityPeriod: OCTOBER + 1,
    },
  ],
  [
    "outecom",
    outward(
      "ECO",
      "15 - Supplies U/s 9(5)",
      ["GSTIN of supplier", "GSTIN of recipient", "Document Number", "Document Date"]
        .concat(AMOUNTS)
        .concat(SAID),
      [SELLER, CUSTOMER, "E-1", "05-10-2026", ...TAX, ...REJECTED],
    ),
    { ...PLAIN, number: "E-1", date: day(5), seller: SELLER },
  ],
  [
    "outecoma",
    outward(
      "ECOA",
      "15A - Amended Supplies U/s 9(5)",
      ["Original document number", "Original document date", "GSTIN of supplier"]
        .concat(["GSTIN of recipient", "Document Number", "Document Date"])
        .concat(AMOUNTS)
        .concat(SAID),
      ["E-0", "04-09-2026", SELLER, CUSTOMER, "E-1", "05-10-2026", ...TAX, ...REJECTED],
    ),
    {
      ...PLAIN,
      number: "E-1",
      date: day(5),
      seller: SELLER,
      originalNumber: "E-0",
      originalDate: day(4, 9),
      liabilityPeriod: OCTOBER + 1,
    },
  ],
] as const)(
  "the portal's workbook of %s is known by its labels",
  async (table, sheet, expected) => {
    const reading = await read(sheet);
    expect(reading.report.findings).toEqual([]);
    expect(recordsIn(reading, table)).toEqual([expected]);
  },
);

const B2B = ["Recipient GSTIN", "Invoice number", "Invoice date", ...AMOUNTS, "Status"];
const ROW = [CUSTOMER, "S-1", "05-10-2026", ...TAX, "Accepted"];

test("return period and form may stand in the titles alone", async () => {
  const titles = [["Outward Supplies – GSTR-1A"], ["Financial Year 2025-26"], ["Period: January"]];
  const reading = await read({ name: "B2B", rows: [...titles, B2B, ROW] });
  expect(firstIn(reading, "outb2b")).toMatchObject({
    source: "GSTR-1A",
    sourcePeriod: periodOf(2026, 1),
  });
});

test("where nothing tells them, that is said, and they stay empty", async () => {
  const reading = await read({ name: "B2B", rows: [B2B, ROW] });
  expect(firstIn(reading, "outb2b")).not.toHaveProperty("sourcePeriod");
  expect(reading.report.findings.map(({ reason }) => reason)).toEqual([
    "The sheet B2B does not say the Filing period of its documents, so Outward Summary finds them in no return period. Load the JSON file, which tells it.",
    "The sheet B2B does not say the Form of its documents, so they cannot be filtered by it. Load the JSON file, which tells it.",
  ]);
});

test("a sheet of suppliers' documents is inward, also beside one of customers and with both GSTINs", async () => {
  const reading = await read(
    { name: "B2B", rows: [INVOICE_HEADINGS, INVOICE_ROW] },
    outward("B2B out", "", B2B, ROW),
    {
      name: "B2BA",
      rows: [
        [
          "Original invoice number",
          "Original invoice date",
          ...INVOICE_HEADINGS,
          "Recipient GSTIN",
        ],
        ["INV-0", "01-09-2026", ...INVOICE_ROW, OWN],
      ],
    },
  );
  expect(reading.report.tables).toEqual([
    { table: "b2b", count: 1 },
    { table: "b2ba", count: 1 },
    { table: "outb2b", count: 1 },
  ]);
});

test("workbooks of several categories come in one archive", async () => {
  const workbook = (rows: readonly (readonly MadeCell[])[], name: string) =>
    new Uint8Array(
      workbookOf({ sheets: [sheetOf({ name, rows })], styles: stylesWith("dd-mm-yyyy") }),
    );
  const notes = ["GSTIN of recipient", "Note number", "Note date", ...AMOUNTS, "Status"];
  const bytes = zipOf({
    "b2b.xlsx": workbook([B2B, ROW], "B2B"),
    "cdnr.xlsx": workbook([notes, [CUSTOMER, "CN-1", "05-10-2026", ...TAX, ""]], "CDNR"),
  });
  const { report } = await readImsFiles([{ name: `${OWN}.zip`, bytes }]);
  expect(report.gstin).toBe(OWN);
  expect(report.tables).toEqual([
    { table: "outb2b", count: 1 },
    { table: "outcdnr", count: 1 },
  ]);
});
