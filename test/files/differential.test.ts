import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as SheetJs from "@e965/xlsx";
import { grid, type Grid, type GridCell } from "./differential/grids";
import { variant, written, type Variant } from "./differential/variants";
import { bufferOf } from "./made";
import { cellsOf, firstSheet } from "./xlsx/read";

const VARIANTS = 500;
const WRITTEN_BY_LIBRARIES = 60;

interface Workbook {
  readonly file: string;
  readonly grid: Grid;
  readonly way: Variant | undefined;
}

type Library = "hucre" | "@e965/xlsx";

/** What a library is known to read wrong or not at all: there it is no judge. */
interface Fault {
  readonly library: Library;
  readonly when: (way: Variant, grid: Grid) => boolean;
  readonly what: string;
}

const FAULTS: readonly Fault[] = [
  { library: "hucre", what: "refuses UTF-16", when: ({ encoding }) => /^utf-16/.test(encoding) },
  {
    library: "@e965/xlsx",
    what: "reads UTF-16 byte by byte",
    when: ({ encoding }) => /^utf-16/.test(encoding),
  },
  {
    library: "@e965/xlsx",
    what: "leaves days counted from 1904 as they are",
    when: ({ dates }) => dates === "1904",
  },
  {
    library: "@e965/xlsx",
    what: "loses CDATA in runs, and Excel's own escapes in all CDATA",
    when: ({ escapes }) => escapes === "cdata",
  },
  {
    library: "@e965/xlsx",
    what: "cuts the numbers of characters to 8 or 16 bits",
    when: ({ escapes }) => escapes === "numbers",
  },
  {
    library: "@e965/xlsx",
    what: "takes Excel's own escape twice out of the result of a formula",
    when: ({ texts }, grid) => texts === "formula" && grid.flat().includes("_x0041_"),
  },
  { library: "hucre", what: "takes ISO dates for texts", when: ({ dates }) => dates === "iso" },
];

/** Both libraries write what looks like Excel's own escape as it is, so that it becomes one. */
const NOT_ESCAPED = ["_x0041_"];

/** Cells in a form in which all three can be compared; what a workbook lacks at the end is cut off. */
function comparable(rows: readonly (readonly unknown[])[]): unknown[][] {
  const cells = rows.map((row) => {
    const values = row.map((cell) => {
      if (cell === undefined || cell === "") return null;
      if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
      if (typeof cell !== "object" || cell === null) return cell;
      // A date is a number; a second is lost on the way through a Date.
      return Math.round((cell as { date: number }).date * 86_400) / 86_400;
    });
    while (values.length > 0 && values.at(-1) === null) values.pop();
    return values;
  });
  while (cells.at(-1)?.length === 0) cells.pop();
  return cells;
}

async function ours(bytes: ArrayBuffer): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for (const [number, cells] of cellsOf(await firstSheet(bytes))) {
    while (rows.length < number - 1) rows.push([]);
    rows.push(cells);
  }
  return comparable(rows);
}

function bySheetJs(bytes: ArrayBuffer): unknown[][] {
  const sheet = SheetJs.read(bytes, { dense: true, nodim: true }).Sheets["B2B"];
  const data = (sheet?.["!data"] ?? []) as (SheetJs.CellObject | undefined)[][];
  return comparable(
    Array.from(data, (row) =>
      Array.from(row ?? [], (cell) => (cell?.t === "e" ? cell.w : cell?.v)),
    ),
  );
}

const toSheetJs = (cell: GridCell) =>
  typeof cell === "object" && cell !== null
    ? { t: "n", v: cell.date, z: "dd-mm-yyyy" }
    : typeof cell === "string"
      ? { t: "s", v: cell }
      : cell;

describe("Hundreds of workbooks", () => {
  const folder = mkdtempSync(join(tmpdir(), "ims-differential-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const workbooks: Workbook[] = [];
  for (let seed = 1; seed <= VARIANTS; seed++) {
    workbooks.push({ file: `made-${seed}.xlsx`, grid: grid(seed), way: variant(seed) });
  }
  for (let seed = 1; seed <= WRITTEN_BY_LIBRARIES; seed++) {
    workbooks.push({
      file: `hucre-${seed}.xlsx`,
      grid: grid(1000 + seed, NOT_ESCAPED),
      way: undefined,
    });
    workbooks.push({
      file: `sheetjs-${seed}.xlsx`,
      grid: grid(2000 + seed, NOT_ESCAPED),
      way: undefined,
    });
  }
  for (const { file, grid: cells, way } of workbooks) {
    if (way) writeFileSync(join(folder, file), Buffer.from(written(cells, way)));
    else if (file.startsWith("hucre")) {
      writeFileSync(join(folder, file.replace(".xlsx", ".grid.json")), JSON.stringify(cells));
    } else {
      const book = SheetJs.utils.book_new();
      const sheet = SheetJs.utils.aoa_to_sheet(cells.map((row) => row.map(toSheetJs)));
      SheetJs.utils.book_append_sheet(book, sheet, "B2B");
      const bytes: Uint8Array = SheetJs.write(book, { type: "buffer", bookType: "xlsx" });
      writeFileSync(join(folder, file), bytes);
    }
  }
  const script = join(__dirname, "differential/hucreHere.mjs");
  const byHucre = JSON.parse(
    execFileSync(process.execPath, [script, folder], { encoding: "utf8", maxBuffer: 1e8 }),
  ) as Record<string, unknown[][]>;
  const bytesOf = ({ file }: Workbook) => bufferOf(readFileSync(join(folder, file)));

  it("hold for our reader exactly the cells that were written", async () => {
    for (const workbook of workbooks) {
      expect({ ...workbook, cells: await ours(bytesOf(workbook)) }).toEqual({
        ...workbook,
        cells: comparable(workbook.grid),
      });
    }
  });

  it.each<[Library, (workbook: Workbook) => unknown[][]]>([
    ["hucre", ({ file }) => comparable(byHucre[file] ?? [])],
    ["@e965/xlsx", (workbook) => bySheetJs(bytesOf(workbook))],
  ])("hold for our reader the cells that %s finds", async (library, read) => {
    const faults = FAULTS.filter((fault) => fault.library === library);
    let compared = 0;
    for (const workbook of workbooks) {
      const { way } = workbook;
      if (way && faults.some(({ when }) => when(way, workbook.grid))) continue;
      compared++;
      const cells = await ours(bytesOf(workbook));
      expect({ ...workbook, cells }).toEqual({ ...workbook, cells: read(workbook) });
    }
    expect(compared).toBeGreaterThan(180);
  });
});
