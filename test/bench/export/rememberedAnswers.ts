import type { Bridge } from "../../workbook/open";

/** What is asked or answered beside its number, which is another each time. */
const numbered = /^\{"id":(\d+)/;
/** Marks of a request that are another each time. */
const PASSING = /"[^"]*(?:correlation|request-?id|timestamp)[^"]*":"[^"]*"/gi;
/** Smaller ones are soon given, and tell where to write. */
const LARGE = 100_000;

const withoutNumber = (text: string): string => text.replace(numbered, "{").replace(PASSING, "");

/**
 * A way to Excel on which blocks of cells that were given once are given again at once, word for word:
 * what Excel takes to answer is no time of the add-in's. All else goes to it.
 */
export function rememberingBridge(send: (text: string) => void) {
  const answers = new Map<string, string>();
  const asked = new Map<string, string>();
  const numberOf = (text: string) => numbered.exec(text)?.[1] ?? "";
  let given = 0;
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const question = withoutNumber(text);
      const known = answers.get(question);
      if (known === undefined) {
        asked.set(numberOf(text), question);
        send(text);
        return;
      }
      given += 1;
      setImmediate(() =>
        bridge.onMessageFromHost?.(known.replace(numbered, `{"id":${numberOf(text)}`)),
      );
    },
  };
  return {
    bridge,
    /** Passes an answer, or an event, of Excel's on. */
    take(text: string): void {
      const number = numberOf(text);
      const question = asked.get(number);
      asked.delete(number);
      if (question !== undefined && text.length > LARGE) answers.set(question, text);
      bridge.onMessageFromHost?.(text);
    },
    /** How many answers were given from memory. */
    given: () => given,
  };
}
