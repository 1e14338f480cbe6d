import { actionIn, type Action } from "../../ims/actions";
import type { Row } from "../../ims/records";
import { refusal, type Rule } from "../../ims/rules";
import { withValues, type Values } from "../../ims/values";

/** Why a row is left as it is: a rule's clause, or one of the command's own. */
export type Refusal = Pick<Rule, "why">;

/**
 * What becomes of a row. `values`: new values of the user's fields; those it holds already change
 * nothing, and fields its table does not have are passed over. `refused`: it stays as it is, is
 * counted and can be shown. `putBack`: its action is put back to the one last checked, and the
 * sentence stands in `Check`. Undefined: the command does not concern it.
 */
export type Decision =
  | { readonly values: Values }
  | { readonly refused: Refusal }
  | { readonly putBack: string; readonly refused?: Refusal }
  | undefined;

/** The action the row held when the rules last looked at it: the one it is counted with. */
export function checkedAction(row: Row): Action {
  return actionIn(row.text("checkedAction"));
}

/** New values, unless they include an action that the rules refuse. */
export function byRules(row: Row, decision: Decision): Decision {
  if (!decision || !("values" in decision)) return decision;
  const action = decision.values.get("action");
  if (action === undefined) return decision;
  const rule = refusal(withValues(row, decision.values), actionIn(String(action)));
  return rule ? { refused: rule } : decision;
}
