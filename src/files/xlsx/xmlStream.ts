import { LIMITS } from "../reader/limits";
import { damaged, Refused } from "../reader/refused";

/**
 * Takes what is complete in `bytes` from `from` to `to` and returns the position it did not get
 * behind; the rest comes again, with more bytes after it. Called once more at the end of the part.
 */
export type Consume = (bytes: Uint8Array, from: number, to: number) => number;

/**
 * Feeds an XML part to `consume` as it is unpacked, as UTF-8, and keeps no more of it than the element
 * that is not complete yet. A longer element is tried again only when its bytes have doubled.
 */
export async function streamXml(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  consume: Consume,
): Promise<void> {
  let buffer = new Uint8Array(1 << 17);
  let from = 0;
  let to = 0;
  let tried = 0;
  for await (const chunk of asUtf8(part, chunks)) {
    if (to + chunk.length > buffer.length) {
      const held = to - from;
      const target =
        held + chunk.length > buffer.length / 2 ? grown(buffer, held + chunk.length) : buffer;
      target.set(buffer.subarray(from, to));
      buffer = target;
      from = 0;
      to = held;
    }
    buffer.set(chunk, to);
    to += chunk.length;
    if (to - from < 2 * tried && to - from <= LIMITS.elementBytes) continue;
    from = consume(buffer, from, to);
    tried = to - from;
    if (tried > LIMITS.elementBytes) {
      throw new Refused(
        `holds a row or text of more than ${LIMITS.elementBytes} bytes (${part}), which no download from the portal does. Download it again from the portal itself.`,
      );
    }
  }
  consume(buffer, from, to);
}

function grown(buffer: Uint8Array, need: number): Uint8Array<ArrayBuffer> {
  let length = buffer.length * 2;
  while (length < need * 2) length *= 2;
  return new Uint8Array(length);
}

/** Takes the byte order mark off, and turns UTF-16, which XML allows, into UTF-8. */
async function* asUtf8(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  let convert: ((chunk: Uint8Array) => Uint8Array) | undefined;
  for await (const chunk of chunks) {
    if (convert) {
      yield convert(chunk);
      continue;
    }
    head = joined(head, chunk);
    // The XML declaration is at the very beginning and ends with the first ">".
    if (head.length < 4 || (!isUtf16(head) && !head.includes(0x3e) && head.length < 1024)) continue;
    convert = converter(part, head);
    yield convert(head);
  }
  if (!convert) yield head;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** By the byte order mark, or by the "<" that every part begins with. */
function isUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return undefined;
}

function converter(part: string, head: Uint8Array): (chunk: Uint8Array) => Uint8Array {
  const utf16 = isUtf16(head);
  if (utf16) {
    const decoder = new TextDecoder(utf16, { fatal: true });
    const encoder = new TextEncoder();
    return (chunk) => {
      try {
        return encoder.encode(decoder.decode(chunk, { stream: true }));
      } catch {
        // A TypeError, the decoder's only one, for bytes that are no UTF-16.
        throw damaged(`${part} is not intact`);
      }
    };
  }
  const start = new TextDecoder().decode(head.subarray(0, 200));
  const encoding = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/.exec(
    start.replace("\ufeff", ""),
  )?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) {
    throw new Refused(
      `is written in an unusual encoding (${encoding.slice(0, 20)}). Open it in Excel, save it as .xlsx and choose that file.`,
    );
  }
  let skip = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  return (chunk) => {
    const rest = skip ? chunk.subarray(skip) : chunk;
    skip = 0;
    return rest;
  };
}
