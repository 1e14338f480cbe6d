import { readImsFiles } from "../../../src/files/reader/reading";
import { LIMITS } from "../../../src/files/reader/limits";
import { CORNERS, spaces, thousandsOfRows } from "../bombs";
import { workbookOf } from "../made";
import { sheetOf } from "../sheets";
import { SUPPLIER } from "../readings";

const MIB = 1024 * 1024;

interface Refusal {
  readonly said: string;
  /** How many bytes were unpacked before it. */
  readonly unpacked: number;
}

/** Reads a file that is to be refused, and counts what the platform unpacks meanwhile. */
async function refusalOf(bytes: ArrayBuffer): Promise<Refusal> {
  const Platform = globalThis.DecompressionStream;
  let unpacked = 0;
  globalThis.DecompressionStream = class implements DecompressionStream {
    readonly readable: DecompressionStream["readable"];
    readonly writable: DecompressionStream["writable"];

    constructor(format: CompressionFormat) {
      const { readable, writable } = new Platform(format);
      const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          unpacked += chunk.length;
          controller.enqueue(chunk);
        },
      });
      this.readable = readable.pipeThrough(counted);
      this.writable = writable;
    }
  };
  try {
    const { report, records } = await readImsFiles([{ name: "bomb.zip", bytes }]);
    expect(records.size).toBe(0);
    return { said: report.files.map(({ problem }) => problem ?? "").join(" "), unpacked };
  } finally {
    globalThis.DecompressionStream = Platform;
  }
}

describe("A file made to use up time or memory is refused", () => {
  it.each([
    ["1 GiB of spaces in 1 MB", 1024],
    ["3 GiB of spaces in 3 MB", 3072],
  ])("before anything of it is unpacked: %s", async (_, mebibytes) => {
    const { said, unpacked } = await refusalOf(spaces(mebibytes));
    expect(said).toMatch(/^bomb\.zip › ims\.json unpacks to far more than a download/);
    expect(unpacked).toBe(0);
  });

  it("when it has unpacked to what it says: 1 GiB of spaces said to be 8 MiB", async () => {
    const { said, unpacked } = await refusalOf(spaces(1024, 8));
    expect(said).toMatch(/^bomb\.zip › ims\.json .*larger than it says/);
    expect(unpacked).toBeGreaterThan(8 * MIB);
    expect(unpacked).toBeLessThan(64 * MIB);
  });

  it("at the first row that Excel could not hold: a sheet of two million", async () => {
    const bytes = thousandsOfRows(2_000);
    const { said, unpacked } = await refusalOf(bytes);
    expect(said).toContain("sheet1.xml has a row out of place");
    const mostOfRow = "<row><c><v>4294967295</v></c></row>".length;
    expect(unpacked).toBeLessThan(LIMITS.rows * mostOfRow + MIB);
  });

  it("at a cell that is far out: the two corners of a sheet, and one merge over all of it", async () => {
    const { said } = await refusalOf(workbookOf({ sheets: [{ name: "B2B", xml: CORNERS }] }));
    expect(said).toContain("to the right of column 1024");
  });
});

describe("Names that mean something to a program mean nothing here:", () => {
  it("sheets, headings and texts called __proto__ and constructor", async () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const bytes = workbookOf({
      sheets: names.map((name) => sheetOf({ name, rows: [names, [SUPPLIER, ...names]] })),
    });
    const { said } = await refusalOf(bytes);
    expect(said).toContain("holds no sheet with the columns of an IMS download");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
