import type { Command } from "../ims/actions";
import { formatCount } from "../ims/money";
import { decide, rememberRefused, type Decided } from "./decide";
import type { MarkScope } from "./desk";
import type { Status } from "./deskState";
import { decideMark } from "./marking";
import { refusalsInWords, rowsInWords } from "./markWords";
import type { Office } from "./office";

/** The word a command's sentence begins with. */
const DONE: Readonly<Record<Command, string>> = {
  Accept: "Accepted",
  Reject: "Rejected",
  Pending: "Pending",
  Reset: "Reset",
};

/** What is said where a command finds no row. */
export const NOTHING_SELECTED: Status = {
  tone: "refused",
  text: "Nothing was marked: no visible row of an IMS table is selected. Select cells of the rows on an IMS sheet, then press the button again.",
};

function markSentence(command: Command, { done, refused }: Decided): Status {
  if (refused.length === 0) {
    const text =
      command === "Pending"
        ? `Pending: ${rowsInWords(done)}.`
        : `${DONE[command]} ${rowsInWords(done)}.`;
    return { tone: "done", text, next: "undo" };
  }
  const all = done + refused.length;
  return {
    tone: "refused",
    text: `${DONE[command]}: ${formatCount(done)} of ${rowsInWords(all)}. ${refusalsInWords(refused)}`,
    next: "show-refused",
  };
}

/** Accept, Reject, Pending or Reset on the rows of a scope. */
export async function markRows(
  office: Office,
  command: Command,
  scope: MarkScope,
): Promise<Status> {
  const decided = await decide(office, scope, {
    name: command,
    decider: () => () => decideMark(command),
  });
  if (!decided) return NOTHING_SELECTED;
  rememberRefused(office, decided);
  return markSentence(command, decided);
}
