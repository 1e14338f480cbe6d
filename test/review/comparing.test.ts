import { rowOf } from "../../src/gstr2b/layout";
import type { ChosenFile, Desk } from "../../src/review/desk/desk";
import { valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { bytesOf, download, invoice, openedDesk, OURS } from "./openedDesk";

const OTHERS = "32TAAOA2947A1Z7";

/** An invoice as the portal's GSTR-2B has it: 18.00 of integrated tax for each unit of `n`. */
const document = (n: number, fields: object = {}) => ({
  inum: `INV-${n}`,
  typ: "R",
  dt: "08-10-2026",
  rev: "N",
  itcavl: "Y",
  txval: 100 * n,
  igst: 18 * n,
  ...fields,
});

const portalFile = (
  inv: readonly object[],
  { rtnprd = "102026", gstin = OURS, ...data }: Record<string, unknown> = {},
): ChosenFile => ({
  name: "returns_R2B.json",
  bytes: bytesOf(
    JSON.stringify({
      data: {
        gstin,
        rtnprd,
        gendt: "14-11-2026",
        docdata: {
          b2b: [{ ctin: "24AAQCA8719H1ZC", supfildt: "10-11-2026", supprd: rtnprd, inv }],
        },
        ...data,
      },
    }),
  ),
});

async function opened(sections: object): Promise<Desk> {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(sections)]);
  return desk;
}

const igstOf = async (path: string): Promise<unknown> =>
  (await valuesAt("GSTR-2B", `D${rowOf(path) ?? 0}`))[0]?.[0];

test("the file fills the lines IMS does not know, live and agreed", async () => {
  const desk = await opened({ b2b: [invoice(1)] });
  await desk.takePortalStatement(
    portalFile([document(1), document(5, { rev: "Y" }), document(7, { itcavl: "N", rsn: "P" })]),
  );
  expect(desk.state.status.text).toBe(
    "Compared GSTR-2B of October 2026 with the portal's. No line and no document differs. See the sheet GSTR-2B comparison.",
  );
  expect(await igstOf("itcavl.nonrevsup.b2b")).toBe(18);
  expect(await igstOf("itcavl.revsup.b2b")).toBe(90);
  expect(await igstOf("itcunavl.nonrevsup.b2b")).toBe(126);
  expect(desk.state.statement).toMatchObject({ disagreeing: 0 });
  expect(desk.state.statement?.gstr3b.find(({ cell }) => cell === "4(D)(2)")?.tax?.igst).toBe(
    12600,
  );
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("GSTR-2B documents").getRange("H5").values = [[91]];
    await context.sync();
  });
  expect(await igstOf("itcavl.revsup.b2b")).toBe(91);
});

test("the portal's line that is not the sum of its documents gets the rest of it", async () => {
  const desk = await opened({ b2b: [invoice(1)] });
  const itcsumm = { itcavl: { revsup: { igst: 20, b2b: { igst: 90 }, b2ba: { igst: -70 } } } };
  await desk.takePortalStatement(portalFile([document(5, { rev: "Y" })], { itcsumm }));
  expect(await igstOf("itcavl.revsup.b2ba")).toBe(-70);
  expect(await igstOf("itcavl.revsup")).toBe(20);
});

test("differences are listed, the most at stake first", async () => {
  const desk = await opened({ b2b: [invoice(1), invoice(2), invoice(3, { action: "R" })] });
  await desk.takePortalStatement(portalFile([document(2, { igst: 30 }), document(3), document(9)]));
  expect(desk.state.status.text).toContain("4 documents differ");
  const [[, ...headings] = [], ...rows] = await valuesAt("GSTR-2B comparison", "A76:G80");
  expect(headings.slice(0, 2)).toEqual(["What", "Tax at stake"]);
  expect(rows.map(([, what, stake, , , , number]) => [number, what, stake])).toEqual([
    ["INV-9", "Only on the portal", 162],
    ["INV-3", "Other treatment", 54],
    ["INV-1", "Only here", 18],
    ["INV-2", "Other figures", 6],
  ]);
  expect((await valuesAt("GSTR-2B comparison", "A6:C6"))[0]).toEqual([
    "ITC Available, Part A I: B2B - Invoices (IMS)",
    "Yes",
    54,
  ]);
});

