import { strToU8, zipSync } from "fflate";
import { readZip } from "../../../src/files/zip/directory";
import { newAllowance, unpackWhole } from "../../../src/files/zip/unpack";
import { bufferOf, partsOf, withDirectory, workbookWith, zipOf } from "../made";
import { firstSheet } from "./read";

const CELL = "<c><v>1</v></c>";
const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;

/** The workbook with one part replaced. */
function withPart(name: string, part: string | Uint8Array): ArrayBuffer {
  const parts = partsOf({ sheets: [{ name: "B2B", xml: rows(`<row>${CELL}</row>`) }] });
  return zipOf({ ...parts, [name]: part });
}

const sheetPart = (xml: string) => withPart("xl/worksheets/sheet1.xml", xml);

describe("A hostile or damaged workbook is refused, never read as an empty sheet:", () => {
  it.each([
    [
      "XML cut short in a row",
      sheetPart("<worksheet><sheetData><row><c><v>1</v></c>"),
      "breaks off",
    ],
    ["XML cut short between rows", sheetPart("<worksheet><sheetData><row/>"), "breaks off"],
    ["XML cut short in a tag", sheetPart("<worksheet><sheetData><row r="), "breaks off"],
    ["a sheet without data", sheetPart("<worksheet></worksheet>"), "breaks off"],
    ["an empty part", sheetPart(""), "breaks off"],
    [
      "an entity bomb",
      sheetPart(`<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>`),
      "document type declaration",
    ],
    [
      "a document type in the list of sheets",
      withPart("xl/workbook.xml", `<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>`),
      "document type declaration",
    ],
    [
      "an entity that is not defined",
      workbookWith(rows(`<row><c t="str"><v>&xxe;</v></c></row>`)),
      "&xxe; which is not defined",
    ],
    [
      "a character that is none",
      workbookWith(rows(`<row><c t="str"><v>&#x110000;</v></c></row>`)),
      "is not defined",
    ],
    [
      "a cell in column XFD",
      workbookWith(rows(`<row><c r="XFD1"><v>1</v></c></row>`)),
      "column 1024",
    ],
    ["row 4,000,000,000", workbookWith(rows(`<row r="4000000000">${CELL}</row>`)), "out of place"],
    ["rows that go back", workbookWith(rows(`<row r="5"/><row r="5"/>`)), "out of place"],
    [
      "a text behind the end of the shared ones",
      workbookWith(rows(`<row><c t="s"><v>1</v></c></row>`), { shared: "<si><t>a</t></si>" }),
      "names a text that is not there",
    ],
    ["shared texts cut short", withPartOfShared("<sst><si><t>a</t></si><si><t>b"), "breaks off"],
    [
      "a number that is none",
      workbookWith(rows(`<row><c><v>0x10</v></c></row>`)),
      "number that is none",
    ],
    [
      "a date that is none",
      workbookWith(rows(`<row><c t="d"><v>05/10/2026</v></c></row>`)),
      "date that is none",
    ],
    ["text that is no UTF-8", sheetWithByte(0xff), "not UTF-8"],
    [
      "an unusual encoding",
      sheetPart(`<?xml version="1.0" encoding="windows-1252"?><worksheet><sheetData/></worksheet>`),
      "unusual encoding (windows-1252)",
    ],
    [
      "a text longer than a cell",
      workbookWith(rows(`<row><c t="str"><v>${"x".repeat(32_768)}</v></c></row>`)),
      "more than 32767 characters",
    ],
    [
      "a row of more than 8 MiB",
      workbookWith(rows(`<row>${noise(9_000_000)}`)),
      "a row or text of more than",
    ],
    ["a tag torn by another", workbookWith(rows(`<row><c <v>1</v></c></row>`)), "torn tag"],
    [
      "a sheet that is not there",
      withPart("xl/_rels/workbook.xml.rels", "<Relationships/>"),
      "a sheet that is not there",
    ],
    ["no list of parts", withPart("_rels/.rels", "<Relationships/>"), "where its workbook is"],
  ])("%s", async (_, bytes, said) => {
    await expect(firstSheet(bytes)).rejects.toThrow(said);
  });

  it("cells strewn so that storing them would fill the memory", async () => {
    const strewn = Array.from({ length: 25_000 }, (_, index) => {
      const column =
        String.fromCharCode(65 + (index % 26)) + String.fromCharCode(65 + (index % 17));
      return `<row r="${index * 40 + 1}"><c r="${column}${index * 40 + 1}"><v>1</v></c></row>`;
    }).join("");
    const sheet = await firstSheet(workbookWith(rows(strewn)));
    expect(sheet.cells.rowCount).toBe(25_000);
    const wide = Array.from({ length: 100_000 }, (_, index) => {
      const at = index % 676;
      const column = `${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`;
      return `<row><c r="${column}1"><v>1</v></c></row>`;
    }).join("");
    await expect(firstSheet(workbookWith(rows(wide)))).rejects.toThrow("strewn");
  });

  it("is not fooled by markup inside CDATA and comments", async () => {
    const sheet = await firstSheet(
      workbookWith(
        rows(
          `<!-- <row r="9"/> --><row><c t="str"><v><![CDATA[</row></sheetData>]]></v></c></row><?pi </row> ?>`,
        ),
      ),
    );
    expect(sheet.cells.text(0, 0)).toBe("</row></sheetData>");
  });
});

