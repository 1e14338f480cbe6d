import { readImsFiles } from "../../src/files/reading";
import type { Reading } from "../../src/files/report";
import { stylesWith, workbookOf } from "./made";
import { OCTOBER, OWN, SUPPLIER, day, firstIn, problems, reasons, recordsIn } from "./readings";
import { sheetOf, type MadeCell, type MadeTable } from "./sheets";

function read(...tables: readonly MadeTable[]): Promise<Reading> {
  const bytes = workbookOf({ sheets: tables.map(sheetOf), styles: stylesWith("dd-mm-yyyy") });
  return readImsFiles([{ name: "ims.xlsx", bytes }]);
}

const blank = (count: number) => Array<MadeCell>(count).fill("");

const HOME: MadeTable = {
  name: "Home",
  rows: [
    [],
    [],
    ["", "IMS Offline Tool"],
    [],
    ["", "GSTIN", OWN],
    ["Open Downloaded IMS JSON File"],
  ],
};

/** The sheet of the IMS Offline Tool V1.1 for invoices: two rows of headings, 5 and 6. */
const B2B: MadeTable = {
  name: "B2B",
  merges: [
    "A1:W1",
    "A5:A6",
    "B5:B6",
    "C5:F5",
    "G5:G6",
    "H5:H6",
    "I5:I6",
    "J5:M5",
    "N5:N6",
    "T5:U5",
  ],
  rows: [
    ["Invoice Management System - B2B Invoices"],
    [],
    ["Note: fill only the columns Status and Remarks"],
    [],
    [
      "GSTIN of supplier*",
      "Trade/Legal name",
      "Invoice details",
      "",
      "",
      "",
      "Status*",
      "Place of supply",
      "Taxable value (₹)",
      "Tax amount",
      "",
      "",
      "",
      "Remarks",
      "Source",
      "Source Return Period",
      "Source Filing Status",
      "Sheet validation errors",
      "GST portal validation errors",
      "Previous values",
      "",
      "IsPendingBlocked",
      "IsRemarkBlocked",
    ],
    [
      "",
      "",
      "Invoice number",
      "Invoice type",
      "Invoice date",
      "Invoice value (₹)",
      "",
      "",
      "",
      "Integrated tax (₹)",
      "Central tax (₹)",
      "State/UT tax (₹)",
      "Cess (₹)",
      "",
      "",
      "",
      "",
      "",
      "",
      "Status",
      "Remarks",
    ],
    [
      SUPPLIER,
      "Kaveri & Sons",
      "007",
      "Regular",
      "08-10-2026",
      118000,
      "Accepted",
      "24-Gujarat",
      100000,
      0,
      9000,
      9000,
      0,
      "",
      "GSTR-1/IFF",
      "102026",
      "Filed",
      "",
      "",
      "Pending",
      "old remark",
      "N",
      "N",
    ],
    ["", ...blank(20)],
    [
      SUPPLIER,
      "",
      "INV-2",
      "SEZ supplies with payment of tax",
      { date: day(9) },
      "1,18,000.50",
      "No action taken",
      "Maharashtra",
      "1,00,000.50",
      "18,000.00",
      "-",
      "",
      0,
      "check",
      "R1A",
      { date: day(1) },
      "Not Filed",
      "",
      "",
      "",
      "",
      "Y",
      "Y",
    ],
    ["Total", ...blank(4), 236000, "", "", 200000],
  ],
};

