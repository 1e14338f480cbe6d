import { dayOf } from "../../../src/ims/day";
import { documentAt } from "../../../src/gstr2b/portalStatement";
import { readStatement } from "../../../src/files/gstr2b/readStatement";
import { textBytes, zipOf } from "../made";
import { OWN, SUPPLIER } from "../readings";

const HEAD = { gstin: OWN, rtnprd: "102026", gendt: "14-11-2026" };

const bytes = (data: object) =>
  textBytes(JSON.stringify({ chksum: "x", data: { ...HEAD, ...data } }));
const read = (data: object) => readStatement({ name: "2b.json", bytes: bytes(data) });

async function documents(data: object) {
  const found = await read(data);
  if ("problem" in found) throw new Error(found.problem);
  const { documents: all } = found.statement;
  return Array.from({ length: all.count }, (_, index) => documentAt(all, index));
}

const party = (list: string, ...entries: object[]) => [
  {
    ctin: SUPPLIER.toLowerCase(),
    trdnm: "Alpha",
    supprd: "092026",
    supfildt: "11-10-2026",
    [list]: entries,
  },
];

test("each document gets the line the portal counts it in", async () => {
  const docdata = {
    b2b: party(
      "inv",
      { inum: "1", itcavl: "Y" },
      { inum: "2", rev: "Y" },
      { inum: "3", itcavl: "N" },
      { inum: "4", itcavl: "T" },
    ),
    b2ba: party("inv", { inum: "5", oinum: "1", oidt: "01-09-2026" }),
    cdnr: party(
      "nt",
      { ntnum: "6", typ: "C" },
      { ntnum: "7", typ: "D" },
      { ntnum: "8", typ: "C", rev: "Y" },
    ),
    cdnra: party("nt", { ntnum: "9", typ: "C", rev: "Y", ontnum: "6" }),
    ecom: party("inv", { inum: "10" }),
    isd: party(
      "doclist",
      { docnum: "11", doctyp: "ISDI", itcelg: "N" },
      { docnum: "11", doctyp: "ISDC", itcelg: "Y" },
    ),
    impg: [
      { boenum: 12, isamd: "N" },
      { boenum: 13, isamd: "Y" },
    ],
    impgsez: party("boe", { boenum: 14, isamd: "Y" }),
    itcrev: [{ b2b: party("inv", { inum: "15" }), cdnr: party("nt", { ntnum: "16", typ: "D" }) }],
    unheardOf: [{ anything: true }],
  };
  const docRejdata = { cdnr: party("nt", { ntnum: "17", typ: "C" }), b2b: null };
  const lines = (await documents({ docdata, docRejdata })).map(
    ({ number, line }) => `${number} ${line}`,
  );
  expect(lines).toEqual([
    "1 itcavl.nonrevsup.b2b",
    "2 itcavl.revsup.b2b",
    "3 itcunavl.nonrevsup.b2b",
    "4 itcunavl.nonrevsup.b2b",
    "5 itcavl.nonrevsup.b2ba",
    "6 itcavl.othersup.cdnr",
    "7 itcavl.nonrevsup.cdnr",
    "8 itcavl.othersup.cdnrrev",
    "9 itcavl.othersup.cdnrarev",
    "10 itcavl.nonrevsup.ecom",
    "11 itcunavl.isdsup.isd",
    "11 itcavl.othersup.isd",
    "12 itcavl.imports.impg",
    "13 itcavl.imports.impga",
    "14 itcavl.imports.impgasez",
    "17 itcRejected.othersup.cdnr",
    "15 itcrev.nonrevsup.b2b",
    "16 itcrev.nonrevsup.cdnr",
  ]);
});

test("credit that is not available for the time being is not available, and says so", async () => {
  const docdata = {
    b2b: party("inv", { inum: "1", itcavl: "T" }, { inum: "2", itcavl: "T", rsn: "P" }),
  };
  expect((await documents({ docdata })).map(({ line, reason }) => [line, reason])).toEqual([
    ["itcunavl.nonrevsup.b2b", "T"],
    ["itcunavl.nonrevsup.b2b", "P"],
  ]);
});

test("amounts come by document or, before 2024, by rate; texts and nulls are understood", async () => {
  const [byRate, byDocument] = await documents({
    docdata: {
      b2b: party(
        "inv",
        {
          inum: "1",
          dt: "05-10-2026",
          items: [
            { txval: 100, cgst: 9, sgst: 9 },
            { txval: 50.5, cgst: 1.27, sgst: 1.27 },
          ],
        },
        { inum: "2", txval: "1,000.00", igst: "180.00", cgst: null, sgst: "", declIgst: 5 },
      ),
    },
  });
  expect(byRate).toMatchObject({
    taxable: 150_50,
    cgst: 10_27,
    sgst: 10_27,
    igst: 0,
    date: dayOf(2026, 10, 5),
  });
  expect(byDocument).toMatchObject({
    taxable: 1000_00,
    igst: 180_00,
    declIgst: 5_00,
    supplier: SUPPLIER,
  });
});

test("lines of the summary are read where they are, groups left out are nil", async () => {
  const found = await read({
    itcsumm: {
      itcavl: {
        nonrevsup: { igst: 10.1, b2b: { igst: 10.1 } },
        othersup: null,
        __proto__: { x: 1 },
      },
    },
  });
  expect("statement" in found && [...(found.statement.lines ?? [])]).toEqual([
    ["itcavl.nonrevsup", { igst: 10_10, cgst: 0, sgst: 0, cess: 0 }],
    ["itcavl.nonrevsup.b2b", { igst: 10_10, cgst: 0, sgst: 0, cess: 0 }],
  ]);
});

test("a file in a .zip is read, two are not guessed between", async () => {
  const one = new Uint8Array(bytes({ docdata: {} }));
  const inZip = (parts: Record<string, Uint8Array>) =>
    readStatement({ name: "2b.zip", bytes: zipOf(parts) });
  expect(await inZip({ "a.json": one })).toMatchObject({ statement: { gstin: OWN } });
  expect(await inZip({ "a.json": one, "b.json": one })).toEqual({
    problem: expect.stringContaining("2b.zip holds more than one GSTR-2B statement"),
  });
});

test.each<[string, object, RegExp]>([
  ["of nobody", { gstin: "27AAPFU0939F1ZX", docdata: {} }, /does not say whose GSTR-2B it is/],
  ["of no period", { rtnprd: "1326", docdata: {} }, /does not say of which period/],
  [
    "with a section that is no list",
    { docdata: { b2b: "many" } },
    /section b2b cannot be understood/,
  ],
  ["with a document that is none", { docdata: { b2b: party("inv", [] as object) } }, /section b2b/],
  [
    "with an amount that is a list",
    { docdata: { b2b: party("inv", { igst: [1] }) } },
    /section b2b/,
  ],
  ["without documents and lines", {}, /is no GSTR-2B statement/],
])("a file %s is refused with a sentence", async (_, data, words) => {
  const found = await read(data);
  expect("problem" in found && found.problem).toMatch(words);
});