test("a file of an earlier period tells of originals, and is not forgotten", async () => {
  const amended = invoice(3, { inum: "A-3", oinum: "INV-5", oidt: "08-10-2026" });
  const desk = await opened({ b2b: [invoice(1)], b2ba: [amended] });
  expect(desk.state.waiting).toMatchObject([
    { table: "b2ba", count: 1, first: [{ name: "A-3 · 24AAQCA8719H1ZC" }] },
  ]);
  await desk.takePortalStatement(portalFile([document(5)], { rtnprd: "092026" }));
  expect(desk.state.status.text).toBe(
    "Found the originals of 1 of 1 waiting amendments in the GSTR-2B of September 2026. To compare, choose the GSTR-2B file of October 2026.",
  );
  expect(desk.state.waiting).toEqual([]);
  // 54.00 less the 90.00 credited, and invoice 1.
  expect(desk.state.strip?.available.igst).toBe(-1800);
  const again = await openedDesk();
  expect(again.state.strip?.available.igst).toBe(-1800);
});

test("an earlier IMS download tells of originals, as they were marked in it", async () => {
  const amended = (n: number, original: number) =>
    invoice(n, { inum: `A-${n}`, oinum: `INV-${original}`, oidt: "08-10-2026" });
  const desk = await opened({
    b2b: [invoice(1)],
    b2ba: [amended(3, 5), amended(4, 6), amended(5, 7), amended(6, 8)],
  });
  const september = { rtnprd: "092026" };
  await desk.takePortalStatement(
    download({
      b2b: [
        invoice(5, { ...september, action: "A" }),
        invoice(6, { ...september, action: "R" }),
        invoice(7, { ...september, action: "P" }),
        invoice(8, { ...september, srcfilstatus: "Not Filed" }),
      ],
    }),
  );
  expect(desk.state.status.text).toContain(
    "Found the originals of 2 of 4 waiting amendments in the IMS download of September 2026.",
  );
  // Invoice 1; 54.00 less the 90.00 credited; the whole 72.00 where the original was rejected.
  expect(desk.state.strip?.available.igst).toBe(18_00 - 36_00 + 72_00);
  expect(desk.state.waiting).toMatchObject([{ table: "b2ba", count: 2 }]);
});

test("a month's file is none of a quarterly filer's", async () => {
  const desk = await opened({ b2b: [invoice(1)] });
  await desk.setCycle("Quarterly");
  await desk.takePortalStatement(portalFile([document(1)], { rtnprd: "112026" }));
  expect(desk.state.status.text).toMatch(
    /is of November 2026, a month of the quarter October–December 2026/,
  );
  await desk.takePortalStatement(portalFile([document(1)], { rtnprd: "122026" }));
  expect(desk.state.status.text).toMatch(/^Compared GSTR-2B of October–December 2026/);
});

test("the portal's file tells when GSTR-2B was computed", async () => {
  const desk = await opened({ b2b: [invoice(1)] });
  await desk.takePortalStatement(portalFile([document(1)], { gendt: "17-11-2026" }));
  expect(desk.state.rhythm?.stage).toBe("recomputed");
});

test.each([
  ["of another GSTIN", portalFile([], { gstin: OTHERS }), /belongs to GSTIN 32TAAOA2947A1Z7/],
  ["of a later period", portalFile([], { rtnprd: "112026" }), /of November 2026, but the period/],
  [
    "that is an IMS download",
    download({ b2b: [invoice(1)] }),
    /IMS download of October 2026, and tells of no original/,
  ],
  [
    "an IMS download of another GSTIN",
    download({ b2b: [invoice(1)] }, OTHERS),
    /belongs to GSTIN 32TAA/,
  ],
  ["that is cut short", { name: "x.json", bytes: bytesOf('{"data":{"itcsumm":') }, /is damaged/],
])("a file %s is refused, and nothing changes", async (_, file, words) => {
  const desk = await opened({ b2b: [invoice(1)] });
  await desk.takePortalStatement(file);
  expect(desk.state.status).toMatchObject({ tone: "failed" });
  expect(desk.state.status.text).toMatch(words);
  expect(desk.state.statement).toBeUndefined();
});