/** The sheet for amended credit notes: three rows of headings, 5 to 7. */
const B2B_CNA: MadeTable = {
  name: "B2B-CNA",
  merges: [
    "A5:B5",
    "C5:AF5",
    "A6:A7",
    "B6:B7",
    "C6:C7",
    "D6:D7",
    "E6:H6",
    "I6:I7",
    "L6:O6",
    "P6:P7",
    "Q6:T6",
  ],
  rows: [
    ["Invoice Management System - B2B Credit Notes (Amendments)"],
    [],
    [],
    [],
    ["Original details", "", "Revised details"],
    [
      "Note number",
      "Note date",
      "GSTIN of supplier",
      "Trade/Legal name",
      "Note details",
      "",
      "",
      "",
      "Status",
      "Place of supply",
      "Taxable value",
      "Tax amount",
      "",
      "",
      "",
      "Whether ITC to be reduced (Yes/No)",
      "Amount declared by taxpayer for ITC reduction",
      "",
      "",
      "",
      "Remarks",
      "Source",
      "Source Return Period",
      "Source Filing Status",
      "IsPendingBlocked",
      "IsRemarkBlocked",
      "IsITCBlocked",
    ],
    [
      "",
      "",
      "",
      "",
      "Number",
      "Type",
      "Date",
      "Value",
      "",
      "",
      "",
      "IGST",
      "CGST",
      "SGST",
      "Cess",
      "",
      "IGST",
      "CGST",
      "SGST",
      "Cess",
    ],
    [
      "CN-0",
      "11-09-2026",
      SUPPLIER,
      "Kaveri",
      "CN-0/A",
      "R",
      "12-10-2026",
      1180,
      "Accepted",
      24,
      1000,
      0,
      90,
      90,
      0,
      "Yes",
      0,
      10.5,
      10.5,
      0,
      "availed in part",
      "R1",
      "Oct-26",
      "F",
      "Y",
      "N",
      "N",
    ],
  ],
};

const INVOICE_HEADINGS = [
  "GSTIN of supplier",
  "Invoice number",
  "Invoice date",
  "Taxable value",
  "IGST",
  "CGST",
  "SGST",
  "Status",
  "Return period",
  "Filing status",
];
const INVOICE_ROW: MadeCell[] = [
  SUPPLIER,
  "INV-1",
  "08-10-2026",
  100,
  18,
  0,
  0,
  "Pending",
  "102026",
  "Filed",
];
const PLAIN = {
  supplier: SUPPLIER,
  number: "INV-1",
  date: day(8),
  taxable: 100_00,
  igst: 18_00,
  action: "Pending",
  sourcePeriod: OCTOBER,
  filing: "Filed",
};

