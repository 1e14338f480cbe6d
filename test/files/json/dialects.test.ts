import { strToU8 } from "fflate";
import { readImsFiles } from "../../../src/files/reader/reading";
import download from "../data/offlineDownload.json";
import { bufferOf } from "../made";
import {
  INVOICE,
  OCTOBER,
  SUPPLIER,
  day,
  firstIn,
  readJson,
  readSection,
  recordsIn,
} from "../readings";
import { READ } from "./madeRecord";

describe("An IMS download in JSON", () => {
  it("of the offline tool fills every column of its tables", async () => {
    const reading = await readJson(download);
    expect(reading.report.files).toEqual([
      {
        name: "ims.json",
        unread: 0,
        tables: [
          { table: "b2b", count: 2 },
          { table: "b2ba", count: 1 },
          { table: "b2bdn", count: 1 },
          { table: "b2bdna", count: 1 },
          { table: "b2bcn", count: 1 },
          { table: "b2bcna", count: 1 },
          { table: "ecom", count: 1 },
          { table: "ecoma", count: 1 },
        ],
      },
    ]);
    expect(reading.report).toMatchObject({ findings: [], duplicates: 0, latestPeriod: OCTOBER });
    expect(recordsIn(reading, "b2b")[1]).toEqual({
      ...READ,
      action: "Accepted",
      portalAction: "Accepted",
      checkedAction: "Accepted",
      name: "SAMPLE SUPPLIER PVT LTD",
      number: "INV/26-27/001",
      type: "SEZ supplies with payment",
      date: day(9),
      value: 11_800_00,
      place: "27-Maharashtra",
      taxable: 10_000_00,
      igst: 1_800_00,
      cgst: 0,
      sgst: 0,
      filing: "Not Filed",
    });
    expect(firstIn(reading, "b2bcna")).toMatchObject({
      originalNumber: "CN-0",
      originalDate: day(11, 9),
      originalCredit: "Unknown",
      number: "CN-0",
      date: day(11, 9),
    });
  });

  it("is read in every wrapper the portal and its service providers put round it", async () => {
    const body = { b2b: [INVOICE] };
    for (const wrapped of [
      { imsDetails: body },
      { data: { imsDetails: body } },
      { data: body, status_cd: "1" },
      body,
      { B2B: [INVOICE] },
    ]) {
      expect(recordsIn(await readJson(wrapped), "b2b")).toEqual([READ]);
    }
  });

  it("is read with a byte order mark, in UTF-16, and with blanks around it", async () => {
    const text = JSON.stringify({ b2b: [INVOICE] });
    const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer);
    for (const bytes of [strToU8(`\ufeff${text}`), utf16, strToU8(`\r\n  ${text}\n`)]) {
      const reading = await readImsFiles([{ name: "a.json", bytes: bufferOf(bytes) }]);
      expect(recordsIn(reading, "b2b")).toEqual([READ]);
    }
  });

  it("of the portal's own pages has true and false, and F for filed", async () => {
    const reading = await readJson({
      data: {
        b2b: [
          {
            ...INVOICE,
            itcRedReqBlocked: undefined,
            srcfilstatus: "F",
            ispendactblocked: true,
            isRemarksBlocked: false,
            isItcRedReqBlocked: false,
          },
        ],
      },
    });
    expect(recordsIn(reading, "b2b")).toEqual([
      {
        ...READ,
        pendingBlocked: "Yes",
        asDownloaded:
          '{"srcfilstatus":"F","ispendactblocked":true,"isRemarksBlocked":false,"isItcRedReqBlocked":false}',
      },
    ]);
  });

  it("is read in every spelling of its keys, and keeps the spelling", async () => {
    const reading = await readSection("b2bcn", [
      {
        STIN: INVOICE.stin,
        "nt_num ": "CN-1",
        nt_dt: "08-10-2026",
        sRtnPrd: "102026",
        rtnTyp: "R1A",
        txval: 100,
        ispendactnallwd: "Y",
        itc_red_req: "Y",
        decl_igst: 5,
        action: "A",
      },
    ]);
    const fields = firstIn(reading, "b2bcn");
    expect(fields).toMatchObject({
      supplier: SUPPLIER,
      number: "CN-1",
      source: "GSTR-1A",
      sourcePeriod: OCTOBER,
      twoB: OCTOBER + 1,
      pendingBlocked: "Yes",
      reduce: "Yes",
      reduceIgst: 5_00,
    });
    expect(JSON.parse(fields.asDownloaded ?? "")).toEqual({
      STIN: INVOICE.stin,
      "nt_num ": "CN-1",
      sRtnPrd: "102026",
      rtnTyp: "R1A",
      ispendactnallwd: "Y",
      itc_red_req: "Y",
      decl_igst: 5,
    });
  });

  it("reads the sections of imports by their own keys", async () => {
    const bill = {
      rgstinrefId: "",
      ispendactblocked: "N",
      irefdt: "15-10-2026",
      itcprd: "112026",
      portcd: "INBOM4",
      boenum: "2566282",
      boedt: "10-10-2026",
      action: "P",
      txval: 123.02,
      igst: 22.14,
      cess: 0,
      srtinprd: "102026",
      hash: "1f5fb5de",
    };
    const reading = await readJson({
      impg: [bill],
      impgsez: [{ ...bill, stin: SUPPLIER, tradenm: "SEZ unit" }],
      impga: [{ ...bill, itcprd: "", srtinprd: "" }],
    });
    const fields = {
      action: "Pending",
      reference: day(15),
      port: "INBOM4",
      number: "2566282",
      date: day(10),
      taxable: 123_02,
      igst: 22_14,
      cess: 0,
      twoB: OCTOBER + 1,
      sourcePeriod: OCTOBER,
      portalAction: "Pending",
      checkedAction: "Pending",
      pendingBlocked: "No",
      asDownloaded: '{"rgstinrefId":"","itcprd":"112026"}',
    };
    expect(recordsIn(reading, "impg")).toEqual([fields]);
    expect(recordsIn(reading, "impgsez")).toEqual([
      { ...fields, supplier: SUPPLIER, name: "SEZ unit" },
    ]);
    // Without a period it is of the month of its ICEGATE reference date.
    expect(firstIn(reading, "impga")).toMatchObject({ twoB: OCTOBER, originalCredit: "Unknown" });
  });
});
