import { howMany } from "../../ims/money";
import type { EditedArea } from "../../excel/rows/handEdits";
import type { CellChanges, Scope } from "../../excel/rows/rows";
import { parseAction } from "../../ims/actions";
import { ANSWER_FIELDS, hasUncheckedAnswers } from "../../ims/answers";
import type { Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { readAnswer } from "../../ims/reduction";
import { refusal } from "../../ims/rules";
import type { TableKey } from "../../ims/tables";
import { valueOf, type Value } from "../../ims/values";
import { carryOut, rememberRefused } from "./rowCommand";
import { checkedAction, type Decision } from "./decision";
import type { Status } from "../desk/deskState";
import { refusalsInWords } from "./markWords";
import type { Office } from "../desk/office";

/**
 * A row edited by hand: the same rules. What is no action, or what a rule refuses, is put back to the
 * action that was last checked, and `Check` says why.
 */
function decideEdit(row: Row): Decision {
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
    const values = new Map<Field, Value>([["action", action], ...answers]);
    return { values: values.set("reduce", readAnswer(row.text("reduce"))) };
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
const decideUnchecked = (row: Row): Decision => (isUnchecked(row) ? decideEdit(row) : undefined);

/**
 * Checks rows that were edited by hand; undefined when there is nothing to say. An edit made through
 * the add-in's own client may be ours: then only rows whose action was never checked are looked at.
 */
export function checkEdits(office: Office, area: EditedArea): Promise<Status | undefined> {
  return judge(office, area, area.byAddIn ? decideUnchecked : decideEdit);
}

/** Checks the rows of a table that were edited while nobody looked. */
export function checkUnchecked(office: Office, table: TableKey): Promise<Status | undefined> {
  return judge(office, { table }, decideUnchecked);
}

/** "the action", "the action and the remark": what the user typed over. */
function whatChanged(after: CellChanges): string {
  const { action, remarks, ...reduction } = after;
  const whats = [
    ...(action ? ["the action"] : []),
    ...(remarks ? ["the remark"] : []),
    ...(Object.keys(reduction).length > 0 ? ["‘ITC to be reduced’"] : []),
  ];
  return [whats.slice(0, -1).join(", "), ...whats.slice(-1)].filter(Boolean).join(" and ");
}

async function judge(
  office: Office,
  scope: Scope,
  decideRow: (row: Row) => Decision,
): Promise<Status | undefined> {
  const decided = await carryOut(office, scope, { name: "typed", decider: () => decideRow });
  if (!decided) return undefined;
  const { changed, refused, putBack } = decided;
  if (putBack > 0) {
    rememberRefused(office, decided);
    return {
      tone: "refused",
      text: `${howMany(putBack, "row")} put back: ${refused.length > 0 ? refusalsInWords(refused) : "what was typed is not an action."} ‘Check’ says why on each row.`,
      ...(refused.length > 0 && { next: "show-refused" }),
    };
  }
  if (changed.keys.length === 0) return undefined;
  return {
    tone: "done",
    text: `Changed ${whatChanged(changed.after)} of ${howMany(changed.keys.length, "row")} by hand.`,
    next: "undo",
  };
}