describe("An IMS workbook", () => {
  it("as the offline tool lays it out is read under its two rows of headings", async () => {
    const reading = await read(HOME, B2B);
    expect(problems(reading)).toEqual([undefined]);
    expect(reading.report).toMatchObject({ gstin: OWN, findings: [], latestPeriod: OCTOBER });
    expect(recordsIn(reading, "b2b")).toEqual([
      {
        action: "Accepted",
        supplier: SUPPLIER,
        name: "Kaveri & Sons",
        number: "007",
        type: "Regular",
        date: day(8),
        value: 118_000_00,
        place: "24-Gujarat",
        taxable: 100_000_00,
        igst: 0,
        cgst: 9_000_00,
        sgst: 9_000_00,
        cess: 0,
        twoB: OCTOBER,
        filing: "Filed",
        source: "GSTR-1",
        sourcePeriod: OCTOBER,
        portalAction: "Accepted",
        checkedAction: "Accepted",
        pendingBlocked: "No",
        remarksBlocked: "No",
      },
      {
        action: "No action",
        supplier: SUPPLIER,
        number: "INV-2",
        type: "SEZ supplies with payment",
        date: day(9),
        value: 118_000_50,
        place: "27-Maharashtra",
        taxable: 100_000_50,
        igst: 18_000_00,
        cess: 0,
        remarks: "check",
        twoB: OCTOBER + 1,
        filing: "Not Filed",
        source: "GSTR-1A",
        sourcePeriod: OCTOBER,
        portalAction: "No action",
        checkedAction: "No action",
        pendingBlocked: "Yes",
        remarksBlocked: "Yes",
        asDownloaded: '{"remarks":"check"}',
      },
    ]);
  });

  it("of amendments is read under its three rows: original, revised, declared", async () => {
    const reading = await read(HOME, B2B_CNA);
    expect(reading.report.findings).toEqual([]);
    expect(recordsIn(reading, "b2bcna")).toEqual([
      {
        action: "Accepted",
        originalNumber: "CN-0",
        originalDate: day(11, 9),
        supplier: SUPPLIER,
        name: "Kaveri",
        number: "CN-0/A",
        type: "Regular",
        date: day(12),
        value: 1_180_00,
        place: "24-Gujarat",
        taxable: 1_000_00,
        igst: 0,
        cgst: 90_00,
        sgst: 90_00,
        cess: 0,
        reduce: "Yes",
        reduceIgst: 0,
        reduceCgst: 10_50,
        reduceSgst: 10_50,
        reduceCess: 0,
        originalCredit: "Unknown",
        remarks: "availed in part",
        twoB: OCTOBER,
        filing: "Filed",
        source: "GSTR-1",
        sourcePeriod: OCTOBER,
        portalAction: "Accepted",
        checkedAction: "Accepted",
        pendingBlocked: "Yes",
        remarksBlocked: "No",
        reduceBlocked: "No",
        asDownloaded:
          '{"itcRedReq":"Y","declIgst":0,"declCgst":10.5,"declSgst":10.5,"declCess":0,"remarks":"availed in part"}',
      },
    ]);
  });

  it("is read the same when nothing is merged", async () => {
    const [merged, unmerged] = [await read(B2B_CNA), await read({ ...B2B_CNA, merges: [] })];
    expect(recordsIn(unmerged, "b2bcna")).toEqual(recordsIn(merged, "b2bcna"));
  });

  it("is read whatever the order of its columns", async () => {
    const order = INVOICE_HEADINGS.map((_, index) => (index * 7 + 3) % INVOICE_HEADINGS.length);
    const shuffled = (row: readonly MadeCell[]) => order.map((index) => row[index] ?? null);
    const reading = await read({
      name: "B2B",
      rows: [shuffled(INVOICE_HEADINGS), shuffled(INVOICE_ROW)],
    });
    expect(firstIn(reading, "b2b")).toMatchObject(PLAIN);
  });

  it("is read below titles, blank rows, a row of column numbers and a second row of headings", async () => {
    const reading = await read({
      name: "B2B",
      rows: [
        ["Goods and Services Tax - IMS"],
        [],
        ["GSTIN", OWN],
        ["Taxable inward supplies received from registered persons"],
        ["", "", ...INVOICE_HEADINGS],
        [],
        ["", "", ...INVOICE_HEADINGS.map((_, index) => index + 1)],
        ["", "", "(A)", "(B)", "(C)"],
        [],
        ["", "", ...INVOICE_ROW],
      ],
    });
    expect(recordsIn(reading, "b2b")).toHaveLength(1);
    expect(firstIn(reading, "b2b")).toMatchObject(PLAIN);
    expect(reading.report).toMatchObject({ gstin: OWN, findings: [] });
  });

  it("is read by other words for the same columns", async () => {
    const reading = await read({
      name: "Sheet1",
      rows: [
        [
          "Supplier GSTIN",
          "Supplier name",
          "Document No.",
          "Document Date",
          "Total Value",
          "POS",
          "Taxable Amount",
          "Integrated Tax Amount",
          "Central Tax Amount",
          "SGST/UTGST",
          "Cess Amount",
          "IMS Action",
          "GSTR-1/1A/IFF/GSTR-5 Period",
          "Supplier Filing Status",
          "Pending action allowed",
        ],
        [
          SUPPLIER,
          "Eco",
          "D-1",
          "08/10/2026",
          118,
          "24",
          100,
          18,
          0,
          0,
          0,
          "R",
          "Oct'26",
          "Y",
          "No",
        ],
      ],
    });
    expect(firstIn(reading, "ecom")).toMatchObject({
      name: "Eco",
      number: "D-1",
      value: 118_00,
      action: "Rejected",
      sourcePeriod: OCTOBER,
      filing: "Filed",
      pendingBlocked: "Yes",
    });
  });

  it("tells the tables by the names of its sheets, then by titles, then by columns", async () => {
    const as = (name: string, title = "") => ({
      name,
      rows: [[title], INVOICE_HEADINGS, INVOICE_ROW],
    });
    const tables = async (...made: MadeTable[]) =>
      (await read(...made)).report.tables.map(({ table }) => table);
    expect(
      await tables(
        as("B2B Invoices"),
        as("B2B-DN"),
        as("Credit Notes"),
        as("ECO [9(5)]"),
        as("B2B (IMS)"),
      ),
    ).toEqual(["b2b", "b2bdn", "b2bcn", "ecom"]);
    expect(await tables(as("Sheet1", "B2B - Debit Notes"))).toEqual(["b2bdn"]);
    expect(await tables(as("Sheet1"))).toEqual(["b2b"]);
    const asNotes = INVOICE_HEADINGS.map((heading) => heading.replace("Invoice", "Note"));
    const notes = {
      name: "Sheet1",
      rows: [[...asNotes, "Whether ITC to be reduced"], INVOICE_ROW],
    };
    expect(await tables(notes)).toEqual(["b2bcn"]);
    const amended = {
      name: "Sheet1",
      rows: [
        [...INVOICE_HEADINGS, "Original invoice number"],
        [...INVOICE_ROW, "INV-0"],
      ],
    };
    expect(await tables(amended)).toEqual(["b2ba"]);
  });

  it("reads bills of entry by the columns of the import sheets", async () => {
    const reading = await read({
      name: "IMPG",
      merges: ["C1:E1", "F1:G1"],
      rows: [
        [
          "Icegate Reference Date",
          "Port Code",
          "Bill of Entry",
          "",
          "",
          "Amount of tax",
          "",
          "Status",
          "GSTR-2B period",
        ],
        ["", "", "Number", "Date", "Taxable Value", "Integrated Tax", "Cess"],
        ["15/10/2026", "INBOM4", 2566282, "10/10/2026", 123.02, 22.14, 0, "Pending", "Oct'26"],
      ],
    });
    expect(recordsIn(reading, "impg")).toEqual([
      {
        action: "Pending",
        reference: day(15),
        port: "INBOM4",
        number: "2566282",
        date: day(10),
        taxable: 123_02,
        igst: 22_14,
        cess: 0,
        twoB: OCTOBER,
        portalAction: "Pending",
        checkedAction: "Pending",
        asDownloaded: '{"itcprd":"102026"}',
      },
    ]);
  });

  it("names the rows it cannot read by sheet and row, and loads the others", async () => {
    const row = (change: Record<number, MadeCell>) =>
      INVOICE_ROW.map((cell, index) => change[index] ?? cell);
    const reading = await read({
      name: "B2B",
      rows: [
        INVOICE_HEADINGS,
        INVOICE_ROW,
        row({ 1: { date: day(2) } }),
        row({ 1: 1234567890123456, 2: "soon" }),
        row({ 0: "ACME", 1: "INV-9" }),
        row({ 1: "INV-10", 4: "#N/A" }),
        row({ 1: 17 }),
      ],
    });
    expect(recordsIn(reading, "b2b").map(({ number }) => number)).toEqual(["INV-1", "17"]);
    expect(
      reading.report.findings.map(({ sheet, row: at, reason }) => [sheet, at, reason]),
    ).toEqual([
      [
        "B2B",
        3,
        "Not loaded. Invoice number is a date in the file: Excel has changed it. Choose the file as it was downloaded.",
      ],
      [
        "B2B",
        4,
        "Not loaded. Invoice number is a number of more than 15 digits in the file, so its last digits are lost. Choose the file as it was downloaded. Invoice date “soon” is not a date.",
      ],
      ["B2B", 5, "Not loaded. GSTIN of supplier “ACME” is not a GSTIN."],
      ["B2B", 6, "Not loaded. Integrated tax “#N/A” is not an amount."],
    ]);
  });

  it("keeps a formula's result and text that looks like a formula as plain text", async () => {
    const row = INVOICE_ROW.map((cell, index) => (index === 1 ? `=cmd|'/c calc'!A0` : cell));
    const reading = await read({ name: "B2B", rows: [INVOICE_HEADINGS, row] });
    expect(firstIn(reading, "b2b").number).toBe(`=cmd|'/c calc'!A0`);
  });
});

