import { execFileSync } from "node:child_process";
import * as SheetJs from "@e965/xlsx";
import { bufferOf, workbookWith } from "../made";
import { cellsOf, firstSheet, sheetsOf } from "./read";

describe("Other writers' workbooks", () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [
    `INV/${String(index).padStart(5, "0")}`,
    index % 7 === 0 ? "काव्या & <Co>" : "Plain",
    index / 100,
    index % 2 === 0,
  ]);
  const expected = new Map(
    rows.map((cells, index) => [
      index + 1,
      cells.map((cell) => (typeof cell === "boolean" ? String(cell).toUpperCase() : cell)),
    ]),
  );

  it("are read as @e965/xlsx wrote them", async () => {
    const book = SheetJs.utils.book_new();
    SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet(rows), "B2B");
    const options = { type: "array", bookType: "xlsx", compression: true } as const;
    const bytes: unknown = SheetJs.write(book, options);
    if (!(bytes instanceof ArrayBuffer)) throw new Error("SheetJS wrote no ArrayBuffer.");
    expect(cellsOf(await firstSheet(bytes))).toEqual(expected);
  });

  it("are read as hucre wrote them, dates too", async () => {
    // hucre is an ES module, which jest's CommonJS cannot load.
    const script = `
      import { writeXlsx } from "hucre";
      const rows = ${JSON.stringify(rows)};
      const dates = [[new Date(Date.UTC(2026, 9, 5))]];
      const sheets = [{ name: "B2B", rows }, { name: "Dates", rows: dates }];
      process.stdout.write(await writeXlsx({ sheets }));`;
    const bytes = execFileSync(process.execPath, ["--input-type=module"], { input: script });
    const [b2b, dates] = await sheetsOf(bufferOf(bytes));
    expect(b2b && cellsOf(b2b)).toEqual(expected);
    expect(dates && cellsOf(dates)).toEqual(new Map([[1, [{ date: 46300 }]]]));
  });

  const textOf = (index: number) => `${index}-${"x".repeat(index % 200)}`;

  it("lose nothing of one sheet of many different texts", async () => {
    const xml = Array.from(
      { length: 20_000 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${textOf(index)}</t></is></c></row>`,
    ).join("");
    const sheet = await firstSheet(workbookWith(`<sheetData>${xml}</sheetData>`));
    expect(sheet.cells.rowCount).toBe(20_000);
    for (const index of [0, 1, 127, 128, 199, 9_999, 19_999]) {
      expect(sheet.cells.text(index, 0)).toBe(textOf(index));
    }
  });

  it("lose nothing where texts that hardly come again do so at last", async () => {
    const texts = [...Array.from({ length: 6_000 }, (_, index) => `INV/${index}`), "é", "INV/7"];
    const xml = texts.map(
      (text, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
    );
    const { cells } = await firstSheet(workbookWith(`<sheetData>${xml.join("")}</sheetData>`));
    expect(texts.map((_, index) => cells.text(index, 0))).toEqual(texts);
  });
});
