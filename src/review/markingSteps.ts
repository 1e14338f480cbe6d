import type { MarkingSteps } from "./desk";
import { markRows } from "./marks";
import type { Office } from "./office";
import type { StepTaker } from "./takeStep";
import { redoLast, undoLast } from "./takingBack";

/** The steps that mark records and take marks back. */
export function markingSteps(office: Office, { take }: StepTaker): MarkingSteps {
  return {
    mark: (command, scope) => take({ what: command }, () => markRows(office, command, scope)),
    undo: () => take({ what: "Undo" }, () => undoLast(office)),
    redo: () => take({ what: "Redo" }, () => redoLast(office)),
  };
}
