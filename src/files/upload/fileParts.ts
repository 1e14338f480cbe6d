import { INWARD_TABLES, type TableKey } from "../../ims/tables";
import type { TableCount } from "../reader/report";

/** UTF-8 without byte order mark, in parts that follow one another. */
export type Bytes = readonly Uint8Array<ArrayBuffer>[];

/** A file of records, section by section. */
export interface SectionFile {
  readonly bytes: Bytes;
  /** In bytes. */
  readonly size: number;
  readonly records: number;
  /** Records per table, in the portal's order. */
  readonly perTable: readonly TableCount[];
}

/** Records of a section as JSON, joined by commas. */
interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
}

interface Section {
  readonly chunks: Chunk[];
  /** Records that are no bytes yet, and how many. */
  open: string;
  count: number;
}

/** Characters gathered before they become bytes: small against any size a file is split at. */
const CHUNK = 64 * 1024;

const encoder = new TextEncoder();
const COMMA = encoder.encode(",");

/**
 * Gathers the records of files as bytes, so that a hundred thousand of them never stand in one text;
 * `head` is what stands before the sections: `{"rtin":…,"invdata":`.
 */
export class FileParts {
  readonly #sections = new Map<TableKey, Section>();

  add(table: TableKey, json: string): void {
    const section = this.#sections.get(table) ?? { chunks: [], open: "", count: 0 };
    this.#sections.set(table, section);
    section.open += section.count === 0 ? json : `,${json}`;
    section.count += 1;
    if (section.open.length >= CHUNK) close(section);
  }

  /** One file, or as many as it takes to keep each within `most` bytes. */
  files(head: string, most = Infinity): readonly SectionFile[] {
    const files: OpenFile[] = [];
    for (const { key } of INWARD_TABLES) {
      const section = this.#sections.get(key);
      if (!section) continue;
      close(section);
      for (const chunk of section.chunks) {
        const last = files.at(-1);
        if (last?.takes(key, chunk, most) === true) continue;
        files.push(new OpenFile(head, key, chunk));
      }
    }
    return files.map((file) => file.end());
  }
}

function close(section: Section): void {
  if (section.count === 0) return;
  section.chunks.push({ bytes: encoder.encode(section.open), count: section.count });
  section.open = "";
  section.count = 0;
}

class OpenFile {
  readonly #bytes: Uint8Array<ArrayBuffer>[];
  readonly #counts = new Map<TableKey, number>();
  #size = 0;
  #table: TableKey;

  constructor(head: string, table: TableKey, chunk: Chunk) {
    this.#bytes = [];
    this.#table = table;
    this.#put(encoder.encode(`${head}{"${table}":[`));
    this.#take(chunk);
  }

  /** Takes a chunk, unless the file would grow beyond its bound. */
  takes(table: TableKey, chunk: Chunk, most: number): boolean {
    const between = table === this.#table ? COMMA : encoder.encode(`],"${table}":[`);
    if (this.#size + between.length + chunk.bytes.length + END.length > most) return false;
    this.#table = table;
    this.#put(between);
    this.#take(chunk);
    return true;
  }

  end(): SectionFile {
    this.#put(END);
    const perTable = [...this.#counts].map(([table, count]) => ({ table, count }));
    return {
      bytes: this.#bytes,
      size: this.#size,
      records: perTable.reduce((sum, { count }) => sum + count, 0),
      perTable,
    };
  }

  #take({ bytes, count }: Chunk): void {
    this.#put(bytes);
    this.#counts.set(this.#table, (this.#counts.get(this.#table) ?? 0) + count);
  }

  #put(bytes: Uint8Array<ArrayBuffer>): void {
    this.#bytes.push(bytes);
    this.#size += bytes.length;
  }
}

const END = encoder.encode("]}}");
