import { constants, deflateRawSync } from "node:zlib";
import { readImsFiles } from "../../../src/files/reading";
import { LIMITS } from "../../../src/files/limits";
import { Cells } from "../../../src/files/xlsx/cells";
import { readSheet } from "../../../src/files/xlsx/sheetReader";
import { Texts } from "../../../src/files/xlsx/texts";
import { bufferOf, workbookOf } from "../made";
import { sheetOf } from "../sheets";
import { SUPPLIER } from "../readings";

const MOST_MS = 5_000;
const MOST_BYTES = 500 * 1024 * 1024;

/** Deflate data that unpacks to a text repeated; made without ever unpacking it. */
function repeatedDeflate(text: string, times: number): Buffer {
  // A full flush ends at a byte and refers to nothing before it, so blocks may be strung together.
  const block = deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...new Array<Buffer>(times).fill(block), Buffer.from([3, 0])]);
}

interface Part {
  readonly name: string;
  readonly packed: Buffer;
  readonly length: number;
}

/** A zip of parts that are packed already; their checksums are not known. */
function zipOfPacked(parts: readonly Part[]): ArrayBuffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, length } of parts) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const head = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name)]);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), fields, place, Buffer.from(name));
    local.push(head, packed);
    at += head.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return bufferOf(Buffer.concat([...local, ...directory, end]));
}

const MIB = 1024 * 1024;

async function refusalOf(bytes: ArrayBuffer): Promise<string> {
  // The processor's time, not the clock's: other work on the machine is not the file's doing.
  const start = process.cpuUsage();
  const before = process.resourceUsage().maxRSS;
  const { report, records } = await readImsFiles([{ name: "bomb.zip", bytes }]);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000).toBeLessThan(MOST_MS);
  expect((process.resourceUsage().maxRSS - before) * 1024).toBeLessThan(MOST_BYTES);
  expect(records.size).toBe(0);
  return report.files.map(({ problem }) => problem ?? "").join(" ");
}

describe("A file made to use up time or memory is refused within seconds:", () => {
  it.each([
    ["1 GiB of spaces in 1 MB", 64],
    ["3 GiB of spaces in 3 MB", 192],
  ])("%s", async (_, times) => {
    const packed = repeatedDeflate(" ".repeat(16 * MIB), times);
    const length = (times * 16 * MIB) % 2 ** 32;
    const said = await refusalOf(zipOfPacked([{ name: "ims.json", packed, length }]));
    expect(said).toMatch(/^bomb\.zip › ims\.json .*(unpacks to far more|larger than it says)/);
  });

  it("a sheet of ten million rows", async () => {
    const texts = new Texts();
    const cells = new Cells(texts, { left: LIMITS.cells });
    const rows = new TextEncoder().encode("<row><c><v>1</v></c></row>".repeat(1_000));
    async function* chunks() {
      yield new TextEncoder().encode("<worksheet><sheetData>");
      for (let chunk = 0; chunk < 10_000; chunk++) yield rows;
      yield new TextEncoder().encode("</sheetData></worksheet>");
    }
    // The processor's time, not the clock's: other work on the machine is not the file's doing.
    const start = process.cpuUsage();
    const surroundings = { texts, dateStyles: [], from1904: false };
    await expect(readSheet("sheet1.xml", chunks(), cells, surroundings)).rejects.toThrow(
      "sheet1.xml has a row out of place",
    );
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(MOST_MS);
  });

  it("cells in the two corners of a sheet, and one merge over all of it", async () => {
    const corners = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(await refusalOf(workbookOf({ sheets: [{ name: "B2B", xml: corners }] }))).toContain(
      "to the right of column 1024",
    );
  });
});

describe("Names that mean something to a program mean nothing here:", () => {
  it("sheets, headings and texts called __proto__ and constructor", async () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const bytes = workbookOf({
      sheets: names.map((name) => sheetOf({ name, rows: [names, [SUPPLIER, ...names]] })),
    });
    expect(await refusalOf(bytes)).toContain("holds no sheet with the columns of an IMS download");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
