import { strToU8 } from "fflate";
import { rowAt } from "../../src/ims/records";
import { readImsFiles } from "../../src/files/reading";
import download from "./data/offlineDownload.json";
import { bufferOf } from "./made";
import {
  INVOICE,
  NOTE,
  OCTOBER,
  OWN,
  SUPPLIER,
  day,
  firstIn,
  problems,
  readJson,
  readSection,
  reasons,
  recordsIn,
} from "./readings";

const READ = {
  action: "No action",
  supplier: SUPPLIER,
  name: "Kaveri Metals Pvt Ltd",
  number: "INV/001",
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
  portalAction: "No action",
  checkedAction: "No action",
  pendingBlocked: "No",
  remarksBlocked: "No",
  reduceBlocked: "No",
};

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

  it.each([
    ["in gstin beside the sections", { gstin: OWN, b2b: [INVOICE] }, "a.json", OWN],
    ["in rtin above them", { rtin: OWN.toLowerCase(), data: { b2b: [INVOICE] } }, "a.json", OWN],
    ["within imsDetails", { imsDetails: { gstin: OWN, b2b: [INVOICE] } }, "a.json", OWN],
    ["only in its name", { b2b: [INVOICE] }, `IMS_${OWN}_102026.json`, OWN],
    ["with a wrong check digit", { gstin: "27AAPFU0939F1ZX", b2b: [INVOICE] }, "a.json", undefined],
    ["nowhere", { b2b: [INVOICE] }, "a.json", undefined],
  ])("tells the taxpayer's own GSTIN %s", async (_, content, name, gstin) => {
    const { report } = await readJson(content, name);
    expect([report.gstin, report.files[0]?.gstin]).toEqual([gstin, gstin]);
  });
});

