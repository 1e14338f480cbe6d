import { LAST_ROW, rowOf } from "../../src/gstr2b/layout";
import { sheetOf } from "./madeSheet";

describe("GSTR-3B, below the four tables", () => {
  const { rows } = sheetOf([
    { table: "b2b", fields: { igst: 18000 } },
    { table: "b2bcn", fields: { igst: 1800 } },
  ]);
  const cell = (name: string, title = "") =>
    rows.slice(LAST_ROW).find(([first, second]) => first === name && `${second}`.includes(title));
  const at = (path: string) => rowOf(path) ?? 0;

  test("each figure is a formula over the lines it names", () => {
    const [plus, minus, notes] = [
      at("itcavl.nonrevsup"),
      ["itcavl", "itcunavl"].map((part) => at(`${part}.othersup.cdnr`)),
      ["itcavl", "itcunavl"].map((part) => at(`${part}.othersup.cdnra`)),
    ];
    const all = [minus[0], notes[0], minus[1], notes[1]];
    expect(cell("4(A)(5)")?.[3]).toBe(`=D${plus}${all.map((row) => `-D${row}`).join("")}`);
    expect(cell("4(A)(5)")?.[7]).toBe(
      `Row ${plus}, ${all.map((row) => `less row ${row}`).join(", ")}`,
    );
    expect(cell("4(A)(5)")?.[9]).toContain("-16200.00)<0.005");
  });

  test("all that GSTR-2B fills are there, and 4(A)(2), which it does not, is empty", () => {
    const names = rows.slice(LAST_ROW + 2, LAST_ROW + 11).map(([name]) => name);
    expect(names).toEqual([
      "3.1(d)",
      "4(A)(1)",
      "4(A)(2)",
      "4(A)(3)",
      "4(A)(4)",
      "4(A)(5)",
      "4(B)(2)",
      "4(D)(2)",
      "4(A)",
    ]);
    expect(cell("4(A)(2)")?.slice(3, 7)).toEqual(["", "", "", ""]);
    expect(cell("4(A)(2)")?.[10]).toContain("Not in GSTR-2B");
    expect(cell("4(A)", "of which")?.[3]).toBe(`=0-D${at("itcunavl.othersup")}`);
  });

  test("what is inferred is said to be, in lines that a page holds", () => {
    const words = rows.map(([first]) => String(first));
    const lines = words.slice(words.indexOf("What the figures rest on") + 1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(200);
    const notes = lines
      .join("")
      .split("• ")
      .map((note) => note.trim());
    expect(notes.length).toBeGreaterThan(4);
    expect(notes.find((note) => note.includes("GSTR-1A that amends"))).toMatch(/; inferred\)$/);
  });
});
