import { periodOf } from "../../../src/ims/period";
import { day, firstIn, INVOICE, readJson, recordsIn } from "../readings";
import { readImsFiles } from "../../../src/files/reader/reading";
import { textBytes, zipOf } from "../made";
import { CUSTOMER, notesTo, OWN, returnOf, to, treeInvoice, treeNote } from "./madeOutward";

const OCTOBER = periodOf(2026, 10);

/** What every document of these has. */
const PLAIN = {
  supplier: CUSTOMER,
  date: day(5),
  value: 118_00,
  place: "24-Gujarat",
  taxable: 100_00,
  igst: 18_00,
  cess: 0,
  source: "GSTR-1/IFF",
  sourcePeriod: OCTOBER,
};

describe("each category of the tree of GSTR-1", () => {
  it("b2b: an invoice with the customer's status", async () => {
    const reading = await readJson(returnOf({ b2b: to([treeInvoice(1, { imsactn: "R" })]) }));
    expect(reading.report).toMatchObject({ gstin: OWN, findings: [] });
    expect(recordsIn(reading, "outb2b")).toEqual([
      { ...PLAIN, action: "Rejected", number: "S-1", type: "Regular", reverseCharge: "No" },
    ]);
  });

  it("b2ba: an amended invoice names its original", async () => {
    const amended = treeInvoice(1, { oinum: "S-0", oidt: "04-09-2026", imsactn: "A" });
    expect(firstIn(await readJson(returnOf({ b2ba: to([amended]) })), "outb2ba")).toEqual({
      ...PLAIN,
      action: "Accepted",
      number: "S-1",
      originalNumber: "S-0",
      originalDate: day(4, 9),
      type: "Regular",
      reverseCharge: "No",
      liabilityPeriod: OCTOBER + 1,
    });
  });

  it("cdnr: a note is a credit or a debit note", async () => {
    const notes = [treeNote(1, { imsactn: "P" }), treeNote(2, { ntty: "D" })];
    const [credit, debit] = recordsIn(
      await readJson(returnOf({ cdnr: notesTo(notes) })),
      "outcdnr",
    );
    expect(credit).toMatchObject({ ...PLAIN, noteType: "Credit note", action: "Pending" });
    expect(debit).toMatchObject({ noteType: "Debit note", igst: 36_00, action: "No action" });
  });

  it("cdnra: an amended note names its original note", async () => {
    const amended = treeNote(1, { ont_num: "CN-0", ont_dt: "04-09-2026" });
    expect(
      firstIn(await readJson(returnOf({ cdnra: notesTo([amended]) })), "outcdnra"),
    ).toMatchObject({ ...PLAIN, number: "CN-1", originalNumber: "CN-0", originalDate: day(4, 9) });
  });

  it("ecom and ecoma: e-commerce documents stand in groups, with recipient and supplier", async () => {
    const group = (document: object) => [{ rtin: CUSTOMER, stin: OWN, inv: [document] }];
    const reading = await readJson(
      returnOf({
        ecom: { b2b: group(treeInvoice(1, { imsactn: "A" })), urp2c: [{ pos: "24", val: 5 }] },
        ecoma: { urp2ba: group(treeInvoice(2, { oinum: "S-0", oidt: "04-09-2026" })) },
      }),
    );
    expect(reading.report.findings).toEqual([]);
    expect(recordsIn(reading, "outecom")).toEqual([
      { ...PLAIN, action: "Accepted", number: "S-1", seller: OWN },
    ]);
    expect(firstIn(reading, "outecoma")).toMatchObject({
      number: "S-2",
      action: "No action",
      originalNumber: "S-0",
      igst: 36_00,
    });
  });

  it("gstr1a: the form is another", async () => {
    const file = returnOf({ b2b: to([treeInvoice(1)]) }, { form: "gstr1a" });
    expect(firstIn(await readJson(file), "outb2b").source).toBe("GSTR-1A");
  });
});

it("adds up the items of a document in paise, head by head", async () => {
  const itms = [
    { num: 1, itm_det: { rt: 5, txval: 0.1, camt: 0.1, samt: 0.1 } },
    { num: 2, itm_det: { rt: 18, txval: 0.2, camt: 0.2, samt: 0.2, csamt: 0.7 } },
  ];
  const row = firstIn(await readJson(returnOf({ b2b: to([treeInvoice(1, { itms })]) })), "outb2b");
  expect(row).toMatchObject({ taxable: 30, cgst: 30, sgst: 30, cess: 70 });
  expect(row).not.toHaveProperty("igst");
});

