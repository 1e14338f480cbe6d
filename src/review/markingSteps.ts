import type { MarkingSteps } from "./desk";
import { markRows } from "./marks";
import type { Office } from "./office";
import type { StepTaker } from "./takeStep";
import { redoLast, undoLast } from "./takingBack";

/** The steps that mark records and take marks back. */
export function markingSteps(office: Office, { take }: StepTaker): MarkingSteps {
  const { store } = office;
  return {
    mark: (command, scope) => take({ what: command }, () => markRows(office, command, scope)),
    answerMark: async (agree) => {
      const question = store.get().markQuestion;
      if (!question) return;
      const { command, scope } = question;
      store.set({ markQuestion: undefined });
      if (agree) await take({ what: command }, () => markRows(office, command, scope, question));
      else store.set({ status: { tone: "plain", text: `${command} was not done.` } });
    },
    undo: () => take({ what: "Undo" }, () => undoLast(office)),
    redo: () => take({ what: "Redo" }, () => redoLast(office)),
  };
}
