import { strToU8 } from "fflate";
import { partsOf, workbookWith, zipOf } from "../made";
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