/** Text that hardly compresses and holds no markup. */
function noise(length: number): string {
  let state = 1;
  let text = "";
  while (text.length < length) {
    state = Math.imul(state, 48271) >>> 0;
    text += state.toString(36);
  }
  return text;
}

function withPartOfShared(xml: string): ArrayBuffer {
  const sheets = [{ name: "B2B", xml: rows(`<row>${CELL}</row>`) }];
  return zipOf({ ...partsOf({ sheets, shared: "" }), "xl/sharedStrings.xml": xml });
}

function sheetWithByte(byte: number): ArrayBuffer {
  const bytes = strToU8(
    `<worksheet><sheetData><row><c t="str"><v>?</v></c></row></sheetData></worksheet>`,
  );
  bytes[bytes.indexOf(0x3f)] = byte;
  return withPart("xl/worksheets/sheet1.xml", bytes);
}

describe("A zip is refused", () => {
  const text = strToU8("GSTIN,number\n".repeat(1000));
  const zip = () => new Uint8Array(zipOf({ "a.txt": text, "b.txt": text }));
  const altered = (alter: (view: DataView, at: number) => void) =>
    new Uint8Array(withDirectory(bufferOf(zip()), alter));

  async function unpackFirst(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    const read = readZip(bytes);
    const [entry] = read.entries.values();
    if (!entry) throw new Error("The archive is empty.");
    return unpackWhole(read, entry, newAllowance());
  }

  it("only when something is wrong with it", async () => {
    expect(await unpackFirst(zip())).toEqual(text);
  });

  it.each([
    ["without its end", () => zip().slice(0, -30), "not downloaded completely"],
    [
      "with a name twice, in other case",
      () => new Uint8Array(zipOf({ "a.txt": "1", "A.TXT": "2" })),
      "twice",
    ],
    [
      "with a wrong checksum",
      () => altered((view, at) => view.setUint32(at + 16, 1, true)),
      "not intact",
    ],
    [
      "that claims less than comes out",
      () => altered((view, at) => view.setUint32(at + 24, 100, true)),
      "a.txt",
    ],
    [
      "that claims more than comes out",
      () => altered((view, at) => view.setUint32(at + 24, 4_000_000_000, true)),
      "a.txt",
    ],
    [
      "whose parts overlap",
      () =>
        altered((view, at) => view.setUint32(at + 20, view.getUint32(at + 20, true) + 60, true)),
      "overlap",
    ],
    [
      "whose directory points elsewhere",
      () => altered((view, at) => view.setUint32(at + 42, 3, true)),
      "table of contents",
    ],
    [
      "whose directory points outside",
      () => altered((view, at) => view.setUint32(at + 42, 0xfffffff0, true)),
      "outside the file",
    ],
    ["whose directory is torn", () => altered((view, at) => view.setUint32(at, 0, true)), "torn"],
    [
      "that is encrypted",
      () => altered((view, at) => view.setUint16(at + 8, 1, true)),
      "protected by a password",
    ],
    [
      "that is packed in another way",
      () => altered((view, at) => view.setUint16(at + 10, 14, true)),
      "method 14",
    ],
    [
      "whose data was altered",
      () => {
        const bytes = zip();
        bytes.fill(0x55, 40, 60);
        return bytes;
      },
      "not intact",
    ],
  ])("%s", async (_, make, said) => {
    await expect(async () => unpackFirst(make())).rejects.toThrow(said);
  });

  it("with a part that unpacks to far more than a download", async () => {
    const bomb = new Uint8Array(
      bufferOf(zipSync({ "bomb.xml": new Uint8Array(16_000_000) }, { level: 6 })),
    );
    expect(bomb.length).toBeLessThan(100_000);
    await expect(unpackFirst(bomb)).rejects.toThrow("far more");
  });

  it("with parts that together unpack to more than is left of what a file may", async () => {
    const read = readZip(zip());
    const [first, second] = read.entries.values();
    if (!first || !second) throw new Error("The archive is empty.");
    const allowance = { left: text.length + 1 };
    expect(await unpackWhole(read, first, allowance)).toEqual(text);
    await expect(unpackWhole(read, second, allowance)).rejects.toThrow("far more");
  });

  it("with more parts than any download", () => {
    const parts = Object.fromEntries(Array.from({ length: 2049 }, (_, index) => [`${index}`, "x"]));
    expect(() => readZip(new Uint8Array(zipOf(parts)))).toThrow("holds 2049 files");
  });
});
