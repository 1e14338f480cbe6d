import { day, firstIn, recordsIn } from "../readings";
import type { MadeCell } from "../sheets";
import { INVOICE_HEADINGS, INVOICE_ROW, read } from "./madeSheets";

describe("The rows of a sheet", () => {
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
