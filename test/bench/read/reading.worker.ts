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

/** Makes ready to read a file, and reads it; what comes of it stays in memory. */
type Work = (bytes: ArrayBuffer) => () => unknown;

/** What is timed, by name. What a library or a language needs to begin is made ready beforehand. */
const WORKS = {
  /** The native inflate of every part: no reader can be faster. */
  inflate: (bytes) => async () => {
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
  cells: (bytes) => async () => {
    const workbook = await openWorkbook(readZip(new Uint8Array(bytes)), newAllowance());
    const sheets = [];
    for (const entry of workbook.sheets) sheets.push(await workbook.read(entry));
    return sheets;
  },
  /**
   * What the user waits for before the sheets are written: every record understood, checked and held
   * against the others. Keys and fingerprints are added block by block while the sheets are written.
   */
  records: (bytes) => async () => {
    const reader = createReader();
    const { files, tables } = await reader.read([{ name: "ims", bytes }], () => undefined);
    const said = files.map(({ problem }) => problem ?? "").join(" ");
    return { reader, said, count: tables.reduce((sum, { count }) => sum + count, 0) };
  },
  jsonParse(bytes) {
    const text = new TextDecoder().decode(bytes);
    return () => JSON.parse(text) as unknown;
  },
  hucre: (bytes) => () => readXlsx(new Uint8Array(bytes)),
  sheetJs: (bytes) => () => readBySheetJs(new Uint8Array(bytes), { dense: true, nodim: true }),
  exceljs(bytes) {
    importScripts("/exceljs.js");
    return () => new ExcelJS.Workbook().xlsx.load(bytes);
  },
} satisfies Record<string, Work>;

export type WorkName = keyof typeof WORKS;

export interface Timed {
  readonly milliseconds: number;
  /** Records read, where records are. */
  readonly records: number;
  /** Why none were. */
  readonly said: string;
}

export interface ReadingWorker {
  /** Makes ready for a reading, untimed: brings the file, and the library where it is a script. */
  prepare(work: WorkName, address: string): Promise<void>;
  /** Reads what was brought. */
  run(): Promise<Timed>;
  /** Whether what was read is still there, for its memory to be measured. */
  holds(): boolean;
}

let work: (() => unknown) | undefined;
let kept: unknown;

const worker: ReadingWorker = {
  async prepare(name, address) {
    const bytes = await (await fetch(address)).arrayBuffer();
    work = WORKS[name](bytes);
  },
  async run() {
    const start = performance.now();
    kept = await work?.();
    const milliseconds = performance.now() - start;
    work = undefined;
    const { count = 0, said = "" } = kept as { count?: number; said?: string };
    return { milliseconds, records: count, said };
  },
  holds: () => kept !== undefined,
};

expose(worker);
