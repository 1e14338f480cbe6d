import { join } from "node:path";
import { read, type WorkBook } from "@e965/xlsx";
import { rowOf } from "../../src/gstr2b/layout";
import { LINE_PATHS } from "../../src/gstr2b/lines";
import { computedByLibreOffice, printedByLibreOffice, type PaperPage } from "./libreOffice";
import { openPage, type OpenPage } from "./open";
import sample from "./sample-expected.json";
import { savedCopy } from "./savedCopy";

const SAMPLE = join(__dirname, "../../assets/samples/ims_29ZZACN4021Q1Z3_102026.json");
/** The columns of the statement that hold figures. */
const FIGURES = [
  ["igst", "D"],
  ["cgst", "E"],
  ["sgst", "F"],
  ["cess", "G"],
  ["documents", "I"],
] as const;

/** What a line must show: its own figures added up by hand, a part's or a total's those of its lines. */
function byHand(path: string): number[] {
  const lines = Object.entries(sample.lines).filter(
    ([line]) => line === path || line.startsWith(`${path}.`),
  );
  return FIGURES.map(([name]) => toPaisa(lines.reduce((sum, [, line]) => sum + line[name], 0)));
}

/** What is left of a sum when the last digits of binary fractions are taken off. */
const toPaisa = (value: number): number => Math.round(value * 100) / 100;

/** GSTR-2B of the sample for October 2026: as the page computed it, and as LibreOffice did. */
let here: WorkBook;
let there: WorkBook;
/** The pages of the statement on paper. */
let pages: readonly PaperPage[];

async function computeSample(open: OpenPage): Promise<void> {
  const { pane, choosePeriod } = open;
  await open.chooseFiles(SAMPLE);
  await open.saying("Loaded 300 records");
  await pane.getByRole("tab", { name: "GSTR-2B" }).click();
  await choosePeriod("October 2026");
  await pane.getByRole("button", { name: "Compute GSTR-2B", exact: true }).click();
  await pane.getByRole("button", { name: "Agree and continue" }).click();
  await open.saying("Computed GSTR-2B of October 2026");
}

beforeAll(async () => {
  const open = await openPage();
  try {
    await computeSample(open);
    const copy = await savedCopy(open);
    here = read(copy);
    there = read(await computedByLibreOffice(copy));
    pages = await printedByLibreOffice(copy, "GSTR-2B");
  } finally {
    await open.close();
  }
});

/** What a cell shows, numbers to the paisa. */
const shown = (book: WorkBook, sheet: string, cell: string): unknown => {
  const value: unknown = book.Sheets[sheet]?.[cell]?.v ?? 0;
  return typeof value === "number" ? toPaisa(value) : value;
};

test("LibreOffice computes all 69 lines of GSTR-2B as they were added up by hand", () => {
  expect(LINE_PATHS).toHaveLength(69);
  const computed = LINE_PATHS.map((path) => [
    path,
    ...FIGURES.map(([, column]) => shown(there, "GSTR-2B", `${column}${rowOf(path) ?? ""}`)),
  ]);
  expect(computed).toEqual(LINE_PATHS.map((path) => [path, ...byHand(path)]));
});

test("LibreOffice computes every formula of the workbook as the page does", () => {
  const formulas = here.SheetNames.flatMap((sheet) =>
    Object.entries(here.Sheets[sheet] ?? {}).flatMap(([cell, content]: [string, unknown]) =>
      typeof content === "object" && content !== null && "f" in content ? [{ sheet, cell }] : [],
    ),
  );
  const figures = (book: WorkBook) =>
    formulas.map(({ sheet, cell }) => [sheet, cell, shown(book, sheet, cell)]);
  expect(formulas.length).toBeGreaterThan(300);
  expect(figures(there)).toEqual(figures(here));
});

test("LibreOffice keeps the tables' names, which the formulas are written with", () => {
  const formula: unknown = there.Sheets["GSTR-2B"]?.[`D${rowOf("itcavl.nonrevsup.b2b")}`]?.f;
  expect(formula).toContain("IMS_B2B[");
});

test("the statement prints on A4 across, all its columns side by side", () => {
  expect(new Set(pages.map(({ width, height }) => `${width} × ${height}`))).toEqual(
    new Set(["842 × 595"]),
  );
  // Its rows need four pages, or five in other fonts; columns that did not fit would need as many again.
  expect(pages.length).toBeLessThanOrEqual(5);
});
