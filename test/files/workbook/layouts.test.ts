import { OCTOBER, OWN, SUPPLIER, firstIn, recordsIn } from "../readings";
import type { MadeCell } from "../sheets";
import { INVOICE_HEADINGS, INVOICE_ROW, PLAIN, read } from "./madeSheets";

describe("An IMS workbook", () => {
  it("is read whatever the order of its columns", async () => {
    const order = INVOICE_HEADINGS.map((_, index) => (index * 5 + 3) % INVOICE_HEADINGS.length);
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

  it("is read across blank rows, rows of totals and a note between its records", async () => {
    const named = (number: string) => INVOICE_ROW.map((cell, at) => (at === 1 ? number : cell));
    const total = INVOICE_HEADINGS.map((_, at) => (at === 1 ? "Total" : at === 3 ? 200 : null));
    const reading = await read({
      name: "B2B",
      rows: [INVOICE_HEADINGS, named("1"), [], [], named("2"), total, ["Amounts in ₹"], named("3")],
    });
    expect(recordsIn(reading, "b2b").map(({ number }) => number)).toEqual(["1", "2", "3"]);
    expect(reading.report.findings).toEqual([]);
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
});
