import { textOf } from "./xmlText";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "./xmlScanner";
import { streamXml } from "./xmlStream";

/** A start or end tag of a small part; names without namespace prefix. An empty element is both. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** All tags of a small part (the list of sheets, relationships, styles), whole in memory. */
export async function tagsOf(part: string, chunks: AsyncIterable<Uint8Array>): Promise<Tag[]> {
  const scanner = new XmlScanner(part);
  const tags: Tag[] = [];
  let depth = 0;
  await streamXml(part, chunks, (bytes, from, to) => {
    scanner.look(bytes, from, to);
    for (;;) {
      const found = scanner.next();
      if (found === END) return scanner.at;
      const name = scanner.name();
      if (found !== CLOSE)
        tags.push({ name, closes: false, attributes: attributesOf(scanner, bytes) });
      if (found !== OPEN) tags.push({ name, closes: true, attributes: NONE });
      if (found !== EMPTY) depth += found === OPEN ? 1 : -1;
    }
  });
  if (depth !== 0 || tags.length === 0) throw scanner.damaged("breaks off");
  return tags;
}

const NONE: ReadonlyMap<string, string> = new Map();

function attributesOf(scanner: XmlScanner, bytes: Uint8Array): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let index = 0; index < scanner.attributes; index++) {
    const name = scanner.attributeName(index);
    attributes.set(name, textOf(bytes, scanner.valueFrom(index), scanner.valueTo(index), false));
  }
  return attributes;
}
