import { actionOf, parseAction, type Command } from "../ims/actions";
import type { Row } from "../ims/records";
import { refusal } from "../ims/rules";
import type { Values } from "../ims/values";
import { checkedAction, type Decision } from "./deciding";

const MARKS: ReadonlyMap<Command, Values> = new Map(
  (["Accept", "Reject", "Pending", "Reset"] as const).map((command) => [
    command,
    new Map([["action", actionOf(command)]]),
  ]),
);

/** A mark is its action, whatever the row held. */
export const decideMark = (command: Command): Decision => ({
  values: MARKS.get(command) ?? new Map(),
});

/**
 * A row edited by hand: the same rules. What is no action, or what a rule refuses, is put back to the
 * action that was last checked, and `Check` says why.
 */
export function decideEdit(row: Row): Decision {
  const typed = row.text("action");
  const action = parseAction(typed);
  const held = checkedAction(row);
  if (action === undefined) {
    return {
      putBack: `‘${typed}’ is not an action, so ${held} was put back. Choose Accepted, Rejected, Pending or No action.`,
    };
  }
  const rule = refusal(row, action);
  if (!rule || action === held) return { values: new Map([["action", action]]) };
  return {
    refused: rule,
    putBack: `${action} was put back to ${held}: ${rule.sentence(row)}`,
  };
}

/** An edit that nobody looked at, made while the pane was closed: a row whose action was never checked. */
export function decideUnchecked(row: Row): Decision {
  return row.text("action") === row.text("checkedAction") ? undefined : decideEdit(row);
}
