import { actionOf, type Command } from "../../ims/actions";
import { HEADS, REDUCE_FIELDS, type Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { isUnanswered, reductionValues, type ReductionAnswer } from "../../ims/reductionAnswer";
import { takesRemark } from "../../ims/remark";
import { TAKES_NO_REMARK } from "../../ims/rules/remarkRules";
import type { Value, Values } from "../../ims/values";
import type { Decision } from "./decision";

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