describe("A record in JSON", () => {
  it("keeps as downloaded what the row cannot tell: unknown keys, unusual values, the user's answers", async () => {
    const odd = {
      ...NOTE,
      val: "118000.00",
      txval: 100000.004,
      inv_typ: "SEZWP",
      ispendactblocked: "n",
      cess: "",
      samt: null,
      prev_status: "N",
      hash: "ff00",
      remarks: "partial",
      itcRedReq: "Y",
      declCgst: 100,
    };
    const fields = firstIn(await readSection("b2bcn", [odd]), "b2bcn");
    expect(fields).toMatchObject({
      value: 118_000_00,
      taxable: 100_000_00,
      type: "SEZ supplies with payment",
      pendingBlocked: "No",
      remarks: "partial",
      reduce: "Yes",
      reduceCgst: 100_00,
    });
    expect(fields.sgst).toBeUndefined();
    expect(JSON.parse(fields.asDownloaded ?? "")).toEqual({
      val: "118000.00",
      txval: 100000.004,
      inv_typ: "SEZWP",
      ispendactblocked: "n",
      cess: "",
      samt: null,
      prev_status: "N",
      remarks: "partial",
      itcRedReq: "Y",
      declCgst: 100,
    });
  });

  it("keeps both of two keys for the same thing, and reads the one of the offline tool", async () => {
    const fields = firstIn(await readSection("b2b", [{ ...INVOICE, igst: 7, iamt: 5 }]), "b2b");
    expect(fields.igst).toBe(5_00);
    expect(JSON.parse(fields.asDownloaded ?? "")).toEqual({ igst: 7, iamt: 5 });
  });

  it("cannot pollute anything by the name of a key", async () => {
    const text = JSON.stringify({ b2b: [INVOICE] }).replace(
      '"action"',
      '"__proto__":{"polluted":1},"constructor":"x","toString":2,"action"',
    );
    const fields = firstIn(await readJson(text), "b2b");
    expect(fields.asDownloaded).toBe('{"__proto__":{"polluted":1},"constructor":"x","toString":2}');
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("keeps texts that look like formulas or markup as they are", async () => {
    const name = `=HYPERLINK("x")<b>&amp;`;
    expect(firstIn(await readSection("b2b", [{ ...INVOICE, tradenm: name }]), "b2b").name).toBe(
      name,
    );
  });

  it("has a document number of digits alone as a text", async () => {
    const read = async (inum: unknown) =>
      firstIn(await readSection("b2b", [{ ...INVOICE, inum }]), "b2b");
    expect(await read("1234567890123456")).toMatchObject({ number: "1234567890123456" });
    expect(await read(1234567890123456)).toEqual({ ...READ, number: "1234567890123456" });
    expect(await read("000123")).toMatchObject({ number: "000123" });
  });

  it.each([
    ["A", "Accepted"],
    ["Accepted", "Accepted"],
    ["R", "Rejected"],
    ["p", "Pending"],
    ["N", "No action"],
    ["", "No action"],
    ["No Action Taken", "No action"],
    [undefined, "No action"],
  ])("with action %s is %s", async (action, expected) => {
    const fields = firstIn(await readSection("b2b", [{ ...INVOICE, action }]), "b2b");
    expect([fields.action, fields.portalAction, fields.checkedAction]).toEqual([
      expected,
      expected,
      expected,
    ]);
  });

  it.each([
    ["Filed", "Filed"],
    ["F", "Filed"],
    [true, "Filed"],
    ["NotFiled", "Not Filed"],
    ["NF", "Not Filed"],
    ["SAVED", "Not Filed"],
    [false, "Not Filed"],
    ["Submitted", "Submitted"],
  ])("with filing status %s is %s", async (srcfilstatus, filing) => {
    const reading = await readSection("b2b", [{ ...INVOICE, srcfilstatus }]);
    expect(firstIn(reading, "b2b").filing).toBe(filing);
  });

  it.each([
    ["102026", OCTOBER],
    [102026, OCTOBER],
    [12026, OCTOBER - 9],
    ["10/2026", OCTOBER],
    ["Oct-26", OCTOBER],
    ["Oct'26", OCTOBER],
    ["October 2026", OCTOBER],
    ["202610", OCTOBER],
    ["2026-10", OCTOBER],
    // A month alone: the first one not before the document's (08-10-2026).
    ["10", OCTOBER],
    ["9", OCTOBER + 11],
  ])("with source period %s", async (rtnprd, expected) => {
    const fields = firstIn(await readSection("b2b", [{ ...INVOICE, rtnprd }]), "b2b");
    expect(fields.sourcePeriod).toBe(expected);
  });

  it.each([
    ["08-10-2026", day(8)],
    ["8/10/2026", day(8)],
    ["08.10.26", day(8)],
    ["08-Oct-2026", day(8)],
    ["2026-10-08", day(8)],
    ["2026-10-08T00:00:00", day(8)],
    ["03-04-2026", day(3, 4)],
  ])("with date %s, day first", async (idt, expected) => {
    expect(firstIn(await readSection("b2b", [{ ...INVOICE, idt }]), "b2b").date).toBe(expected);
  });

  it.each([
    ["27", "27-Maharashtra"],
    [7, "07-Delhi"],
    ["Maharashtra", "27-Maharashtra"],
    ["27-Maharashtra", "27-Maharashtra"],
    ["27 - MH", "27-Maharashtra"],
    ["Jammu & Kashmir", "01-Jammu and Kashmir"],
    ["Atlantis", "Atlantis"],
  ])("with place of supply %s", async (pos, place) => {
    expect(firstIn(await readSection("b2b", [{ ...INVOICE, pos }]), "b2b").place).toBe(place);
  });

  it.each([
    ["GSTIN of supplier is missing.", { stin: "" }],
    ["GSTIN of supplier “ACME” is not a GSTIN.", { stin: "ACME" }],
    ["Invoice number is missing.", { inum: " " }],
    [
      "Invoice number is a number of more than 15 digits in the file, so its last digits are lost. Choose the file as it was downloaded.",
      { inum: Number("123456789012345678") },
    ],
    ["Invoice number holds a list or an object, not a value.", { inum: ["x"] }],
    ["Invoice date is missing.", { idt: null }],
    ["Invoice date “31-02-2026” is not a date.", { idt: "31-02-2026" }],
    ["Invoice date “10-20-2026” is not a date.", { idt: "10-20-2026" }],
    ["Invoice date “46300” is not a date.", { idt: 46300 }],
    ["Source period “132026” is not a month.", { rtnprd: "132026" }],
    ["Source period is missing.", { rtnprd: undefined }],
    ["Taxable value “12,x” is not an amount.", { txval: "12,x" }],
    [
      "Taxable value “-5” is below zero; the portal gives every amount without a sign.",
      { txval: -5 },
    ],
    ["Invoice value “10000000000000” is not an amount.", { val: 1e13 }],
    ["All amounts are missing.", { txval: "", iamt: "", camt: "", samt: "", cess: "" }],
    [
      "Portal status “Held” is not one of Accepted, Rejected, Pending and No action.",
      { action: "Held" },
    ],
    ["It holds more unknown fields than a cell of Excel can keep.", { note: "x".repeat(40_000) }],
    [
      "It holds more unknown fields than a cell of Excel can keep.",
      { deep: JSON.parse("[".repeat(30) + "]".repeat(30)) as unknown },
    ],
  ])("that cannot be understood is named and the others load: %s", async (said, change) => {
    const reading = await readSection("b2b", [
      INVOICE,
      { ...INVOICE, ...change },
      { ...INVOICE, inum: "INV/002" },
    ]);
    expect(recordsIn(reading, "b2b").map(({ number }) => number)).toEqual(["INV/001", "INV/002"]);
    expect(reading.report.findings).toEqual([
      { file: "ims.json", table: "b2b", row: 2, reason: `Not loaded. ${said}` },
    ]);
    expect(reading.report.files[0]?.unread).toBe(1);
  });

  it("that is no record is named", async () => {
    const reading = await readSection("b2b", ["x", null, INVOICE]);
    expect(reasons(reading)).toEqual([
      "Not loaded. It is not a record.",
      "Not loaded. It is not a record.",
    ]);
    expect(reading.records.get("b2b")?.count).toBe(1);
  });

  it("that comes twice is taken once, the later one, and told", async () => {
    const reading = await readSection("b2b", [INVOICE, { ...INVOICE, inum: "inv/001", txval: 5 }]);
    expect(recordsIn(reading, "b2b").map(({ taxable }) => taxable)).toEqual([5_00]);
    expect(reading.report.duplicates).toBe(1);
    expect(reasons(reading)).toEqual([
      "The same invoice (inv/001) stands in the file twice. The later one was loaded.",
    ]);
  });

  it("has a key and a fingerprint that a changed amount changes", async () => {
    const read = async (change: object) => {
      const records = (await readSection("b2b", [{ ...INVOICE, ...change }])).records.get("b2b");
      if (!records) throw new Error("Nothing was read.");
      const row = rowAt(records, 0);
      return [row.text("key"), row.text("fingerprint")];
    };
    const [key, fingerprint] = await read({});
    expect(key).toBe("b2b|24AAQCA8719H1ZC|INV/001|GSTR-1|102026|08-10-2026");
    expect(fingerprint).toMatch(/^[0-9a-z]{11}$/);
    const [sameKey, otherFingerprint] = await read({ txval: 100000.01 });
    expect(sameKey).toBe(key);
    expect(otherFingerprint).not.toBe(fingerprint);
  });
});

describe("A section that IMS does not have", () => {
  it("is named and passed over", async () => {
    const reading = await readJson({ imsDetails: { b2b: [INVOICE], isd: [{}, {}], tds: [] } });
    expect(reasons(reading)).toEqual([
      "The section isd (2 records) is no table of IMS inward supplies. It was left out.",
    ]);
    expect(problems(reading)).toEqual([undefined]);
  });

  it("under the short names of the portal's answers is what it stands for", async () => {
    const reading = await readJson({ cn: [NOTE], dn: [NOTE], eco: [INVOICE] });
    expect(reading.report.tables).toEqual([
      { table: "b2bdn", count: 1 },
      { table: "b2bcn", count: 1 },
      { table: "ecom", count: 1 },
    ]);
  });
});

describe("A file with more faults than can be listed", () => {
  it("lists the first and counts the rest", async () => {
    const reading = await readSection("b2b", Array<object>(700).fill({ ...INVOICE, idt: "x" }));
    expect(reading.report.findings).toHaveLength(501);
    expect(reasons(reading).at(-1)).toBe("There are 200 more findings of this kind in the file.");
    expect(reading.report.files[0]?.unread).toBe(700);
  });
});
