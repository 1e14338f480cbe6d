/** @jest-environment jsdom */
import { TextDecoder } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sheetMarksOf, withSheetMarks } from "../../../src/preview/workbookFile/sheetMarks";

Object.assign(globalThis, { TextDecoder });

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook of two sheets, the first of them with a table; no more of it than marks concern. */
const workbook = zipSync({
  "[Content_Types].xml": strToU8(
    '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
  "xl/workbook.xml": strToU8(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      '<sheet name="B2B" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/>' +
      "</sheets></workbook>",
  ),
  "xl/_rels/workbook.xml.rels": strToU8(
    `<Relationships xmlns="${PACKAGE}">` +
      `<Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>` +
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
      "</Relationships>",
  ),
  "xl/worksheets/sheet1.xml": strToU8(
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData/>` +
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ),
  "xl/worksheets/_rels/sheet1.xml.rels": strToU8(
    `<Relationships xmlns="${PACKAGE}">` +
      `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>` +
      "</Relationships>",
  ),
  "xl/worksheets/sheet2.xml": strToU8(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`),
});

const text = (file: Uint8Array, part: string) =>
  strFromU8(unzipSync(file)[part] ?? new Uint8Array());

test("marks are read as they were written, hostile ones and other scripts too", () => {
  const marks = [
    new Map([
      ["imsTable", "b2b"],
      ['"><x/>', "नर्मदा <&> $& $1"],
    ]),
    new Map<string, string>(),
  ];
  expect(sheetMarksOf(withSheetMarks(workbook, marks))).toEqual(marks);
});

test("marks stand before the tables, and the table keeps its part", () => {
  const marked = withSheetMarks(workbook, [new Map([["imsTable", "b2b"]]), new Map()]);
  expect(text(marked, "xl/worksheets/sheet1.xml")).toContain(
    '<customPr name="imsTable" r:id="mark1"/></customProperties><tableParts',
  );
  const relations = text(marked, "xl/worksheets/_rels/sheet1.xml.rels");
  expect(relations).toContain('Target="../tables/table1.xml"');
  expect(relations).toContain('Target="../customProperty1.bin"');
  expect(text(marked, "[Content_Types].xml")).toContain('Extension="bin"');
});

test("a sheet without relations gets them with its first mark", () => {
  const marks = [new Map<string, string>(), new Map([["imsSheet", "log"]])];
  expect(sheetMarksOf(withSheetMarks(workbook, marks))).toEqual(marks);
});

test("a workbook without marks has none, and is left as it was", () => {
  expect(sheetMarksOf(workbook).map(({ size }) => size)).toEqual([0, 0]);
  const same = withSheetMarks(workbook, [new Map(), new Map()]);
  expect(text(same, "[Content_Types].xml")).not.toContain("bin");
});
