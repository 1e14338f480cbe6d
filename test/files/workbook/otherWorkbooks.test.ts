import { OWN, firstIn, problems } from "../readings";
import type { MadeCell } from "../sheets";
import { INVOICE_HEADINGS, INVOICE_ROW, PLAIN, read } from "./madeSheets";
import { HOME } from "./offlineToolSheets";
import { SUMMARY_HEADINGS } from "../gstr2b/portalCover";

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
      "is a GSTR-2B statement, not an IMS download. Give it to ‘Compare with the portal’s GSTR-2B’ on the GSTR-2B tab; here choose the file of the IMS dashboard.",
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
    const reading = await read(
      HOME,
      { name: "ITC Available", rows: [SUMMARY_HEADINGS] },
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
