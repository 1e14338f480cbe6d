import { dayOf } from "../../../src/ims/day";
import { periodOf } from "../../../src/ims/period";
import { documentAt, type PortalStatement } from "../../../src/gstr2b/portalStatement";
import { readStatement } from "../../../src/files/gstr2b/readStatement";
import { workbookOf, zipOf } from "../made";
import { OWN, SUPPLIER } from "../readings";
import { sheetOf, type MadeCell, type MadeTable } from "../sheets";

type Rows = readonly (readonly MadeCell[])[];

const README: MadeTable = {
  name: "Read me",
  rows: [
    ["Goods and Services Tax - GSTR-2B"],
    ["Financial Year", "2025-26"],
    ["Tax Period", "November"],
    ["GSTIN", OWN],
    ["Legal Name", "=Himalaya"],
    ["Date of generation", "14/12/2025"],
  ],
};

const TITLE = [["Goods and Services Tax  - GSTR-2B"], [""], [""]];
const TAXES = ["Integrated Tax(₹)", "Central Tax(₹)", "State/UT Tax(₹)", "Cess(₹)"];

const summary = (name: string, rows: Rows): MadeTable => ({
  name,
  rows: [
    ["FORM GSTR-2B"],
    [`FORM SUMMARY - ${name}`],
    [
      "S.no.",
      "Heading",
      "GSTR-3B table",
      "Integrated Tax (₹)",
      "Central Tax (₹)",
      "State/UT Tax (₹)",
      "Cess (₹)",
      "Advisory",
    ],
    ...rows,
  ],
});

const AVAILABLE = summary("ITC Available", [
  ["Part A", "ITC Available - Credit may be claimed in relevant headings in GSTR-3B"],
  [
    "I",
    "All other ITC - Supplies from registered persons other than reverse charge (IMS)",
    "4(A)(5)",
    270,
    0,
    0,
    0,
  ],
  ["Details", "B2B - Invoices (IMS)", "", 180, 0, 0, 0],
  ["", "B2B - Debit notes - IMS", "", 90, "0.00", "0.00", ""],
  ["", "Something of a later year", "", 7, 7, 7, 7],
  ["III", "Inward Supplies liable for reverse charge", "3.1(d)", 0, 9, 9, 0],
  ["", "B2B - Invoices", "", 0, 9, 9, 0],
  ["Part B", "ITC Available - Credit notes should be net off"],
  ["I", "Others", "4(A)", 45, 0, 0, 0],
  ["", "B2B - Credit notes (IMS)", "4(A)(5)", 45, 0, 0, 0],
]);

const B2B: MadeTable = {
  name: "B2B",
  rows: [
    ...TITLE,
    ["Taxable inward supplies received from registered persons"],
    [
      "GSTIN of supplier",
      "Trade/Legal name",
      "Invoice Details",
      null,
      null,
      null,
      "Place of supply",
      "Supply Attract Reverse Charge",
      "Taxable Value (₹)",
      "Tax Amount",
      null,
      null,
      null,
      "GSTR-1/IFF/GSTR-5 Period",
      "GSTR-1/IFF/GSTR-5 Filing Date",
      "ITC Availability",
      "Reason",
    ],
    [
      null,
      null,
      "Invoice number",
      "Invoice type",
      "Invoice Date",
      "Invoice Value(₹)",
      null,
      null,
      null,
      ...TAXES,
    ],
    [
      SUPPLIER,
      "Alpha",
      "A/1",
      "Regular",
      "08/10/2025",
      1180,
      "Maharashtra",
      "No",
      1000,
      180,
      0,
      0,
      0,
      "Nov'25",
      "10/12/2025",
      "Yes",
      "",
    ],
    [
      SUPPLIER,
      "Alpha",
      "A/2",
      "Regular",
      { date: dayOf(2025, 10, 9) },
      118,
      "Maharashtra",
      "Yes",
      100,
      0,
      9,
      9,
      0,
      "Nov'25",
      "10/12/2025",
      "Yes",
      "",
    ],
    [
      SUPPLIER,
      "Alpha",
      "A/3",
      "Regular",
      "10/10/2025",
      118,
      "Gujarat",
      "No",
      100,
      18,
      0,
      0,
      0,
      "Nov'25",
      "10/12/2025",
      "No",
      "POS and supplier state are same",
    ],
    ["Total", null, null, null, null, null, null, null, 1200, 198, 9, 9, 0],
  ],
  merges: [
    "A5:A6",
    "B5:B6",
    "C5:F5",
    "G5:G6",
    "H5:H6",
    "I5:I6",
    "J5:M5",
    "N5:N6",
    "O5:O6",
    "P5:P6",
    "Q5:Q6",
  ],
};