describe("the list of added-back liability", () => {
  const note = {
    ...{ ctin: CUSTOMER, tradenm: "Tapti Traders", inv_typ: "R", val: 118, txval: 100, iamt: 18 },
    ...{ camt: 0, samt: 0, csamt: 0, remarks: "not our return", supPrd: "092026", form: "R1" },
    ...{ nt_num: "CN-1", nt_dt: "05-09-2026", ntty: "C" },
  };
  const list = (cdnr: readonly object[]) => ({
    gstin: OWN,
    rtnprd: "102026",
    rejInvAddBackLiab: { cdnr, b2ba: [], cdnra: [], ecoma: [] },
  });

  it("tells rejected notes, what the customer said, and the GSTR-3B", async () => {
    expect(firstIn(await readJson(list([note])), "outcdnr")).toMatchObject({
      action: "Rejected",
      name: "Tapti Traders",
      remarks: "not our return",
      source: "GSTR-1/IFF",
      sourcePeriod: OCTOBER - 1,
      addedBack: OCTOBER,
      liabilityPeriod: OCTOBER,
      cgst: 0,
      igst: 18_00,
    });
  });

  it("is put together with the return the note stands in, in either order", async () => {
    const tree = returnOf(
      { cdnr: notesTo([treeNote(1, { nt_dt: "05-09-2026", imsactn: "R" })]) },
      { rtnprd: "092026" },
    );
    const files = [tree, list([note])].map((file, index) => ({
      name: `${index}.json`,
      bytes: () => textBytes(JSON.stringify(file)),
    }));
    for (const order of [files, [...files].reverse()]) {
      const reading = await readImsFiles(
        order.map(({ name, bytes }) => ({ name, bytes: bytes() })),
      );
      expect(recordsIn(reading, "outcdnr")).toHaveLength(1);
      expect(firstIn(reading, "outcdnr")).toMatchObject({
        name: "Tapti Traders",
        place: "24-Gujarat",
        liabilityPeriod: OCTOBER,
      });
    }
  });
});

describe("bad input", () => {
  it("another client's file is refused, and the rest is read", async () => {
    const files = [OWN, "32TAAOA2947A1Z7"].map((gstin) => ({
      name: `${gstin}.json`,
      bytes: textBytes(JSON.stringify(returnOf({ b2b: to([treeInvoice(1)]) }, { gstin }))),
    }));
    const { report } = await readImsFiles(files);
    expect(report.files[1]?.problem).toContain("belongs to 32TAAOA2947A1Z7");
    expect(report.tables).toEqual([{ table: "outb2b", count: 1 }]);
  });

  it("inward and outward files are told apart in one archive", async () => {
    const inward = JSON.stringify({ gstin: OWN, imsDetails: { b2b: [INVOICE] } });
    const outward = JSON.stringify(returnOf({ b2b: to([treeInvoice(1)]) }));
    const bytes = zipOf({ "a.json": inward, "b.json": outward });
    const { report } = await readImsFiles([{ name: "both.zip", bytes }]);
    expect(report.tables).toEqual([
      { table: "b2b", count: 1 },
      { table: "outb2b", count: 1 },
    ]);
    expect(report.latestPeriod).toBe(OCTOBER);
  });

  it("a document that cannot be read is named, and no other is lost", async () => {
    const reading = await readJson(
      returnOf({
        b2b: [
          ...to([treeInvoice(1), treeInvoice(2, { itms: [{ itm_det: { txval: "much" } }] })]),
          ...to([treeInvoice(3)], "not a GSTIN"),
          7,
        ],
        b2cl: [{ pos: "24" }],
      }),
    );
    expect(recordsIn(reading, "outb2b").map(({ number }) => number)).toEqual(["S-1"]);
    expect(reading.report.findings.map(({ reason }) => reason)).toEqual([
      "Not loaded. Taxable value “much” is not an amount.",
      "Not loaded. GSTIN of recipient “not a GSTIN” is not a GSTIN.",
      "Not loaded. GSTIN of recipient is missing.",
      "The section gstr1 › b2cl (1 records) is no table of IMS outward supplies. It was left out.",
    ]);
  });

  it("texts of customers stay texts, whatever they look like", async () => {
    const hostile = treeInvoice(1, { inum: "=1+1", remarks: "<img src=x onerror=alert(1)>" });
    const text = JSON.stringify(returnOf({ b2b: to([hostile]) })).replace(
      '"idt"',
      '"__proto__":{"inum":"x"},"constructor":{"ctin":"y"},"idt"',
    );
    expect(firstIn(await readJson(text), "outb2b")).toMatchObject({
      number: "=1+1",
      remarks: "<img src=x onerror=alert(1)>",
    });
  });

  it.each([
    [returnOf({}), "is a download of outward supplies without records"],
    [{ gstin: OWN, gstr1: { b2b: to([treeInvoice(1)]) } }, "does not say of which return period"],
  ])("%j is refused with a sentence", async (file, words) => {
    expect((await readJson(file)).report.files[0]?.problem).toContain(words);
  });
});
