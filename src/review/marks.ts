import type { RowsMeant } from "../excel/rows";
import { formatCount } from "../ims/money";
import { decide, rememberRefused, type Decided, type RowCommand } from "./decide";
import type { MarkScope } from "./desk";
import type { MarkCommand, MarkQuestion, Status } from "./deskState";
import { decideMark } from "./marking";
import { refusalsInWords, rowsInWords } from "./markWords";
import type { Office } from "./office";
import { decidePortalStatus } from "./portalStatus";

/** What a command's sentence begins with. */
const DONE: Readonly<Record<MarkCommand, string>> = {
  Accept: "Accepted",
  Reject: "Rejected",
  Pending: "Pending:",
  Reset: "Reset",
  "Back to portal status": "Back to portal status:",
};

/** Above this many rows a command asks first. */
const ASKED_ABOVE = 1_000;

const NOTHING_SELECTED: Status = {
  tone: "refused",
  text: "Nothing was marked: no visible row of an IMS table is selected. Select cells of the rows on an IMS sheet, then press the button again.",
};

const rowCommandOf = (command: MarkCommand): RowCommand =>
  command === "Back to portal status"
    ? {
        name: command,
        decider: () => decidePortalStatus,
        reads: ["asDownloaded"],
        // What the portal itself holds is right, whatever it would take from us.
        restores: true,
      }
    : { name: command, decider: () => () => decideMark(command) };

function markSentence(command: MarkCommand, { done, refused }: Decided): Status {
  const words = DONE[command];
  if (refused.length === 0) {
    return { tone: "done", text: `${words} ${rowsInWords(done)}.`, next: "undo" };
  }
  const all = done + refused.length;
  return {
    tone: "refused",
    text: `${words.replace(":", "")}: ${formatCount(done)} of ${rowsInWords(all)}. ${refusalsInWords(refused)}`,
    next: "show-refused",
  };
}

/**
 * Does a command on the rows of a scope. Above 1,000 rows it asks first, in `state.markQuestion`, and
 * changes nothing until the answer; `agreed` is the question the user said yes to.
 */
export async function markRows(
  office: Office,
  command: MarkCommand,
  scope: MarkScope,
  agreed?: MarkQuestion,
): Promise<Status | undefined> {
  let question: MarkQuestion | undefined;
  const mayChange = ({ table, count }: RowsMeant): boolean => {
    // Other rows may have been selected or filtered since: what is done is what was agreed to.
    const isAgreed = agreed?.table === table && agreed.rows === count;
    if (count > ASKED_ABOVE && !isAgreed) question = { command, scope, table, rows: count };
    return question === undefined;
  };
  const decided = await decide(office, scope, { ...rowCommandOf(command), mayChange });
  office.store.set({ markQuestion: question });
  if (question) return undefined;
  if (!decided) return NOTHING_SELECTED;
  rememberRefused(office, decided);
  return markSentence(command, decided);
}
