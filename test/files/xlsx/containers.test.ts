import { strToU8, zipSync } from "fflate";
import { newAllowance, unpackWhole } from "../../../src/files/zip/unpack";
import { readZip } from "../../../src/files/zip/directory";
import { BlockStore } from "../../../src/files/xlsx/blockStore";
import { Cells } from "../../../src/files/xlsx/cells";
import { readSheet } from "../../../src/files/xlsx/sheetReader";
import { Texts } from "../../../src/files/xlsx/texts";
import { bufferOf, partsOf, stylesWith, zipOf } from "../made";
import { cellsOf, firstRow } from "./read";

const ROW = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46300</v></c></row></sheetData>`;
const MADE = {
  sheets: [{ name: "B2B", xml: ROW }],
  shared: "<si><t>काव्या</t></si>",
  styles: stylesWith("dd-mm-yyyy"),
};
const CELLS = ["काव्या", { date: 46300 }];

function renamed(rename: (name: string) => string): ArrayBuffer {
  return zipOf(
    Object.fromEntries(Object.entries(partsOf(MADE)).map(([name, part]) => [rename(name), part])),
  );
}

function rewritten(rewrite: (xml: string) => string | Uint8Array): ArrayBuffer {
  return zipOf(
    Object.fromEntries(Object.entries(partsOf(MADE)).map(([name, part]) => [name, rewrite(part)])),
  );
}

describe("A workbook is read", () => {
  it("with its parts named in other case, or with backslashes", async () => {
    expect(await firstRow(renamed((name) => name.toUpperCase()))).toEqual(CELLS);
    expect(await firstRow(renamed((name) => name.replaceAll("/", "\\")))).toEqual(CELLS);
  });

  it("with namespace prefixes, and as Strict Open XML", async () => {
    const prefixed = (xml: string) =>
      xml.replace(/<(\/?)(?!\?)(?=[a-z])/g, "<$1x:").replaceAll("xmlns=", "xmlns:x=");
    expect(await firstRow(rewritten(prefixed))).toEqual(CELLS);
    const strict = (xml: string) =>
      xml.replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006",
        "http://purl.oclc.org/ooxml/officeDocument",
      );
    expect(await firstRow(rewritten(strict))).toEqual(CELLS);
  });

  it("in UTF-16 with a byte order mark, and in UTF-8 with one", async () => {
    const utf16 = (littleEndian: boolean) => (xml: string) => {
      const view = new DataView(new ArrayBuffer(2 + 2 * xml.length));
      view.setUint16(0, 0xfeff, littleEndian);
      [...xml].forEach((letter, index) =>
        view.setUint16(2 + 2 * index, letter.charCodeAt(0), littleEndian),
      );
      return new Uint8Array(view.buffer);
    };
    expect(await firstRow(rewritten(utf16(true)))).toEqual(CELLS);
    expect(await firstRow(rewritten(utf16(false)))).toEqual(CELLS);
    expect(await firstRow(rewritten((xml) => `\ufeff${xml}`))).toEqual(CELLS);
  });

  it("when its parts are stored and not compressed", async () => {
    const parts = Object.fromEntries(
      Object.entries(partsOf(MADE)).map(([name, xml]) => [name, strToU8(xml)]),
    );
    expect(await firstRow(bufferOf(zipSync(parts, { level: 0 })))).toEqual(CELLS);
  });

  it("with ZIP64 sizes, and with local headers that leave sizes and sums to what follows", async () => {
    expect(await firstRow(asZip64(zipOf(partsOf(MADE))))).toEqual(CELLS);
    expect(await firstRow(withoutLocalSizes(zipOf(partsOf(MADE))))).toEqual(CELLS);
  });

  it("with a comment at the end of the archive", async () => {
    const bytes = new Uint8Array(zipOf(partsOf(MADE)));
    const commented = new Uint8Array(bytes.length + 5);
    commented.set(bytes);
    commented.set(strToU8("hello"), bytes.length);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 5, true);
    expect(await firstRow(commented.buffer)).toEqual(CELLS);
  });

  it("without DecompressionStream, as in Safari before 16.4", async () => {
    const platform = globalThis.DecompressionStream;
    Reflect.deleteProperty(globalThis, "DecompressionStream");
    try {
      expect(await firstRow(zipOf(partsOf(MADE)))).toEqual(CELLS);
      const torn = new Uint8Array(zipOf({ "a.txt": "some text, some text, some text" }));
      const zip = readZip(torn);
      const [entry] = zip.entries.values();
      if (!entry) throw new Error("The archive is empty.");
      const wrong = { ...entry, crc: entry.crc + 1 };
      await expect(unpackWhole(zip, wrong, newAllowance())).rejects.toThrow("a.txt is not intact");
    } finally {
      globalThis.DecompressionStream = platform;
    }
  });
});

/** Rewrites the directory so that sizes and offsets stand in ZIP64 extra fields. */
function asZip64(buffer: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  const end = bytes.length - 22;
  const from = view.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let at = from; at < end;) {
    const nameBytes = view.getUint16(at + 28, true);
    const length = 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = new Uint8Array(46 + nameBytes + 28);
    entry.set(bytes.subarray(at, at + 46 + nameBytes));
    const out = new DataView(entry.buffer);
    out.setUint16(30, 28, true);
    out.setUint16(32, 0, true);
    const extra = 46 + nameBytes;
    out.setUint16(extra, 1, true);
    out.setUint16(extra + 2, 24, true);
    [24, 20, 42].forEach((field, index) => {
      out.setBigUint64(extra + 4 + 8 * index, BigInt(view.getUint32(at + field, true)), true);
      out.setUint32(field, 0xffffffff, true);
    });
    entries.push(entry);
    at += length;
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(4, 44n, true);
  tail.setBigUint64(24, BigInt(entries.length), true);
  tail.setBigUint64(32, BigInt(entries.length), true);
  tail.setBigUint64(40, BigInt(size), true);
  tail.setBigUint64(48, BigInt(from), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(from + size), true);
  tail.setUint32(72, 1, true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(84, 0xffff, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(88, 0xffffffff, true);
  tail.setUint32(92, 0xffffffff, true);
  return bufferOf(
    Buffer.concat([bytes.subarray(0, from), ...entries, new Uint8Array(tail.buffer)]),
  );
}

/** Empties sum and sizes of every local header and sets the flag that says they follow. */
function withoutLocalSizes(buffer: ArrayBuffer): ArrayBuffer {
  const view = new DataView(buffer.slice(0));
  for (const { from, name } of readZip(new Uint8Array(buffer)).entries.values()) {
    const header = from - 30 - name.length;
    view.setUint16(header + 6, view.getUint16(header + 6, true) | 8, true);
    for (const field of [14, 18, 22]) view.setUint32(header + field, 0, true);
  }
  return view.buffer;
}

describe.each([
  [
    "of cells in unusual forms",
    `<row r="1"><c t="inlineStr"><is><t>काव्या &amp; Co</t></is></c><c><v>-12.5</v></c></row>` +
      `<row r="3"><c r="B3" t="str"><v>x</v></c></row>`,
    new Map([
      [1, ["काव्या & Co", -12.5]],
      [3, [null, "x"]],
    ]),
  ],
  [
    "of cells in the form of nearly all writers",
    `<row r="9"><c r="A9" s="1" t="inlineStr"><is><t>काव्या &amp; Co</t></is></c><c r="B9" s="1"><v>-12.5</v></c></row>` +
      `<row r="10"><c r="A10" s="1" t="inlineStr"><is><t>N</t></is></c><c r="B10" s="1"><v>7</v></c></row>` +
      `<row r="11"><c r="A11" s="1" t="inlineStr"><is><t>N</t></is></c><c r="B11" s="2"/></row>` +
      `<row r="12"><c r="A12" s="1" t="inlineStr"><is><t>Not</t></is></c><c r="B12" s="3"><v>0.07</v></c></row>`,
    new Map([
      [9, ["काव्या & Co", -12.5]],
      [10, ["N", 7]],
      [11, ["N"]],
      [12, ["Not", 0.07]],
    ]),
  ],
])("A sheet %s is read the same", (_, rows, expected) => {
  const xml = `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
  const bytes = strToU8(xml);

  async function readIn(chunks: readonly Uint8Array[]) {
    const texts = new Texts();
    const cells = new Cells(texts, new BlockStore());
    const arriving = (async function* () {
      for (const chunk of chunks) yield Promise.resolve(chunk);
    })();
    const surroundings = { texts, dateStyles: [], from1904: false };
    const merges = await readSheet("sheet1.xml", arriving, cells, surroundings);
    expect(merges).toHaveLength(1);
    return cellsOf({ name: "", hidden: false, cells, merges });
  }

  it("wherever the chunks in which it arrives are cut", async () => {
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(await readIn([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(expected);
    }
  });

  it("byte by byte", async () => {
    const single = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    expect(await readIn(single)).toEqual(expected);
  });
});
