import { shownText } from "../../src/files/shownText";
import type { Progress } from "../../src/files/reader/report";
import { readImsFiles } from "../../src/files/reader/reading";
import { textBytes, workbookOf } from "./made";
import { INVOICE, NOTE, firstIn, readSection, reasons } from "./readings";
import { sheetOf } from "./sheets";
import { edited, invdata } from "./upload/edited";
import { INVOICE_HEADINGS, INVOICE_ROW } from "./workbook/madeSheets";

/** Every character that is not shown, one after the other. */
const HIDDEN = [
  ...Array.from({ length: 32 }, (_, code) => code).filter((code) => code !== 10),
  ...Array.from({ length: 33 }, (_, code) => 0x7f + code),
  ...[0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
  ...[0x2066, 0x2067, 0x2068, 0x2069, 0xd800, 0xdfff, 0xfffe, 0xffff],
].map((code) => String.fromCharCode(code));

const sentBack = (reading: Awaited<ReturnType<typeof readSection>>, table: "b2b" | "b2bcn") =>
  invdata(edited(reading, table, { action: "Rejected" }));

describe("A character that a person does not see, or that reverses what stands beside it", () => {
  it.each(
    HIDDEN.filter((character) => character !== "\r").map((character) => [
      character.charCodeAt(0).toString(16).padStart(4, "0"),
      character,
    ]),
  )("U+%s is shown as �", (_, character) => {
    expect(shownText(`A${character}B`)).toBe("A\ufffdB");
  });

  it("is neither a line break, nor a letter or a joiner of any script, nor a whole emoji", () => {
    const texts = ["हिमालय क्\u200dष", "שלום", "one\ntwo", "😀", "Ünal & Söhne", "₹"];
    expect(texts.map(shownText)).toEqual(texts);
    expect(shownText("one\r\ntwo\rthree")).toBe("one\ntwo\nthree");
  });

  it("stands in no cell of a record, and goes back to the portal as it came", async () => {
    const all = HIDDEN.join("-");
    const record = {
      ...NOTE,
      nt_num: `\u202e${all}1`,
      tradenm: `Kaveri${all}`,
      remarks: `see\u0007 note`,
      inv_typ: `Ra\u0000re`,
      later: { [`key\u202e`]: [all] },
    };
    const reading = await readSection("b2bcn", [record]);
    const fields = firstIn(reading, "b2bcn");
    expect(fields).toMatchObject({ remarks: "see\ufffd note", type: "Ra\ufffdre" });
    const cells = Object.values(fields).join("");
    expect(HIDDEN.filter((character) => cells.includes(character))).toEqual([]);
    const { tradenm, ...sent } = record;
    expect(tradenm).toContain("Kaveri");
    expect(sentBack(reading, "b2bcn")).toEqual({ b2bcn: [{ ...sent, action: "R" }] });
  });

  it("in a remark that nobody touched makes no change that is to be sent", async () => {
    const reading = await readSection("b2b", [
      { ...INVOICE, action: "R", remarks: "\u200esee note" },
      { ...INVOICE, inum: "2" },
    ]);
    const records = edited(reading, "b2b", {}, { action: "Rejected" });
    expect(invdata(records)).toMatchObject({ b2b: [{ inum: "2" }] });
  });

  it("in a workbook goes back as it came too", async () => {
    const number = "INV\u200e-1";
    const row = INVOICE_ROW.map((cell, index) => (index === 1 ? number : cell));
    const sheets = [sheetOf({ name: "B2B", rows: [INVOICE_HEADINGS, row] })];
    const reading = await readImsFiles([{ name: "ims.xlsx", bytes: workbookOf({ sheets }) }]);
    expect(firstIn(reading, "b2b").number).toBe("INV\ufffd-1");
    expect(sentBack(reading, "b2b")).toMatchObject({ b2b: [{ inum: number }] });
  });

  it("is not told of in the names of files and sections, wherever they stand", async () => {
    const signs: Progress[] = [];
    const name = "\u202enosj.smi";
    const { report } = await readImsFiles(
      [
        { name, bytes: textBytes(JSON.stringify({ b2b: [INVOICE, {}], "is\u0000d": [{}] })) },
        { name, bytes: textBytes(JSON.stringify({ b2b: [INVOICE] })) },
        { name, bytes: textBytes("x") },
      ],
      (sign) => signs.push(sign),
    );
    const told = JSON.stringify([report, signs]);
    expect(told).toContain("\ufffdnosj.smi");
    expect(told).not.toMatch(/\u202e|\\u0000/);
  });

  it("stands in no sentence that quotes a file", async () => {
    const record = { ...INVOICE, inum: "INV/\u2066002", idt: "\u202e31-02-2026" };
    const reading = await readSection("b2b", [record]);
    expect(reasons(reading)).toEqual([
      "Not loaded. Invoice date “\ufffd31-02-2026” is not a date.",
    ]);
  });
});
