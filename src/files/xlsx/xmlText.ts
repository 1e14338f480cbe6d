import { damaged } from "../reader/refused";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Arguments a call may have is bounded; shorter stretches than this are safe everywhere. */
const CALL = 4096;

/** A stretch of an XML part as text; `plain` says that its bytes are ASCII and mean themselves. */
export function textOf(bytes: Uint8Array, from: number, to: number, plain: boolean): string {
  if (plain && to - from <= CALL) {
    return String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[]);
  }
  const source = decoded(bytes, from, to);
  return plain ? source : unescapeExcel(unescapeXml(source));
}

function decoded(bytes: Uint8Array, from: number, to: number): string {
  try {
    return utf8.decode(bytes.subarray(from, to));
  } catch {
    // A TypeError, the decoder's only one, for bytes that are no UTF-8.
    throw damaged("it holds text that is not UTF-8");
  }
}

/** Comments and instructions go, CDATA stays as it is, line ends and entities become characters. */
function unescapeXml(source: string): string {
  let text = "";
  let at = 0;
  for (;;) {
    const mark = source.indexOf("<", at);
    text += unescapeRun(source.slice(at, mark < 0 ? undefined : mark));
    if (mark < 0) return text;
    const end = source.startsWith("<![CDATA[", mark)
      ? "]]>"
      : source.startsWith("<!--", mark)
        ? "-->"
        : "?>";
    const to = source.indexOf(end, mark);
    if (to < 0) throw damaged("a text in it breaks off");
    if (end === "]]>") text += source.slice(mark + "<![CDATA[".length, to);
    at = to + end.length;
  }
}

function unescapeRun(run: string): string {
  return run
    .replace(/\r\n?/g, "\n")
    .replace(/&([^;&<]{0,12})(;?)/g, (_, name: string, end: string) => {
      const character = end && (ENTITIES.get(name) ?? byNumber(name));
      if (!character) throw damaged(`a text in it uses &${name}; which is not defined`);
      return character;
    });
}

/** `#8377` and `#x20B9`. */
function byNumber(name: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (!match) return undefined;
  const point = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** Excel's own escape of characters XML cannot hold: `_x000D_` (ECMA-376, ST_Xstring). */
function unescapeExcel(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