const NOTES: MadeTable = {
  name: "B2B-CDNR",
  rows: [
    ...TITLE,
    ["Debit/Credit notes"],
    [
      "GSTIN of supplier",
      "Trade/Legal name",
      "Credit note/Debit note details",
      null,
      null,
      null,
      null,
      "Taxable Value (₹)",
      "Tax Amount",
      null,
      null,
      null,
      "Whether ITC to be reduced (Taxpayer's Input)",
      "Amount declared by taxpayer for ITC reduction",
      null,
      null,
      null,
      "Rmarks",
      "GSTR-1/IFF/GSTR-5 Period",
      "GSTR-1/IFF/GSTR-5 Filing Date",
      "ITC Availability",
      "Reason",
    ],
    [
      null,
      null,
      "Note number",
      "Note type",
      "Note Supply type",
      "Note date",
      "Note Value (₹)",
      null,
      ...TAXES,
      null,
      ...TAXES,
    ],
    [
      SUPPLIER,
      "Alpha",
      "CN/1",
      "Credit Note",
      "Regular",
      "20/10/2025",
      295,
      250,
      45,
      0,
      0,
      0,
      "Yes",
      20,
      0,
      0,
      0,
      "part",
      "Nov'25",
      "10/12/2025",
      "Yes",
      "",
    ],
    [
      SUPPLIER,
      "Alpha",
      "DN/1",
      "Debit Note",
      "Regular",
      "20/10/2025",
      590,
      500,
      90,
      0,
      0,
      0,
      "",
      "",
      "",
      "",
      "",
      "",
      "Nov'25",
      "10/12/2025",
      "Yes",
      "",
    ],
  ],
  merges: [
    "A5:A6",
    "B5:B6",
    "C5:G5",
    "H5:H6",
    "I5:L5",
    "M5:M6",
    "N5:Q5",
    "R5:R6",
    "S5:S6",
    "T5:T6",
    "U5:U6",
    "V5:V6",
  ],
};

/** As in 2021: a Rate(%) column, and amended documents under Original and Revised Details. */
const OLD_AMENDMENTS: MadeTable = {
  name: "B2BA",
  rows: [
    ...TITLE,
    ["Amendments to previously filed invoices by supplier"],
    [
      "Original Details",
      null,
      "Revised Details",
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ],
    [
      "Invoice number",
      "Invoice Date",
      "GSTIN of supplier",
      "Trade/Legal name of the Supplier",
      "Invoice details",
      null,
      "Supply Attract Reverse Charge",
      "Rate(%)",
      "Taxable Value (₹)",
      "Tax Amount",
      null,
      null,
      null,
    ],
    [null, null, null, null, "Invoice number", "Invoice Date", null, null, null, ...TAXES],
    ["A/0", "01/09/2025", SUPPLIER, "Alpha", "A/0R", "02/09/2025", "No", 18, 100, 18, 0, 0, 0],
  ],
  merges: [
    "A5:B5",
    "C5:M5",
    "A6:A7",
    "B6:B7",
    "C6:C7",
    "D6:D7",
    "E6:F6",
    "G6:G7",
    "H6:H7",
    "I6:I7",
    "J6:M6",
  ],
};

const table = (name: string, headings: readonly string[], ...rows: Rows): MadeTable => ({
  name,
  rows: [...TITLE, [name], headings, ...rows],
});

const OTHERS: readonly MadeTable[] = [
  table(
    "ISD",
    [
      "GSTIN of ISD",
      "Trade/Legal name",
      "ISD Document type",
      "ISD Document number",
      "ISD Document date",
      "Original Invoice Number",
      "Original invoice date",
      ...TAXES,
      "ISD GSTR-6 Period",
      "ISD GSTR-6 Filing Date",
      "Eligibility of ITC",
    ],
    [
      SUPPLIER,
      "Head office",
      "ISD Credit note",
      "I/1",
      "31/10/2025",
      "X",
      "01/10/2025",
      5,
      0,
      0,
      0,
      "Nov'25",
      "13/12/2025",
      "Yes",
    ],
    [
      SUPPLIER,
      "Head office",
      "ISD Invoice",
      "I/2",
      "31/10/2025",
      "",
      "",
      6,
      0,
      0,
      0,
      "Nov'25",
      "13/12/2025",
      "No",
    ],
  ),
  table(
    "IMPGA",
    [
      "Icegate Reference Date",
      "Port Code",
      "Number",
      "Date",
      "Taxable Value",
      "Integrated Tax(₹)",
      "Cess(₹)",
      "Type of Amendment",
    ],
    ["20/11/2025", "INNSA1", 2566282, "18/11/2025", 200, 36, 4, "BOE amended"],
  ),
  table(
    "B2B(Rejected)",
    [
      "GSTIN of supplier",
      "Trade/Legal name",
      "Invoice number",
      "Invoice Date",
      "Taxable Value (₹)",
      ...TAXES,
      "Remarks",
    ],
    [SUPPLIER, "Alpha", "R/1", "08/10/2025", 100, 18, 0, 0, 0, "not ours"],
  ),
  table(
    "B2B-DNR",
    ["GSTIN of supplier", "Note number", "Note type", "Note date", ...TAXES],
    [SUPPLIER, "DN/9", "Debit Note", "08/10/2024", 1, 0, 0, 0],
  ),
  table(
    "B2B (ITC Reversal)",
    ["GSTIN of supplier", "Invoice number", "Invoice Date", ...TAXES],
    [SUPPLIER, "V/1", "08/10/2024", 2, 0, 0, 0],
  ),
];

