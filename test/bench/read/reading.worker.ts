import { read as readBySheetJs } from "@e965/xlsx";
import { expose } from "comlink";
import { readXlsx } from "hucre";
import { createReader } from "../../../src/files/reader/reader";
import { openWorkbook } from "../../../src/files/xlsx/workbook";
import { readZip } from "../../../src/files/zip/directory";
import { newAllowance } from "../../../src/files/zip/unpack";

declare function importScripts(address: string): void;
declare const ExcelJS: {
  Workbook: new () => { xlsx: { load(bytes: ArrayBuffer): Promise<unknown> } };
};

/** Reads the bytes of one file and returns what came of it, so that it stays in memory. */
type Work = (bytes: ArrayBuffer) => unknown;

/** What is timed, by name. What a library needs to start is loaded beforehand. */
const WORKS = {
  /** The native inflate of every part: no reader can be faster. */
  async inflate(bytes) {
    let length = 0;
    for (const entry of readZip(new Uint8Array(bytes)).entries.values()) {
      const packed = new Blob([new Uint8Array(bytes, entry.from, entry.packedBytes)]).stream();
      const reader = packed.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
      for (;;) {
        const { value, done } = await reader.read();
        if (done) break;
        length += value.length;
      }
    }
    return length;
  },
  /** The cells alone, which is what libraries read. */
  async cells(bytes) {
    const workbook = await openWorkbook(readZip(new Uint8Array(bytes)), newAllowance());
    const sheets = [];
    for (const entry of workbook.sheets) sheets.push(await workbook.read(entry));
    return sheets;
  },
  /** What the product does: bytes to checked records with their keys and fingerprints. */
  async records(bytes) {
    const reader = createReader();
    const { tables } = await reader.read([{ name: "ims", bytes }], () => undefined);
    return { reader, count: tables.reduce((sum, { count }) => sum + count, 0) };
  },
  jsonParse: (bytes) => {
    const text = new TextDecoder().decode(bytes);
    const start = performance.now();
    const root: unknown = JSON.parse(text);
    return { root, milliseconds: performance.now() - start };
  },
  hucre: (bytes) => readXlsx(new Uint8Array(bytes)),
  sheetJs: (bytes) => readBySheetJs(new Uint8Array(bytes), { dense: true, nodim: true }),
  exceljs: (bytes) => new ExcelJS.Workbook().xlsx.load(bytes),
} satisfies Record<string, Work>;

export type WorkName = keyof typeof WORKS;

export interface Timed {
  readonly milliseconds: number;
  /** Records read, where records are. */
  readonly records: number;
}

let kept: unknown;

async function time(work: WorkName, address: string): Promise<Timed> {
  if (work === "exceljs") importScripts("/exceljs.js");
  const response = await fetch(address);
  const bytes = await response.arrayBuffer();
  const start = performance.now();
  kept = await (WORKS[work] as Work)(bytes);
  const milliseconds = performance.now() - start;
  const told = kept as { milliseconds?: number; count?: number };
  return { milliseconds: told.milliseconds ?? milliseconds, records: told.count ?? 0 };
}

export interface ReadingWorker {
  time(work: WorkName, address: string): Promise<Timed>;
  /** Whether what was read last is still there, for its memory to be measured. */
  holds(): boolean;
}

expose({ time, holds: () => kept !== undefined } satisfies ReadingWorker);
