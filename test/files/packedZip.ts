import { constants, deflateRawSync, gzipSync } from "node:zlib";

/** A part of a zip whose bytes are packed already. */
export interface PackedPart {
  readonly name: string;
  readonly packed: Buffer;
  /** CRC-32 and length of what it unpacks to, as the directory is to say. */
  readonly crc: number;
  readonly length: number;
}

export function packedPart(name: string, text: string): PackedPart {
  const zipped = gzipSync(text);
  return {
    name,
    // Without gzip's header; of its trailer the sums are taken.
    packed: zipped.subarray(10, -8),
    crc: zipped.readUInt32LE(zipped.length - 8),
    length: zipped.readUInt32LE(zipped.length - 4),
  };
}

/**
 * A part that unpacks to a text repeated after another, made without ever unpacking it. Its checksum
 * is not known.
 */
export function repeatedPart(
  name: string,
  { before = "", text, times }: { before?: string; text: string; times: number },
): PackedPart {
  // A full flush ends at a byte and refers to nothing before it, so blocks may be strung together.
  const flushed = (block: string) => deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = new Array<Buffer>(times).fill(flushed(text));
  return {
    name,
    packed: Buffer.concat([flushed(before), ...blocks, Buffer.from([3, 0])]),
    crc: 0,
    length: Buffer.byteLength(before) + Buffer.byteLength(text) * times,
  };
}

/** The bytes of a zip (APPNOTE.TXT 6.3.10 §4.3), part by part, so that a large one can be written so. */
export function* packedZip(parts: Iterable<PackedPart>): Generator<Buffer> {
  const directory: Buffer[] = [];
  let count = 0;
  let at = 0;
  for (const { name, packed, crc, length } of parts) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), fields, place, Buffer.from(name));
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
    yield local;
    at += local.length;
    count++;
  }
  const entries = Buffer.concat(directory);
  yield entries;
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  yield end;
}
