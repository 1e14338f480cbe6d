import { cleanRemark, LONGEST_REMARK } from "../../ims/remark";
import type { MarkingSteps } from "../desk/desk";
import type { Status } from "../desk/deskState";
import { markRows } from "./markRows";
import type { Office } from "../desk/office";
import { answerReduction, askReduction } from "./reductions";
import type { StepTaker } from "../desk/takeStep";
import { redoLast, undoLast } from "./undoing";

const TOO_LONG: Status = {
  tone: "refused",
  text: `Nothing was marked: the remark is longer than the ${LONGEST_REMARK} characters the portal takes. Shorten it.`,
};

/** The steps that mark records and take marks back. */
export function markingSteps(office: Office, { take }: StepTaker): MarkingSteps {
  const { store } = office;
  const notDone = (command: string) =>
    store.set({ status: { tone: "plain", text: `${command} was not done.` } });
  return {
    mark: (command, scope, text = "") =>
      take({ what: command }, () => {
        const remark = cleanRemark(text);
        if (remark.length > LONGEST_REMARK) return Promise.resolve(TOO_LONG);
        return markRows(office, { command, scope, remark });
      }),
    answerMark: async (agree) => {
      const question = store.get().markQuestion;
      if (!question) return;
      const { command } = question;
      store.set({ markQuestion: undefined });
      if (agree) await take({ what: command }, () => markRows(office, question, question));
      else notDone(command);
    },
    askReduction: (scope) => take({ what: "ITC to be reduced" }, () => askReduction(office, scope)),
    answerReduction: async (answer) => {
      const question = store.get().reductionQuestion;
      if (!question) return;
      const what = question.purpose === "accept" ? "Accept" : "ITC to be reduced";
      store.set({ reductionQuestion: undefined });
      if (answer) await take({ what }, () => answerReduction(office, question, answer));
      else notDone(what);
    },
    undo: () => take({ what: "Undo" }, () => undoLast(office)),
    redo: () => take({ what: "Redo" }, () => redoLast(office)),
  };
}
