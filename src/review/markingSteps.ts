import type { MarkingSteps } from "./desk";
import { markRows, undoLast } from "./marks";
import type { Office } from "./office";
import type { StepTaker } from "./takeStep";

/** The steps that mark records and take marks back. */
export function markingSteps(office: Office, { take }: StepTaker): MarkingSteps {
  return {
    mark: (command, scope) => take({ what: command }, () => markRows(office, command, scope)),
    undo: () => take({ what: "Undo" }, () => undoLast(office)),
  };
}
