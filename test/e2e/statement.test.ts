import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, type WorkBook } from "@e965/xlsx";
import { LAST_ROW, rowOf } from "../../src/gstr2b/layout";
import { LINE_PATHS } from "../../src/gstr2b/lines";
import expected from "../gstr2b/fixture/expected.json";
import portal from "../gstr2b/fixture/gstr2b.json";
import originals from "../gstr2b/fixture/originals.json";
import { cellName, typeInto, valuesOf } from "./grid";
import { computedByLibreOffice } from "./libreOffice";
import { openPage, type OpenPage } from "./open";
import { savedCopy } from "./savedCopy";

/**
 * A period end to end, as a person does it: the download is loaded, what no file tells of originals is
 * typed, and the portal's GSTR-2B is compared with ours. The 69 lines were worked out by hand.
 */
const FIXTURE = join(__dirname, "../gstr2b/fixture");
const HEADS = ["igst", "cgst", "sgst", "cess"] as const;
type Figures = { readonly [head: string]: number };

let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
});

afterAll(() => open.close());

const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

const choosePortalFile = (statement: object) =>
  open.pane
    .getByLabel("Compare with the portal’s GSTR-2B")
    .setInputFiles(file("returns_R2B.json", JSON.stringify(statement)));

const SHEETS: Readonly<Record<string, string>> = {
  b2ba: "B2BA",
  b2bdna: "B2B-DNA",
  b2bcna: "B2B-CNA",
  ecoma: "ECOA",
};
const CREDIT: Readonly<Record<string, string>> = {
  CREDITED: "Credited earlier",
  REJECTED: "Rejected",
};

/** Types what the user knows of an original into its amendment's row: the amounts, then what became of it. */
async function answer(known: (typeof originals)[number]): Promise<void> {
  const credit = CREDIT[known.originalState];
  const sheet = SHEETS[known.section];
  if (credit === undefined || sheet === undefined) return;
  const [headings = [], ...rows] = await valuesOf(open, sheet, "A1:AZ10");
  const row = 1 + rows.findIndex((cells) => cells.includes(known.originalNo));
  const { iamt, camt, samt, cess } = known.original ?? {};
  const cells: readonly (readonly [string, number | string | undefined])[] = [
    ["Original integrated tax", iamt],
    ["Original central tax", camt],
    ["Original State/UT tax", samt],
    ["Original cess", cess],
    ["Original credit", credit],
  ];
  for (const [heading, value] of cells) {
    if (value) await typeInto(open, sheet, cellName(row, headings.indexOf(heading)), String(value));
  }
}

/** What a line must show: its own figures by hand, a heading those of its lines. */
function byHand(path: string): readonly number[] {
  const lines = Object.entries<Figures>(expected.rows).filter(
    ([line]) => line === path || line.startsWith(`${path}.`),
  );
  return HEADS.map((head) => toPaisa(lines.reduce((sum, [, line]) => sum + (line[head] ?? 0), 0)));
}

const toPaisa = (value: number): number => Math.round(value * 100) / 100;
const ALL = LINE_PATHS.map((path) => [path, ...byHand(path)]);

test("a download, typed originals and the portal's file come to the 69 lines, and compare without a difference", async () => {
  const download = readFileSync(join(FIXTURE, "ims.json"), "utf8");
  await open.chooseFiles(file(`ims_${portal.data.gstin}_102026.json`, download));
  await open.saying("Loaded 24 records");
  await open.pane.getByRole("tab", { name: "GSTR-2B" }).click();
  for (const each of originals) await answer(each);
  await open.pane.getByRole("region", { name: "Needs your input" }).waitFor({ state: "detached" });

  await choosePortalFile(portal);
  await open.saying("No line and no document differs.");
  const cells = await valuesOf(open, "GSTR-2B", `A1:J${LAST_ROW}`);
  const shown = LINE_PATHS.map((path) => {
    const row = cells[(rowOf(path) ?? 0) - 1] ?? [];
    return [path, ...row.slice(3, 7).map((value) => toPaisa(Number(value)))];
  });
  expect(shown).toEqual(ALL);
  expect(cells[6]?.[1]).toBe("Agrees");
});

test("LibreOffice computes the saved copy's 69 lines alike, the portal's documents among them", async () => {
  const book = read(await computedByLibreOffice(await savedCopy(open)));
  const value = (cell: string) => cellOf(book, cell);
  const computed = LINE_PATHS.map((path) => [
    path,
    ...["D", "E", "F", "G"].map((column) => toPaisa(Number(value(`${column}${rowOf(path) ?? 0}`)))),
  ]);
  expect(computed).toEqual(ALL);
  expect(value("B7")).toBe("Agrees");
  const gstr3b = new Map(Object.entries<Figures>(expected.gstr3b));
  for (let row = LAST_ROW + 3; row < LAST_ROW + 11; row++) {
    const cell = String(value(`A${row}`));
    if (cell === "4(A)(2)") continue;
    expect([cell, toPaisa(Number(value(`D${row}`)))]).toEqual([cell, gstr3b.get(cell)?.igst ?? 0]);
    expect([cell, value(`J${row}`)]).toEqual([cell, "Yes"]);
  }
});

const cellOf = (book: WorkBook, cell: string): unknown => book.Sheets["GSTR-2B"]?.[cell]?.v ?? 0;

test("a document the portal's file lacks is found, named, and stands first", async () => {
  const lacking = structuredClone(portal);
  const [first] = lacking.data.docdata.b2b;
  const [gone] = first?.inv.splice(0, 1) ?? [];
  await choosePortalFile(lacking);
  await open.saying("1 document differ");
  const cells = await valuesOf(open, "GSTR-2B comparison", "A70:G85");
  const at = cells.findIndex(([reason]) => reason === "Reason");
  expect(cells[at + 1]).toMatchObject({ 1: "Only here", 6: gone?.inum });
});
