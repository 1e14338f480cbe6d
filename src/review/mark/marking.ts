import { actionOf, parseAction, type Command } from "../../ims/actions";
import { ANSWER_FIELDS, hasUncheckedAnswers } from "../../ims/answers";
import { HEADS, REDUCE_FIELDS, type Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { isUnanswered, reductionValues, type ReductionAnswer } from "../../ims/reductionAnswer";
import { takesRemark } from "../../ims/remark";
import { refusal } from "../../ims/rules";
import { TAKES_NO_REMARK } from "../../ims/rules/remarkRules";
import { valueOf, type Value, type Values } from "../../ims/values";
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
  if (!rule || action === held) {
    const answers = ANSWER_FIELDS.map((field) => [field, valueOf(row, field)] as const);
    return { values: new Map<Field, Value>([["action", action], ...answers]) };
  }
  return {
    refused: rule,
    putBack: `${action} was put back to ${held}: ${rule.sentence(row)}`,
  };
}

/** Whether the row was edited and nobody looked at it, as with the pane closed. */
export const isUnchecked = (row: Row): boolean =>
  row.text("action") !== row.text("checkedAction") || hasUncheckedAnswers(row);

/** An edit that nobody looked at. */
export const decideUnchecked = (row: Row): Decision =>
  isUnchecked(row) ? decideEdit(row) : undefined;
