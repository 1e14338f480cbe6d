import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The marks on one sheet: `Worksheet.customProperties`, texts by their names. */
export type SheetMarks = ReadonlyMap<string, string>;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MARK = `${OFFICE}/customProperty`;
const MARK_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** What comes after the marks in a sheet's part: ECMA-376 part 1, 18.3.1.99 (worksheet). */
const AFTER_MARKS = /<(drawing|legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/;

const attribute = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const sheetPart = (number: number) => `xl/worksheets/sheet${number}.xml`;
const relationsPart = (part: string) => part.replace(/([^/]+)$/, "_rels/$1.rels");

/** Excel keeps a mark's text in a part of its own, two bytes a character. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

/**
 * Writes marks into an .xlsx as Excel does (ECMA-376 part 1, 18.3.1.20), which the library that wrote the
 * file does not know of.
 * @param marks of each sheet, in the order of the sheets.
 */
export function withSheetMarks(file: Uint8Array, marks: readonly SheetMarks[]): Uint8Array {
  const parts = unzipSync(file);
  const text = (part: string, otherwise = "") => {
    const bytes = parts[part];
    return bytes ? strFromU8(bytes) : otherwise;
  };
  let count = 0;
  marks.forEach((ofSheet, index) => {
    if (ofSheet.size === 0) return;
    const sheet = sheetPart(index + 1);
    const named: string[] = [];
    const related: string[] = [];
    for (const [name, value] of ofSheet) {
      count += 1;
      const id = `mark${count}`;
      const part = `customProperty${count}.bin`;
      parts[`xl/${part}`] = utf16(value);
      named.push(`<customPr name="${attribute(name)}" r:id="${id}"/>`);
      related.push(`<Relationship Id="${id}" Type="${MARK}" Target="../${part}"/>`);
    }
    const list = `<customProperties xmlns:r="${OFFICE}">${named.join("")}</customProperties>`;
    parts[sheet] = strToU8(text(sheet).replace(AFTER_MARKS, (next) => list + next));
    const relations = relationsPart(sheet);
    const end = "</Relationships>";
    const all = text(relations, NO_RELATIONS).replace(end, () => related.join("") + end);
    parts[relations] = strToU8(all);
  });
  const types = "[Content_Types].xml";
  const kind = `<Default Extension="bin" ContentType="${MARK_CONTENT}"/>`;
  if (count > 0) parts[types] = strToU8(text(types).replace(/<Default\b/, (next) => kind + next));
  return zipSync(parts);
}

/** Reads the marks of the sheets of an .xlsx, in their order; for a page, where there is a DOM. */
export function sheetMarksOf(file: Uint8Array): SheetMarks[] {
  const parts = unzipSync(file);
  const elements = (part: string, name: string): Element[] => {
    const bytes = parts[part];
    if (!bytes) return [];
    const { documentElement } = new DOMParser().parseFromString(strFromU8(bytes), "text/xml");
    return Array.from(documentElement.getElementsByTagNameNS("*", name));
  };
  /** The parts a part names, by the ids it uses for them. */
  const related = (part: string): ReadonlyMap<string, string> =>
    new Map(
      elements(relationsPart(part), "Relationship").map((relation) => {
        const from = new URL(part, "file:///");
        const { pathname } = new URL(relation.getAttribute("Target") ?? "", from);
        return [relation.getAttribute("Id") ?? "", pathname.slice(1)];
      }),
    );
  const targetOf = (element: Element, targets: ReadonlyMap<string, string>): string =>
    targets.get(element.getAttributeNS(OFFICE, "id") ?? "") ?? "";

  const sheets = related("xl/workbook.xml");
  return elements("xl/workbook.xml", "sheet").map((sheet) => {
    const part = targetOf(sheet, sheets);
    const targets = related(part);
    return new Map(
      elements(part, "customPr").map((mark) => {
        const value = parts[targetOf(mark, targets)] ?? new Uint8Array();
        return [mark.getAttribute("name") ?? "", new TextDecoder("utf-16le").decode(value)];
      }),
    );
  });
}
