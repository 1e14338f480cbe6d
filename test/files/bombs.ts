import { bufferOf, partsOf } from "./made";
import { packedPart, packedZip, repeatedPart, type PackedPart } from "./packedZip";

const MIB = 1024 * 1024;

const zipOfPacked = (parts: readonly PackedPart[]): ArrayBuffer =>
  bufferOf(Buffer.concat([...packedZip(parts)]));

/** A JSON file of so many MiB of spaces in a thousandth of the bytes, and how many MiB it says it has. */
export function spaces(mebibytes: number, said = mebibytes): ArrayBuffer {
  const part = repeatedPart("ims.json", { text: " ".repeat(16 * MIB), times: mebibytes / 16 });
  return zipOfPacked([{ ...part, length: (said * MIB) % 2 ** 32 }]);
}

/** A JSON file of so many kibibytes of spaces that says it has as many bytes as told. */
export function kibibytesSaid(kibibytes: number, said: number): ArrayBuffer {
  const part = repeatedPart("ims.json", { text: " ".repeat(1024), times: kibibytes });
  return zipOfPacked([{ ...part, length: said }]);
}

/** A workbook with a sheet of so many thousand rows of one cell, packed no tighter than others are. */
export function thousandsOfRows(thousands: number): ArrayBuffer {
  const rows = Array.from(
    { length: 1_000 },
    (_, index) => `<row><c><v>${Math.imul(index, 0x9e3779b1) >>> 0}</v></c></row>`,
  );
  const sheet = "xl/worksheets/sheet1.xml";
  const parts = Object.entries(partsOf({ sheets: [{ name: "B2B", xml: "" }] }));
  return zipOfPacked(
    parts.map(([name, xml]) =>
      name === sheet
        ? repeatedPart(name, {
            before: "<worksheet><sheetData>",
            text: rows.join(""),
            times: thousands,
          })
        : packedPart(name, xml),
    ),
  );
}

/** A workbook with a cell in two corners of its sheet, and a merged range over all of it. */
export const CORNERS = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
