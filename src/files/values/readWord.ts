import { PLACES, type CodeTable } from "../../ims/codes";
import { SPELLINGS } from "./spellings";

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[^a-z0-9]/g, "");

/** Code table → what files write, as it stands and in normal form → our word. */
const known = new Map<CodeTable, ReadonlyMap<string, string>>();

function spellingsOf(codes: CodeTable): ReadonlyMap<string, string> {
  const made = known.get(codes);
  if (made) return made;
  const words = new Map<string, string>();
  const add = (spelling: string, word: string) => {
    words.set(spelling, word);
    words.set(normal(spelling), word);
  };
  for (const [word, ...others] of SPELLINGS.get(codes) ?? []) {
    for (const other of others) add(other, word);
  }
  for (const [code, word] of codes) {
    add(code, word);
    add(word, word);
    // `27-Maharashtra` is also written 27, 7 and Maharashtra.
    if (codes === PLACES) {
      add(String(Number(code)), word);
      add(word.slice(word.indexOf("-") + 1), word);
    }
  }
  known.set(codes, words);
  return words;
}

/** Our word for what a file writes (a code, the word, one of its other spellings), or undefined. */
export function readWord(codes: CodeTable, text: string): string | undefined {
  const words = spellingsOf(codes);
  const exact = words.get(text) ?? words.get(normal(text));
  if (exact !== undefined || codes !== PLACES) return exact;
  const code = /^\s*(\d{2})\s*[-–:]/.exec(text)?.[1];
  return code === undefined ? undefined : codes.get(code);
}
