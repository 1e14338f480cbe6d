import { LIMITS } from "../reader/limits";
import { damaged, Refused } from "../reader/refused";
import type { Zip, ZipEntry } from "./directory";
import { inflate } from "./inflate";

const STORED = 0;
const DEFLATED = 8;

/**
 * Packed bytes handed over at a time. Some browsers inflate the whole of it before they can be
 * stopped, and deflate packs up to 1,032 : 1.
 */
const SLICE = 0x8000;

/** How many bytes may still come out of a file, over all its parts. */
export interface Allowance {
  left: number;
}

export function newAllowance(): Allowance {
  return { left: LIMITS.unpackedBytes };
}

/**
 * The bytes of a part, in the chunks in which they come. The size it says it has is held against the
 * limits before anything is unpacked, and what comes out against that size and the checksum: so the
 * most that a file can make come out is what it was allowed to. Throws `Refused`, also in mid-stream.
 */
export async function* unpack(
  zip: Zip,
  entry: ZipEntry,
  allowance: Allowance,
  atMost: number = LIMITS.partBytes,
): AsyncGenerator<Uint8Array> {
  refuseUnreadable(entry);
  const { name, packedBytes, unpackedBytes } = entry;
  const credible = Math.max(LIMITS.ratioFreeBytes, LIMITS.ratio * packedBytes);
  if (unpackedBytes > Math.min(credible, atMost, allowance.left)) {
    throw new Refused(
      `unpacks to far more than a download from the portal holds (${name}). It was not read. Download it again from the portal itself.`,
    );
  }
  allowance.left -= unpackedBytes;
  let out = 0;
  const chunks = inflate({
    pieces: deflated(zip, entry),
    crc: entry.crc,
    length: unpackedBytes,
    fault: () => damaged(`${name} is not intact`),
  });
  for await (const chunk of chunks) {
    out += chunk.length;
    if (out > unpackedBytes) throw damaged(`${name} is larger than it says`);
    yield chunk;
  }
  if (out !== unpackedBytes) throw damaged(`${name} breaks off`);
}

/** A part in one piece. */
export async function unpackWhole(
  zip: Zip,
  entry: ZipEntry,
  allowance: Allowance,
  atMost: number = LIMITS.smallPartBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpack(zip, entry, allowance, atMost)) {
    chunks.push(chunk);
    length += chunk.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function refuseUnreadable(entry: ZipEntry): void {
  if (entry.encrypted) {
    throw new Refused(
      "is protected by a password. Unpack it with the password and choose the files inside.",
    );
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Refused(
      `is packed in a way that cannot be read here (method ${entry.method}). Unpack it and choose the files inside.`,
    );
  }
}

/** The packed bytes of a part; a stored part becomes deflate blocks that are stored. */
function deflated({ bytes }: Zip, entry: ZipEntry): Generator<Uint8Array<ArrayBuffer>> {
  const packed = bytes.subarray(entry.from, entry.from + entry.packedBytes);
  return entry.method === DEFLATED ? slices(packed, SLICE) : storedBlocks(packed);
}

function* slices(
  bytes: Uint8Array<ArrayBuffer>,
  length: number,
): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** RFC 1951 §3.2.4: final-block bit and type 0, length, its complement, bytes. */
function* storedBlocks(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (const block of slices(bytes, 0xffff)) {
    const { length } = block;
    yield Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff);
    yield block;
  }
  yield Uint8Array.of(1, 0, 0, 0xff, 0xff);
}
