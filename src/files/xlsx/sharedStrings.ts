import { PlainItem } from "./plainItem";
import type { Texts } from "./texts";
import { nameCode } from "./xmlBytes";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "./xmlScanner";
import { streamXml } from "./xmlStream";
import { textOf } from "./xmlText";

const ITEM = nameCode("si");
const PHONETIC = nameCode("rPh");
const TEXT = nameCode("t");
const TABLE = nameCode("sst");

/** Reads the shared strings in order into `texts`; the counts the part claims are not looked at. */
export async function readSharedStrings(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  texts: Texts,
): Promise<void> {
  const scanner = new XmlScanner(part);
  const plainItem = new PlainItem(texts);
  let ended = false;
  await streamXml(part, chunks, (bytes, from, to) => {
    scanner.look(bytes, from, to);
    plainItem.look(bytes);
    for (let complete = from; ; complete = scanner.at) {
      const behind = plainItem.read(scanner.at, to);
      if (behind >= 0) {
        scanner.at = behind;
        continue;
      }
      const found = scanner.next();
      if (found === END) return scanner.at;
      if (scanner.code === TABLE && found !== OPEN) ended = true;
      if (scanner.code !== ITEM || found === CLOSE) continue;
      const text = found === EMPTY ? "" : richText(scanner, bytes, ITEM);
      if (text === undefined) return complete;
      texts.share(text);
    }
  });
  if (!ended) throw scanner.damaged("breaks off");
}

/**
 * The runs of a text (`si` of the shared strings, `is` of a cell) put together, phonetic guides left
 * out; called behind its start tag. Undefined: not complete.
 */
export function richText(
  scanner: XmlScanner,
  bytes: Uint8Array,
  element: number,
): string | undefined {
  let text = "";
  let phonetic = false;
  for (;;) {
    const found = scanner.next();
    if (found === END) return undefined;
    const { code } = scanner;
    if (code === element && found === CLOSE) return text;
    if (code === PHONETIC) phonetic = found === OPEN;
    if (code !== TEXT || found !== OPEN || phonetic) continue;
    if (!scanner.readText()) return undefined;
    text += textOf(bytes, scanner.textFrom, scanner.textTo, scanner.plain);
  }
}