describe("A sheet that looks like IMS data", () => {
  it("but lacks a needed column is named with the columns, and the other sheets load", async () => {
    const without =
      (...gone: number[]) =>
      (row: readonly MadeCell[]) =>
        row.filter((_, index) => !gone.includes(index));
    const lacking = without(3, 7);
    const reading = await read(
      { name: "B2B", rows: [lacking(INVOICE_HEADINGS), lacking(INVOICE_ROW)] },
      { name: "ECO", rows: [INVOICE_HEADINGS, INVOICE_ROW] },
    );
    expect(reading.report.tables).toEqual([{ table: "ecom", count: 1 }]);
    expect(reading.report.findings).toEqual([
      {
        file: "ims.xlsx",
        sheet: "B2B",
        table: "b2b",
        reason:
          "The sheet B2B looks like B2B - Invoices, but has no column Taxable value, Status. It was not loaded. Choose the file as the portal gave it.",
      },
    ]);
  });

  it("but tells no filing status loads, and says what follows", async () => {
    const rows = [INVOICE_HEADINGS, INVOICE_ROW].map((row) => row.slice(0, -1));
    const reading = await read({ name: "B2B", rows });
    expect(reading.report.tables).toEqual([{ table: "b2b", count: 1 }]);
    expect(reasons(reading)).toEqual([
      "The sheet B2B has no column Filing status, so its documents cannot be counted in GSTR-2B. Download the JSON file, which tells who has filed.",
    ]);
  });

  it("but holds notes of which kind nothing tells is named", async () => {
    const headings = INVOICE_HEADINGS.map((heading) => heading.replace("Invoice", "Note"));
    const reading = await read({ name: "Sheet1", rows: [headings, INVOICE_ROW] });
    expect(problems(reading)).toEqual([
      "ims.xlsx cannot be loaded. The sheet Sheet1 holds notes, but does not say whether credit or debit notes. Name it B2B-CN or B2B-DN and choose the file again.",
    ]);
  });

  it("but is hidden is left out and named", async () => {
    const reading = await read(
      { name: "B2B", rows: [INVOICE_HEADINGS, INVOICE_ROW] },
      { name: "ECO", rows: [INVOICE_HEADINGS, INVOICE_ROW], state: "hidden" },
      { name: "Lists", rows: [["A"]], state: "veryHidden" },
    );
    expect(reading.report.tables).toEqual([{ table: "b2b", count: 1 }]);
    expect(reasons(reading)).toEqual([
      "The sheet ECO is hidden and was left out. Unhide it in Excel if it is to be loaded.",
    ]);
  });
});

