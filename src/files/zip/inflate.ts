/** Deflate data (RFC 1951), and what it must inflate to. */
export interface Deflated {
  readonly pieces: Iterable<Uint8Array<ArrayBuffer>>;
  readonly crc: number;
  readonly length: number;
  /** What to throw when the data is torn or its checksum is wrong. */
  readonly fault: () => Error;
}

/**
 * Inflates with the platform's DecompressionStream, or with fflate where there is none (Safari
 * before 16.4), in chunks of some ten to a hundred KiB. The CRC-32 is checked either way.
 */
export function inflate(data: Deflated): AsyncGenerator<Uint8Array> {
  return typeof DecompressionStream === "undefined" ? byFflate(data) : byPlatform(data);
}

const LENGTH_MODULUS = 0x1_0000_0000;

/**
 * Deflate data dressed as a gzip file (RFC 1952): so the platform checks the sum, and `gzip` is the
 * oldest format that DecompressionStream knows.
 */
function* asGzip({ pieces, crc, length }: Deflated): Generator<Uint8Array<ArrayBuffer>> {
  yield Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
  yield* pieces;
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc, true);
  trailer.setUint32(4, length % LENGTH_MODULUS, true);
  yield new Uint8Array(trailer.buffer);
}

async function* byPlatform(data: Deflated): AsyncGenerator<Uint8Array> {
  const pieces = asGzip(data);
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("gzip")).getReader();
  let over = false;
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((): never => {
        over = true;
        throw data.fault();
      });
      over = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!over) await reader.cancel();
  }
}

/** Deflate packs at most 1,032 : 1, so what a piece of this size unpacks to stays under 17 MB. */
const PIECE = 16 * 1024;

async function* byFflate({ pieces, crc, length, fault }: Deflated): AsyncGenerator<Uint8Array> {
  const { Inflate } = await import("fflate");
  const out: Uint8Array[] = [];
  const inflater = new Inflate((chunk) => out.push(chunk));
  let sum = CRC_START;
  let count = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += PIECE) {
      try {
        inflater.push(piece.subarray(at, at + PIECE), false);
      } catch {
        // Whatever fflate calls it, the bytes are no deflate data.
        throw fault();
      }
      for (const chunk of out.splice(0)) {
        sum = addToCrc(sum, chunk);
        count += chunk.length;
        yield chunk;
      }
    }
  }
  if (~sum >>> 0 !== crc || count !== length) throw fault();
}

const CRC_START = -1;

/** CRC-32 of IEEE 802.3, the polynomial reversed, a byte at a time. */
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function addToCrc(sum: number, bytes: Uint8Array): number {
  for (const byte of bytes) sum = (sum >>> 8) ^ (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0);
  return sum;
}
