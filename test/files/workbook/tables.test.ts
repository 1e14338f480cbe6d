import { OCTOBER, day, recordsIn } from "../readings";
import type { MadeTable } from "../sheets";
import { INVOICE_HEADINGS, INVOICE_ROW, read } from "./madeSheets";

describe("The tables of a workbook", () => {
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
});
