import { partsOf, stylesWith, zipOf } from "../made";
import type { Grid, GridCell } from "./grids";
import { chanceFrom } from "./random";

/** A way in which writers differ. */
export interface Variant {
  readonly texts: "inline" | "shared" | "runs" | "formula";
  readonly escapes: "names" | "numbers" | "cdata";
  readonly quotes: `"` | "'";
  readonly encoding: "utf-8" | "utf-8 with mark" | "utf-16le" | "utf-16be";
  readonly dates: "1900" | "1904" | "iso";
  readonly prefix: boolean;
  /** Rows and cells say where they stand. */
  readonly places: boolean;
  readonly spaced: boolean;
  readonly wrongDimension: boolean;
}

export function variant(seed: number): Variant {
  const chance = chanceFrom(seed);
  return {
    texts: chance.of(["inline", "inline", "shared", "runs", "formula"]),
    escapes: chance.of(["names", "numbers", "cdata"]),
    quotes: chance.of([`"`, `"`, "'"]),
    encoding: chance.of(["utf-8", "utf-8", "utf-8 with mark", "utf-16le", "utf-16be"]),
    dates: chance.of(["1900", "1900", "1904", "iso"]),
    prefix: chance.below(4) === 0,
    places: chance.below(4) !== 0,
    spaced: chance.below(4) === 0,
    wrongDimension: chance.below(2) === 0,
  };
}

/** The workbook of a grid, written in that way. */
export function written(grid: Grid, way: Variant): ArrayBuffer {
  const shared: string[] = [];
  const rows = grid.map((cells, row) => {
    const place = way.places ? ` r="${row + 1}"` : "";
    const gap = way.spaced ? "\n  " : "";
    return `<row${place}>${cells.map((value, column) => gap + cellXml(value, row, column, way, shared)).join("")}${gap}</row>`;
  });
  const dimension = way.wrongDimension ? `<dimension ref="A1"/>` : "";
  const parts = partsOf({
    sheets: [{ name: "B2B", xml: `${dimension}<sheetData>${rows.join("")}</sheetData>` }],
    styles: stylesWith("dd-mm-yyyy"),
    properties: way.dates === "1904" ? `<workbookPr date1904="1"/>` : "",
    ...(way.texts === "shared" && { shared: shared.join("") }),
  });
  return zipOf(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        /^xl\/[^_]/.test(name) ? encoded(xml, way) : xml,
      ]),
    ),
  );
}

function cellXml(
  value: GridCell,
  row: number,
  column: number,
  way: Variant,
  shared: string[],
): string {
  const place = way.places ? ` r="${String.fromCharCode(65 + column)}${row + 1}"` : "";
  if (value === null) return way.places ? "" : "<c/>";
  if (typeof value === "boolean") return `<c${place} t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === "number") return `<c${place}><v>${value}</v></c>`;
  if (typeof value === "object") return dateXml(value.date, place, way.dates);
  const text = escaped(value, way.escapes);
  switch (way.texts) {
    case "inline":
      return `<c${place} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    case "runs": {
      // An escape over two runs is none for us and one for SheetJS; no writer cuts it.
      const half = value.includes("_x") ? value.length : Math.ceil([...value].length / 2);
      const runs = [[...value].slice(0, half), [...value].slice(half)]
        .map(
          (run) =>
            `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(run.join(""), way.escapes)}</t></r>`,
        )
        .join("");
      return `<c${place} t="inlineStr"><is>${runs}</is></c>`;
    }
    case "formula":
      return `<c${place} t="str"><f>A1</f><v>${text}</v></c>`;
    case "shared":
      shared.push(`<si><t xml:space="preserve">${text}</t></si>`);
      return `<c${place} t="s"><v>${shared.length - 1}</v></c>`;
  }
}

function dateXml(date: number, place: string, dates: Variant["dates"]): string {
  if (dates === "iso") {
    const iso = new Date(Date.UTC(1899, 11, 30) + date * 86_400_000).toISOString().slice(0, 19);
    return `<c${place} s="1" t="d"><v>${iso}</v></c>`;
  }
  return `<c${place} s="1"><v>${dates === "1904" ? date - 1462 : date}</v></c>`;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  [`"`, "&quot;"],
  ["'", "&apos;"],
]);

function escaped(text: string, escapes: Variant["escapes"]): string {
  // Excel's own escape is to be read as it stands.
  const safe = text.replaceAll("_x0041_", "_x005F_x0041_");
  if (escapes === "cdata" && !safe.includes("]]>")) return `<![CDATA[${safe}]]>`;
  if (escapes === "names") return safe.replace(/[&<>"']/g, (letter) => NAMES.get(letter) ?? "");
  return safe.replace(/[&<>"'\u0080-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

function encoded(xml: string, { quotes, prefix, encoding }: Variant): string | Uint8Array {
  const quoted = quotes === `"` ? xml : xml.replace(/="([^"'<>]*)"/g, "='$1'");
  const named = prefix ? prefixed(quoted) : quoted;
  if (encoding === "utf-8") return named;
  if (encoding === "utf-8 with mark") return `\ufeff${named}`;
  const declared = named.replace(/encoding=(["'])UTF-8/, "encoding=$1UTF-16");
  const view = new DataView(new ArrayBuffer(2 + 2 * declared.length));
  const littleEndian = encoding === "utf-16le";
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < declared.length; at++) {
    view.setUint16(2 + 2 * at, declared.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

/** Element names with a prefix; what stands in CDATA is text. */
function prefixed(xml: string): string {
  return xml
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace(/xmlns=(["']http:)/g, "xmlns:x=$1"),
    )
    .join("");
}
