import { ACTIONS, type Command } from "../../ims/actions";
import { formatCount, formatPaise, howMany } from "../../ims/money";
import { imsTable } from "../../ims/tables";
import type { RuleInWords, SelectionSummary } from "../../review/mark/selectionState";

const BE: Readonly<Record<Command, string>> = {
  Accept: "accepted",
  Reject: "rejected",
  Pending: "kept pending",
  Reset: "reset",
};

/** How many visible rows of which table are selected, with their tax where it is known. */
export function headlineOf(selection: SelectionSummary | undefined): string {
  if (!selection || selection.rows === 0) return "No rows selected on an IMS sheet";
  const { rows, table, tax } = selection;
  const { sheet } = imsTable(table);
  const count = `${howMany(rows, `${sheet} row`)} selected`;
  return tax === undefined ? count : `${count} · ₹\u00a0${formatPaise(tax)} tax`;
}

/** What may not be done with the selected rows, and why, for each command that is limited. */
export function limitsOf({ rows, outlook }: SelectionSummary): readonly RuleInWords[] {
  if (!outlook) return [];
  const limits = ACTIONS.flatMap(({ command }) => {
    const { allowed, refused, why } = outlook[command];
    if (refused === 0 || !why) return [];
    if (rows === 1) return [why];
    const which = allowed > 0 ? formatCount(refused) : "None";
    const can = allowed > 0 ? "cannot be" : "can be";
    return [{ ...why, sentence: `${which} ${can} ${BE[command]} – ${why.sentence}.` }];
  });
  // A record that is gone is refused everything for one reason.
  return limits.filter(
    ({ sentence }, at) => limits.findIndex((limit) => limit.sentence === sentence) === at,
  );
}

/**
 * What the commands would do to several rows, beside what they may not do; how to select some where
 * there are none. Of one row the card says it all.
 */
export function prospectOf(selection: SelectionSummary | undefined): string | undefined {
  if (!selection || selection.rows === 0) {
    return "Select cells in rows of an IMS sheet; rows that are hidden are left out. Or choose All shown or Whole table.";
  }
  const { rows, outlook, asking } = selection;
  if (rows === 1) return undefined;
  if (!outlook) return "Rows that a rule refuses will stay as they are.";
  const sentences = [
    ...(ACTIONS.every(({ command }) => outlook[command].refused === 0)
      ? [`Each command takes all ${howMany(rows, "row")}.`]
      : []),
    ...(asking ? [`Accepting asks ‘ITC to be reduced’ of ${formatCount(asking)}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}

/** What the button would do to the selected rows: "Accept 39 of 42 rows; 3 are refused". */
export function promiseOf(
  command: Command,
  selection: SelectionSummary | undefined,
): string | undefined {
  // Of one row the card below says it all.
  if (!selection || selection.rows < 2) return undefined;
  const { rows, outlook, asking } = selection;
  if (!outlook) return `${command} ${howMany(rows, "row")}; those a rule refuses stay as they are`;
  const { allowed, refused } = outlook[command];
  const what =
    refused === 0
      ? `${command} ${howMany(rows, "row")}`
      : `${command} ${formatCount(allowed)} of ${howMany(rows, "row")}; ${formatCount(refused)} ${refused === 1 ? "is" : "are"} refused`;
  if (command !== "Accept" || !asking) return what;
  return `${what}; ‘ITC to be reduced’ is asked of ${formatCount(asking)}`;
}
