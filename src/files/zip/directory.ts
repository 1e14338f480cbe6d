import { LIMITS } from "../reader/limits";
import { damaged, Refused } from "../reader/refused";

/** A file inside a zip, as the central directory describes it. */
export interface ZipEntry {
  /** As written, with `/` between folders. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its packed bytes begin. */
  readonly from: number;
}

/** A zip read up to its directory; entries by lower-case name, in the directory's order. */
export interface Zip {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;

const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_BYTES = 22;
const ZIP64_LOCATOR_BYTES = 20;
const LONGEST_COMMENT = 0xffff;
/** A 32-bit field that says: look in the ZIP64 extra field. */
const ELSEWHERE = 0xffffffff;

const ENCRYPTED = 0x0001;

/**
 * Reads the central directory (APPNOTE.TXT 6.3.10, §4.3), with ZIP64. Local headers and data
 * descriptors are not trusted: writers that stream leave sizes out of them.
 * Throws `Refused` for a zip that is cut short, contradicts itself or has too many parts.
 */
export function readZip(bytes: Uint8Array<ArrayBuffer>): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return { bytes, entries: readEntries(view) };
  } catch (error) {
    // DataView reports every read past the end so: an offset in the directory points outside.
    if (error instanceof RangeError) throw pointsOutside();
    throw error;
  }
}

function pointsOutside(): Refused {
  return damaged("its table of contents points outside the file");
}

function readEntries(view: DataView): Map<string, ZipEntry> {
  const { count, from } = directoryPlace(view);
  if (count > LIMITS.parts) {
    throw new Refused(
      `holds ${count} files, more than the ${LIMITS.parts} that are read from one archive. Take out the ones that matter and choose those.`,
    );
  }
  const entries = new Map<string, ZipEntry>();
  const ranges: { from: number; to: number }[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged("its table of contents is torn");
    const { entry, localFrom, next } = readEntry(view, at);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(`it holds ${entry.name} twice`);
    entries.set(key, entry);
    ranges.push({ from: localFrom, to: entry.from + entry.packedBytes });
    at = next;
  }
  ranges.push({ from, to: at });
  refuseOverlaps(ranges);
  return entries;
}

/** Finds the end record, which may be followed by a comment, and through it the directory. */
function directoryPlace(view: DataView): { count: number; from: number } {
  const last = view.byteLength - END_BYTES;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) > view.byteLength) continue;
    const locator = at - ZIP64_LOCATOR_BYTES;
    if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR) {
      const end = uint64(view, locator + 8);
      if (view.getUint32(end, true) !== ZIP64_END) throw damaged("its table of contents is torn");
      return { count: uint64(view, end + 32), from: uint64(view, end + 48) };
    }
    return { count: view.getUint16(at + 10, true), from: view.getUint32(at + 16, true) };
  }
  throw damaged("its end is missing, so it was not downloaded completely");
}

function readEntry(view: DataView, at: number) {
  const flags = view.getUint16(at + 8, true);
  const nameBytes = view.getUint16(at + 28, true);
  const extraBytes = view.getUint16(at + 30, true);
  const commentBytes = view.getUint16(at + 32, true);
  const extraFrom = at + CENTRAL_HEADER_BYTES + nameBytes;
  const next = extraFrom + extraBytes + commentBytes;
  if (extraFrom > view.byteLength) throw pointsOutside();
  const large = largeFields(view, extraFrom, extraFrom + extraBytes);
  const read = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === ELSEWHERE ? large() : value;
  };
  // The order in which the ZIP64 extra field holds them.
  const unpackedBytes = read(24);
  const packedBytes = read(20);
  const localFrom = read(42);
  if (view.getUint32(localFrom, true) !== LOCAL_HEADER) {
    throw damaged("its table of contents does not match what it holds");
  }
  const from =
    localFrom +
    LOCAL_HEADER_BYTES +
    view.getUint16(localFrom + 26, true) +
    view.getUint16(localFrom + 28, true);
  const nameFrom = view.byteOffset + at + CENTRAL_HEADER_BYTES;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, nameFrom, nameBytes));
  const entry: ZipEntry = {
    name: name.replaceAll("\\", "/"),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & ENCRYPTED) !== 0,
    crc: view.getUint32(at + 16, true),
    packedBytes,
    unpackedBytes,
    from,
  };
  return { entry, localFrom, next };
}

/** Hands out, one after the other, the 64-bit numbers of an entry's ZIP64 extra field (id 1). */
function largeFields(view: DataView, from: number, to: number): () => number {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  const end = at + 4 <= to ? at + 4 + view.getUint16(at + 2, true) : to;
  at += 4;
  return () => {
    if (at + 8 > end) throw damaged("a size is missing in its table of contents");
    at += 8;
    return uint64(view, at - 8);
  };
}

function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Parts that share bytes are how a small file unpacks to a huge one. */
function refuseOverlaps(ranges: { from: number; to: number }[]): void {
  ranges.sort((a, b) => a.from - b.from);
  let reached = 0;
  for (const { from, to } of ranges) {
    if (from < reached) throw damaged("two of its parts overlap");
    reached = to;
  }
}
