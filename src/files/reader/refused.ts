/**
 * A file, or an answer, that cannot be taken. The message is the rest of a sentence that begins
 * with its name, and says what is the matter and what to do: `is empty. Download it again.`
 */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** A file whose bytes contradict themselves; `what` is the clause that says where. */
export function damaged(what: string): Refused {
  return new Refused(`is damaged: ${what}. Download it again and choose the new copy.`);
}
