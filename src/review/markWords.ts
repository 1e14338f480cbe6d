import { formatCount } from "../ims/money";
import type { Outcome } from "./deciding";

/** "1 row", "12,340 rows". */
export const rowsInWords = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? "row" : "rows"}`;

/** A command by its name in the log; what the user typed is no command of ours. */
export const commandInWords = (command: string): string =>
  command === "typed" ? "edit by hand" : command;

/** "3 refused – the portal does not allow Pending on them." for each reason; "" where none was. */
export function refusalsInWords(refused: Outcome["refused"]): string {
  const byReason = new Map<string, number>();
  for (const { why } of refused) byReason.set(why, (byReason.get(why) ?? 0) + 1);
  return [...byReason].map(([why, count]) => `${formatCount(count)} refused – ${why}.`).join(" ");
}
