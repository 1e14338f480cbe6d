import { OCTOBER, firstIn, problems, reasons } from "../readings";
import type { MadeCell } from "../sheets";
import { INVOICE_HEADINGS, INVOICE_ROW, PLAIN, read } from "./madeSheets";

describe("A sheet that looks like IMS data", () => {
  it("but lacks a needed column is named with the columns, and the other sheets load", async () => {
    const kept = (row: readonly MadeCell[]) => row.filter((_, index) => index !== 3 && index !== 7);
    const reading = await read(
      { name: "B2B", rows: [kept(INVOICE_HEADINGS), kept(INVOICE_ROW)] },
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

  /** The sheet B2B without the columns of these headings. */
  const lacking = (...gone: string[]) => {
    const kept = (row: readonly MadeCell[]) =>
      row.filter((_, index) => !gone.includes(INVOICE_HEADINGS[index] ?? ""));
    return read({ name: "B2B", rows: [kept(INVOICE_HEADINGS), kept(INVOICE_ROW)] });
  };

  it("but tells no filing status loads, and says what follows", async () => {
    const reading = await lacking("Filing status");
    expect(reading.report.tables).toEqual([{ table: "b2b", count: 1 }]);
    expect(reasons(reading)).toEqual([
      "The sheet B2B has no column Filing status, so its documents cannot be counted in GSTR-2B. Download the JSON file, which tells who has filed.",
    ]);
  });

  it("but tells no source period loads: in no GSTR-2B yet, and of the month of its documents", async () => {
    const reading = await lacking("Return period");
    const { sourcePeriod, twoB } = firstIn(reading, "b2b");
    expect([sourcePeriod, twoB]).toEqual([undefined, undefined]);
    expect(reading.report.latestPeriod).toBe(OCTOBER);
    expect(reasons(reading)).toEqual([
      "The sheet B2B has no column Source period, so ‘2B period’ is empty and its documents are counted in no GSTR-2B before you fill it.",
      "The sheet B2B has no column Source period, which the portal asks for. Review the records; before they are exported, load the JSON file too: it adds what is missing and keeps your marks.",
    ]);
  });

  it("but lacks what only the upload needs loads, and names the columns", async () => {
    const reading = await lacking("Invoice type", "Invoice value", "Place of supply", "Source");
    const { source, ...others } = PLAIN;
    expect(firstIn(reading, "b2b")).toMatchObject(others);
    expect([source, firstIn(reading, "b2b").source]).toEqual(["GSTR-1", undefined]);
    expect(reasons(reading)).toEqual([
      "The sheet B2B has no column Invoice type, Invoice value, Place of supply, Source, which the portal asks for. Review the records; before they are exported, load the JSON file too: it adds what is missing and keeps your marks.",
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
