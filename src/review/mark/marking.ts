import { actionOf, parseAction, type Command } from "../../ims/actions";
import { HEADS, REDUCE_FIELDS, type Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { isUnanswered, reductionValues, type ReductionAnswer } from "../../ims/reductionAnswer";
import { takesRemark } from "../../ims/remark";
import { refusal } from "../../ims/rules";
import { TAKES_NO_REMARK } from "../../ims/rules/remarkRules";
import type { Value, Values } from "../../ims/values";
import { checkedAction, type Decision } from "./deciding";

/** The answer on ‘ITC to be reduced’ belongs to the acceptance and goes with it. */
const NO_REDUCTION: readonly (readonly [Field, Value])[] = [
  ["reduce", ""],
  ...HEADS.map((head) => [REDUCE_FIELDS[head], NaN] as const),
];

const MARKS: ReadonlyMap<Command, Values> = new Map(
  (["Accept", "Reject", "Pending", "Reset"] as const).map((command) => [
    command,
    new Map<Field, Value>([
      ["action", actionOf(command)],
      ...(command === "Accept" ? [] : NO_REDUCTION),
    ]),
  ]),
);

/**
 * A mark is its action, whatever the row held, with a remark where one is given and the portal takes
 * it.
 */
export function decideMark(row: Row, command: Command, remark: string): Decision {
  const values = MARKS.get(command) ?? new Map();
  if (remark === "" || !takesRemark(row)) return { values };
  return { values: new Map([...values, ["remarks", remark]]) };
}

/** An acceptance with the answer on ‘ITC to be reduced’, where it is asked and not given yet. */
export function decideAccept(row: Row, answer: ReductionAnswer): Decision {
  const values = MARKS.get("Accept") ?? new Map();
  if (!isUnanswered(row)) return { values };
  return { values: new Map([...values, ...reductionValues(row, answer)]) };
}

/** A remark of its own; an empty one takes the remark away. */
export function decideRemark(row: Row, remark: string): Decision {
  if (remark !== "" && !takesRemark(row)) return { refused: { why: TAKES_NO_REMARK } };
  return { values: new Map([["remarks", remark]]) };
}

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