const workbook = (tables: readonly MadeTable[]) =>
  workbookOf({
    sheets: tables.map(sheetOf),
    styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  });

const NAME = `112025_${OWN}_GSTR2B_14122025.xlsx`;

async function read(tables: readonly MadeTable[], name = NAME): Promise<PortalStatement> {
  const found = await readStatement({ name, bytes: workbook(tables) });
  if ("problem" in found) throw new Error(found.problem);
  return found.statement;
}

const all = [README, AVAILABLE, B2B, NOTES, OLD_AMENDMENTS, ...OTHERS];

const documents = ({ documents: found }: PortalStatement) =>
  Array.from({ length: found.count }, (_, index) => documentAt(found, index));

test("whose it is, of which period and when it was made stand on the cover", async () => {
  expect(await read(all)).toMatchObject({
    gstin: OWN,
    period: periodOf(2025, 11),
    generated: dayOf(2025, 12, 14),
  });
});

test("every document stands in its line, whatever the year of the layout", async () => {
  const lines = documents(await read(all)).map(({ number, line, igst }) => [number, line, igst]);
  expect(lines).toEqual([
    ["A/1", "itcavl.nonrevsup.b2b", 180_00],
    ["A/2", "itcavl.revsup.b2b", 0],
    ["A/3", "itcunavl.nonrevsup.b2b", 18_00],
    ["CN/1", "itcavl.othersup.cdnr", 45_00],
    ["DN/1", "itcavl.nonrevsup.cdnr", 90_00],
    ["A/0R", "itcavl.nonrevsup.b2ba", 18_00],
    ["I/1", "itcavl.othersup.isd", 5_00],
    ["I/2", "itcunavl.isdsup.isd", 6_00],
    ["2566282", "itcavl.imports.impga", 36_00],
    ["R/1", "itcRejected.nonrevsup.b2b", 18_00],
    ["DN/9", "itcrev.nonrevsup.cdnr", 1_00],
    ["V/1", "itcrev.nonrevsup.b2b", 2_00],
  ]);
});

test("declared amounts, originals, periods and reasons are read under their headings", async () => {
  const [first, , third, note, , amended] = documents(await read(all));
  expect(first).toMatchObject({ supplierPeriod: periodOf(2025, 11), filed: dayOf(2025, 12, 10) });
  expect(third?.reason).toBe("POS and supplier state are same");
  expect(note).toMatchObject({
    reduce: "Yes",
    declIgst: 20_00,
    igst: 45_00,
    date: dayOf(2025, 10, 20),
  });
  expect(amended).toMatchObject({
    originalNumber: "A/0",
    originalDate: dayOf(2025, 9, 1),
    supplier: SUPPLIER,
  });
});

test("lines of the summary are found by their words; those of a later year are passed over", async () => {
  const { lines } = await read(all);
  const igst = [...(lines ?? [])].map(([path, tax]) => [path, tax.igst, tax.cgst]);
  expect(igst).toEqual([
    ["itcavl.nonrevsup", 270_00, 0],
    ["itcavl.nonrevsup.b2b", 180_00, 0],
    ["itcavl.nonrevsup.cdnr", 90_00, 0],
    ["itcavl.revsup", 0, 9_00],
    ["itcavl.revsup.b2b", 0, 9_00],
    ["itcavl.othersup", 45_00, 0],
    ["itcavl.othersup.cdnr", 45_00, 0],
  ]);
});

test("a quarter stands for its last month; a cover without a period leaves it to the file's name", async () => {
  const cover = (period: readonly MadeCell[]): MadeTable => ({
    ...README,
    rows: README.rows.map((row) => (row[0] === "Tax Period" ? period : row)),
  });
  const quarter = await read([cover(["Tax Period", "Jan-Mar"]), AVAILABLE]);
  expect(quarter.period).toBe(periodOf(2026, 3));
  expect((await read([cover([]), AVAILABLE])).period).toBe(periodOf(2025, 11));
});

test("a workbook inside a .zip is read", async () => {
  const bytes = zipOf({ "gstr2b.xlsx": new Uint8Array(workbook([README, AVAILABLE])) });
  expect(await readStatement({ name: "2b.zip", bytes })).toMatchObject({
    statement: { gstin: OWN },
  });
});

test.each([
  ["without summaries", [README, B2B], /is no GSTR-2B workbook: it has no sheet ITC Available/],
  ["without its cover", [AVAILABLE], /Read me does not say whose it is/],
  [
    "whose columns were deleted",
    [README, AVAILABLE, table("B2B", ["GSTIN of supplier", "Invoice Date"], [SUPPLIER, "x"])],
    /its sheet B2B has no column for the document's number/,
  ],
])("a workbook %s is refused with a sentence", async (_, tables, words) => {
  const found = await readStatement({ name: NAME, bytes: workbook(tables) });
  expect("problem" in found && found.problem).toMatch(words);
});
