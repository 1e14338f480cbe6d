import { dayOf } from "../../../src/ims/day";
import { periodOf } from "../../../src/ims/period";
import { documentAt, type PortalStatement } from "../../../src/gstr2b/portalStatement";
import { readStatement } from "../../../src/files/gstr2b/readStatement";
import { workbookOf, zipOf } from "../made";
import { OWN, SUPPLIER } from "../readings";
import { sheetOf, type MadeCell, type MadeTable } from "../sheets";
import { AVAILABLE, README } from "./portalCover";
import { B2B, NOTES } from "./portalDocumentSheets";
import { OLD_AMENDMENTS, OTHERS, table } from "./portalOtherSheets";

const workbook = (tables: readonly MadeTable[]) =>
  workbookOf({
    sheets: tables.map(sheetOf),
    styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  });

const NAME = `112025_${OWN}_GSTR2B_14122025.xlsx`;

async function read(tables: readonly MadeTable[], name = NAME): Promise<PortalStatement> {
  const found = await readStatement({ name, bytes: workbook(tables) });
  if ("problem" in found) throw new Error(found.problem);
  return found.statement;
}

const all = [README, AVAILABLE, B2B, NOTES, OLD_AMENDMENTS, ...OTHERS];

const documents = ({ documents: found }: PortalStatement) =>
  Array.from({ length: found.count }, (_, index) => documentAt(found, index));

test("whose it is, of which period and when it was made stand on the cover", async () => {
  expect(await read(all)).toMatchObject({
    gstin: OWN,
    period: periodOf(2025, 11),
    generated: dayOf(2025, 12, 14),
  });
});

test("every document stands in its line, whatever the year of the layout", async () => {
  const lines = documents(await read(all)).map(({ number, line, igst }) => [number, line, igst]);
  expect(lines).toEqual([
    ["A/1", "itcavl.nonrevsup.b2b", 180_00],
    ["A/2", "itcavl.revsup.b2b", 0],
    ["A/3", "itcunavl.nonrevsup.b2b", 18_00],
    ["CN/1", "itcavl.othersup.cdnr", 45_00],
    ["DN/1", "itcavl.nonrevsup.cdnr", 90_00],
    ["A/0R", "itcavl.nonrevsup.b2ba", 18_00],
    ["I/1", "itcavl.othersup.isd", 5_00],
    ["I/2", "itcunavl.isdsup.isd", 6_00],
    ["2566282", "itcavl.imports.impga", 36_00],
    ["R/1", "itcRejected.nonrevsup.b2b", 18_00],
    ["DN/9", "itcrev.nonrevsup.cdnr", 1_00],
    ["V/1", "itcrev.nonrevsup.b2b", 2_00],
  ]);
});

test("declared amounts, originals, periods and reasons are read under their headings", async () => {
  const [first, , third, note, , amended] = documents(await read(all));
  expect(first).toMatchObject({ supplierPeriod: periodOf(2025, 11), filed: dayOf(2025, 12, 10) });
  expect(third?.reason).toBe("POS and supplier state are same");
  expect(note).toMatchObject({
    reduce: "Yes",
    declIgst: 20_00,
    igst: 45_00,
    date: dayOf(2025, 10, 20),
  });
  expect(amended).toMatchObject({
    originalNumber: "A/0",
    originalDate: dayOf(2025, 9, 1),
    supplier: SUPPLIER,
  });
});

test("lines of the summary are found by their words; those of a later year are passed over", async () => {
  const { lines } = await read(all);
  const igst = [...(lines ?? [])].map(([path, tax]) => [path, tax.igst, tax.cgst]);
  expect(igst).toEqual([
    ["itcavl.nonrevsup", 270_00, 0],
    ["itcavl.nonrevsup.b2b", 180_00, 0],
    ["itcavl.nonrevsup.cdnr", 90_00, 0],
    ["itcavl.revsup", 0, 9_00],
    ["itcavl.revsup.b2b", 0, 9_00],
    ["itcavl.othersup", 45_00, 0],
    ["itcavl.othersup.cdnr", 45_00, 0],
  ]);
});

test("a quarter stands for its last month; a cover without a period leaves it to the file's name", async () => {
  const cover = (period: readonly MadeCell[]): MadeTable => ({
    ...README,
    rows: README.rows.map((row) => (row[0] === "Tax Period" ? period : row)),
  });
  const quarter = await read([cover(["Tax Period", "Jan-Mar"]), AVAILABLE]);
  expect(quarter.period).toBe(periodOf(2026, 3));
  expect((await read([cover([]), AVAILABLE])).period).toBe(periodOf(2025, 11));
});

test("a workbook inside a .zip is read", async () => {
  const bytes = zipOf({ "gstr2b.xlsx": new Uint8Array(workbook([README, AVAILABLE])) });
  expect(await readStatement({ name: "2b.zip", bytes })).toMatchObject({
    statement: { gstin: OWN },
  });
});

test.each([
  ["without summaries", [README, B2B], /is no GSTR-2B workbook: it has no sheet ITC Available/],
  ["without its cover", [AVAILABLE], /Read me does not say whose it is/],
  [
    "whose columns were deleted",
    [README, AVAILABLE, table("B2B", ["GSTIN of supplier", "Invoice Date"], [SUPPLIER, "x"])],
    /its sheet B2B has no column for the document's number/,
  ],
])("a workbook %s is refused with a sentence", async (_, tables, words) => {
  const found = await readStatement({ name: NAME, bytes: workbook(tables) });
  expect("problem" in found && found.problem).toMatch(words);
});
