import { ACTIONS, type Command } from "../ims/actions";
import { formatCount, formatPaise } from "../ims/money";
import type { SelectionSummary } from "../review/deskState";

const BE: Readonly<Record<Command, string>> = {
  Accept: "accepted",
  Reject: "rejected",
  Pending: "kept pending",
  Reset: "reset",
};

/** How many visible rows are selected, with their tax where it is known. */
export function headlineOf(selection: SelectionSummary | undefined): string {
  if (!selection || selection.rows === 0) return "No rows selected on an IMS sheet";
  const { rows, tax } = selection;
  const count = rows === 1 ? "1 row selected" : `${formatCount(rows)} rows selected`;
  return tax === undefined ? count : `${count} · ₹\u00a0${formatPaise(tax)} tax`;
}

/** What may not be done with the selected rows, and why: a sentence for each command that is limited. */
export function limitsOf({ rows, outlook }: SelectionSummary): readonly string[] {
  if (!outlook) return [];
  return ACTIONS.flatMap(({ command }) => {
    const { allowed, refused, why } = outlook[command];
    if (refused === 0) return [];
    const which = allowed > 0 ? formatCount(refused) : rows === 1 ? "It" : "None";
    const can = allowed > 0 || rows === 1 ? "cannot be" : "can be";
    return [`${which} ${can} ${BE[command]}${why ? ` – ${why}` : ""}.`];
  });
}
