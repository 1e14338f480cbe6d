import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDigit } from "../../../src/ims/gstin";
import { partsOf, stylesWith } from "../../files/made";
import { packedPart, packedZip, type PackedPart } from "../../files/packedZip";

/** Where a text stands: in its cell, as Apache POI streams it, or in the workbook's shared strings. */
export type TextPlace = "inline" | "shared";

/** To be raised whenever what is made changes. */
const VERSION = 3;
const FOLDER = join(tmpdir(), `ims-review-bench-${VERSION}`);

/** Where a file is kept once it has been made. */
export const largeFile = (name: string): string => join(FOLDER, name);

/** Ten sheets of one width; the tables they belong to are told by their names. */
const SHEETS = [
  "B2B",
  "B2B 2",
  "B2B 3",
  "B2B 4",
  "B2B 5",
  "B2B 6",
  "B2B-DN",
  "B2B-CN",
  "B2B-CN 2",
  "ECO",
] as const;

const HEADINGS = [
  "GSTIN of supplier",
  "Trade/Legal name",
  "Document number",
  "Document type",
  "Document date",
  "Document value(₹)",
  "Place of supply",
  "Taxable value(₹)",
  "Integrated tax(₹)",
  "Central tax(₹)",
  "State/UT tax(₹)",
  "Cess(₹)",
  "Status",
  "Remarks",
  "Source filing status",
  "Source",
  "Source return period",
  "Pending blocked",
  "Remarks blocked",
  "Reduction blocked",
] as const;

const SUPPLIERS = Array.from({ length: 2_500 }, (_, index) => {
  const first14 = `27AAB${"CFPT"[index % 4] ?? ""}K${String(1000 + index).padStart(4, "0")}L1Z`;
  const gstin = first14 + checkDigit(first14);
  const kind = ["Traders", "Steel &amp; Alloys", "ट्रेडर्स", "Industries"][index % 4] ?? "";
  return { gstin, name: `Kaveri ${kind} ${index} Private Limited` };
});

/**
 * The file of a workbook as large as a download may get: title rows, merged group titles, then
 * `rows` records over ten sheets of twenty columns. Made once and kept in the system's folder for
 * temporary files.
 */
export function largeWorkbook(rows: number, texts: TextPlace): string {
  const file = largeFile(`ims-${rows}-${texts}.xlsx`);
  if (existsSync(file)) return file;
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeZip(unfinished, parts(rows, texts));
  renameSync(unfinished, file);
  return file;
}

/** The parts one after the other, so that no two sheets are in memory at the same time. */
function* parts(rows: number, texts: TextPlace): Generator<PackedPart> {
  const sheets = SHEETS.map((name) => ({ name, xml: "" }));
  const frame = partsOf({ sheets, shared: "", styles: stylesWith("dd-mm-yyyy") });
  const cells = new CellWriter(texts);
  for (const [name, part] of Object.entries(frame)) {
    const index = /sheet(\d+)\.xml$/.exec(name)?.[1];
    if (index !== undefined) {
      const each = rows / SHEETS.length;
      const data = sheetData(cells, (Number(index) - 1) * each, each);
      yield packedPart(
        name,
        part.replace("</worksheet>", () => `${data}</worksheet>`),
      );
    } else if (!name.endsWith("sharedStrings.xml")) {
      yield packedPart(name, part);
    }
  }
  const shared = frame["xl/sharedStrings.xml"] ?? "";
  yield packedPart(
    "xl/sharedStrings.xml",
    shared.replace("</sst>", () => `${cells.shared.join("")}</sst>`),
  );
}

function sheetData(cells: CellWriter, first: number, count: number): string {
  const rows = [
    `<row r="1">${cells.text("A1", "Goods and Services Tax - Invoice Management System")}</row>`,
    `<row r="3">${cells.text("A3", "Supplier")}${cells.text("C3", "Document")}</row>`,
    `<row r="4">${HEADINGS.map((heading, column) => cells.text(`${letterOf(column)}4`, heading)).join("")}</row>`,
  ];
  for (let index = 0; index < count; index++) rows.push(recordRow(cells, first + index, index + 5));
  const merges = `<mergeCells count="3"><mergeCell ref="A1:T1"/><mergeCell ref="A3:B3"/><mergeCell ref="C3:H3"/></mergeCells>`;
  return `<sheetData>${rows.join("")}</sheetData>${merges}`;
}

const letterOf = (column: number): string => String.fromCharCode(65 + column);

/** A document of October 2026; every seventh supplier is of another state. */
function recordRow(cells: CellWriter, index: number, row: number): string {
  const at = Math.imul(index + 1, 2654435761) >>> 0;
  const supplier = SUPPLIERS[at % SUPPLIERS.length] ?? { gstin: "", name: "" };
  const taxable = 500 + (at % 9_999_999) / 100;
  const tax = Math.round(taxable * 9) / 100;
  const isOther = at % 7 === 0;
  const date = 1 + (at % 28);
  const text = (letter: string, value: string) => cells.text(letter + row, value);
  const amount = (letter: string, value: number) =>
    `<c r="${letter}${row}" s="0"><v>${Math.round(value * 100) / 100}</v></c>`;
  return (
    `<row r="${row}">` +
    text("A", supplier.gstin) +
    text("B", supplier.name) +
    text("C", `INV/26-27/${String(index).padStart(7, "0")}`) +
    text("D", at % 50 === 0 ? "Deemed exports" : "Regular") +
    cells.day(`E${row}`, date) +
    amount("F", taxable + 2 * tax) +
    text("G", isOther ? "29-Karnataka" : "27-Maharashtra") +
    amount("H", taxable) +
    amount("I", isOther ? 2 * tax : 0) +
    amount("J", isOther ? 0 : tax) +
    amount("K", isOther ? 0 : tax) +
    amount("L", 0) +
    text("M", at % 10 === 0 ? "Accepted" : "No action") +
    (at % 100 === 0 ? text("N", `Goods of lorry ${at % 1000} not received`) : "") +
    text("O", at % 13 === 0 ? "Not Filed" : "Filed") +
    text("P", at % 11 === 0 ? "IFF" : "GSTR-1") +
    text("Q", "Oct-26") +
    text("R", "N") +
    text("S", "N") +
    text("T", "N") +
    "</row>"
  );
}

/** Cells as the two kinds of writer put them; shared texts are collected. */
class CellWriter {
  readonly shared: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(private readonly texts: TextPlace) {}

  /** `value` is XML already. */
  text(address: string, value: string): string {
    if (this.texts === "inline") {
      return `<c r="${address}" s="0" t="inlineStr"><is><t>${value}</t></is></c>`;
    }
    let index = this.indexes.get(value);
    if (index === undefined) {
      index = this.shared.push(`<si><t>${value}</t></si>`) - 1;
      this.indexes.set(value, index);
    }
    return `<c r="${address}" s="0" t="s"><v>${index}</v></c>`;
  }

  /** A day of October 2026: a text, as the portal has it, or a real date. */
  day(address: string, date: number): string {
    if (this.texts === "inline") {
      return this.text(address, `${String(date).padStart(2, "0")}-10-2026`);
    }
    return `<c r="${address}" s="1"><v>${46_295 + date}</v></c>`;
  }
}

function writeZip(file: string, parts: Iterable<PackedPart>): void {
  const out = openSync(file, "w");
  for (const bytes of packedZip(parts)) writeSync(out, bytes);
  closeSync(out);
}
