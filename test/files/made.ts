import { strToU8, zipSync, type Zippable } from "fflate";

/** A zip of texts and bytes by name. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): ArrayBuffer {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    files[name] = typeof part === "string" ? strToU8(part) : part;
  }
  return bufferOf(zipSync(files));
}

export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  // Not slice: of a Buffer that is a view of the pool it lies in.
  return new Uint8Array(bytes).buffer;
}

export function textBytes(text: string): ArrayBuffer {
  return bufferOf(strToU8(text));
}

/** Alters a zip at the directory entry of its first file. */
export function withDirectory(
  buffer: ArrayBuffer,
  alter: (view: DataView, at: number) => void,
): ArrayBuffer {
  const view = new DataView(buffer.slice(0));
  let at = 0;
  while (view.getUint32(at, true) !== 0x02014b50) at++;
  alter(view, at);
  return view.buffer;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface MadeSheet {
  readonly name: string;
  /** What stands inside `<worksheet>`. */
  readonly xml: string;
  readonly state?: "hidden" | "veryHidden";
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** What stands inside `<sst>`. */
  readonly shared?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  /** What stands in `<workbook>` before `<sheets>`. */
  readonly properties?: string;
}

/** What each part is: we go by the relationships, other readers by these types. */
function contentTypes(sheets: number): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}`, "worksheet"),
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("workbook", "sheet.main")}${parts.join("")}${override("sharedStrings", "sharedStrings")}${override("styles", "styles")}</Types>`;
}

/** The parts of a workbook as Excel lays them out. */
export function partsOf({
  sheets,
  shared,
  styles,
  properties = "",
}: MadeWorkbook): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="s${index + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${sheets
      .map((_, index) => relation(`s${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`))
      .join(
        "",
      )}${shared === undefined ? "" : relation("t", "sharedStrings", "sharedStrings.xml")}${styles === undefined ? "" : relation("y", "styles", "/xl/styles.xml")}</Relationships>`,
  };
  sheets.forEach(({ xml }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="${MAIN}">${xml}</worksheet>`;
  });
  if (shared !== undefined) parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${shared}</sst>`;
  if (styles !== undefined) {
    parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  }
  return parts;
}

export function workbookOf(made: MadeWorkbook): ArrayBuffer {
  return zipOf(partsOf(made));
}

/** A workbook of one sheet of these rows. */
export function workbookWith(xml: string, others: Omit<MadeWorkbook, "sheets"> = {}): ArrayBuffer {
  return workbookOf({ ...others, sheets: [{ name: "B2B", xml }] });
}

/** Cell formats 1 and following with these number formats; 0 is General. */
export function stylesWith(...formats: readonly string[]): string {
  const escaped = formats.map((format) =>
    format.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
  );
  const codes = escaped.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`,
  );
  const cells = escaped.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `<numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join("")}</cellXfs>`;
}
