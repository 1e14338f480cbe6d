import { OCTOBER, OWN, SUPPLIER, day, firstIn, problems, recordsIn } from "../readings";
import { readImsFiles } from "../../../src/files/reader/reading";
import { partsOf, stylesWith, zipOf } from "../made";
import { sheetOf } from "../sheets";
import { read } from "./madeSheets";
import { READ } from "../json/madeRecord";
import { B2B, B2B_CNA, HOME } from "./offlineToolSheets";

describe("A workbook of the IMS Offline Tool", () => {
  it("as the offline tool lays it out is read under its two rows of headings", async () => {
    const reading = await read(HOME, B2B);
    expect(problems(reading)).toEqual([undefined]);
    expect(reading.report).toMatchObject({ gstin: OWN, findings: [], latestPeriod: OCTOBER });
    expect(recordsIn(reading, "b2b")).toEqual([
      {
        ...READ,
        name: "Kaveri & Sons",
        number: "007",
        action: "Accepted",
        portalAction: "Accepted",
        checkedAction: "Accepted",
        // The sheet has no column for it.
        reduceBlocked: undefined,
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
        checkedAnswers: "|||||check",
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
        checkedAnswers: "Yes|0|1050|1050|0|availed in part",
      },
    ]);
  });

  it("is read with its macros, which are not looked at: as .xlsm, and inside a .zip", async () => {
    const parts = partsOf({ sheets: [HOME, B2B].map(sheetOf), styles: stylesWith("dd-mm-yyyy") });
    const bytes = zipOf({
      ...parts,
      "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    });
    const zipped = zipOf({ "tool/IMS_Offline_Tool.xlsm": new Uint8Array(bytes) });
    for (const file of [
      { name: "IMS_Offline_Tool.xlsm", bytes },
      { name: "IMS.zip", bytes: zipped },
    ]) {
      const reading = await readImsFiles([file]);
      expect(firstIn(reading, "b2b")).toMatchObject({ number: "007", name: "Kaveri & Sons" });
    }
  });

  it("is read the same when nothing is merged", async () => {
    const [merged, unmerged] = [await read(B2B_CNA), await read({ ...B2B_CNA, merges: [] })];
    expect(recordsIn(unmerged, "b2bcna")).toEqual(recordsIn(merged, "b2bcna"));
  });
});