describe("A workbook that is not an IMS download", () => {
  /** Headings and a row, without one column, with others behind. */
  const rows = (gone: string, ...extra: string[]) => {
    const at = INVOICE_HEADINGS.indexOf(gone);
    const kept = (row: readonly MadeCell[]) => row.filter((_, index) => index !== at);
    return [[...kept(INVOICE_HEADINGS), ...extra], kept(INVOICE_ROW)];
  };

  it.each([
    [
      "a GSTR-2B statement",
      rows("Status", "ITC Availability", "Reason"),
      "is a GSTR-2B statement, not an IMS download. Choose the file of the IMS dashboard.",
    ],
    [
      "outward supplies",
      rows("GSTIN of supplier", "GSTIN of recipient"),
      "shows outward supplies (what your customers did), not inward supplies. Choose the download of IMS Dashboard › Inward supplies.",
    ],
    [
      "our own workbook",
      rows("", "Checked action", "Fingerprint"),
      "is a workbook of IMS Review, not a download. Open it in Excel to go on with it, or choose the file downloaded from the portal.",
    ],
    [
      "a list of something else",
      [
        ["Name", "Amount"],
        ["x", 1],
      ],
      "holds no sheet with the columns of an IMS download (GSTIN of supplier, invoice number, taxable value …). Choose the file of IMS Dashboard › Download IMS details (Excel), or of Offline › Download JSON.",
    ],
    [
      "an IMS workbook without records",
      [INVOICE_HEADINGS],
      "is an IMS workbook without records: there is nothing to load. Download it again when the dashboard shows records.",
    ],
  ])("is refused as what it is: %s", async (_, made, sentence) => {
    const summary = [
      [
        "S.no.",
        "Heading",
        "GSTR-3B table",
        "Integrated Tax (₹)",
        "Central Tax (₹)",
        "State/UT Tax (₹)",
        "Cess (₹)",
      ],
    ];
    const reading = await read(
      HOME,
      { name: "ITC Available", rows: summary },
      { name: "B2B", rows: made },
    );
    expect(problems(reading)).toEqual([`ims.xlsx ${sentence}`]);
    expect(reading.records.size).toBe(0);
  });

  it("is one all the same when it also tells the recipient, or the availability, of each record", async () => {
    const reading = await read({
      name: "B2B",
      rows: [
        [...INVOICE_HEADINGS, "GSTIN of recipient", "ITC Availability"],
        [...INVOICE_ROW, OWN, "Yes"],
      ],
    });
    expect(firstIn(reading, "b2b")).toMatchObject(PLAIN);
  });
});
