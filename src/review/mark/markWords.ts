import { formatCount, howMany } from "../../ims/money";
import type { Outcome } from "./outcome";
import type { Status } from "../desk/deskState";
import type { MarkCommand } from "./markState";

/** "3 refused – the portal does not allow Pending here." for each reason; "" where none was. */
export function refusalsInWords(refused: Outcome["refused"]): string {
  const byReason = new Map<string, number>();
  for (const { why } of refused) byReason.set(why, (byReason.get(why) ?? 0) + 1);
  return [...byReason].map(([why, count]) => `${formatCount(count)} refused – ${why}.`).join(" ");
}

/** What a command's sentence begins with. */
const DONE: Readonly<Record<MarkCommand | "ITC to be reduced", string>> = {
  Accept: "Accepted",
  Reject: "Rejected",
  Pending: "Pending:",
  Reset: "Reset",
  "Back to portal status": "Back to portal status:",
  Remark: "Remark:",
  "ITC to be reduced": "‘ITC to be reduced’ answered:",
};

/** What is said where a command finds no row. */
export const NOTHING_SELECTED: Status = {
  tone: "refused",
  text: "Nothing was marked: no visible row of an IMS table is selected. Select cells of the rows on an IMS sheet, then press the button again.",
};

/** "Rejected 42 rows."; "Pending: 39 of 42 rows. 3 refused – the portal does not allow it." */
export function markSentence(
  command: keyof typeof DONE,
  { done, refused }: Pick<Outcome, "done" | "refused">,
): Status {
  const words = DONE[command];
  if (refused.length === 0) {
    return { tone: "done", text: `${words} ${howMany(done, "row")}.`, next: "undo" };
  }
  const all = done + refused.length;
  return {
    tone: "refused",
    text: `${words.replace(":", "")}: ${formatCount(done)} of ${howMany(all, "row")}. ${refusalsInWords(refused)}`,
    next: "show-refused",
  };
}
