import { howMany } from "../../ims/money";
import type { RowsMeant } from "../../excel/rows/rows";
import type { Row } from "../../ims/records";
import { takesRemark } from "../../ims/remark";
import { carryOut, rememberRefused, type RowCommand } from "./rowCommand";
import type { Status } from "../desk/deskState";
import type { Mark, MarkQuestion } from "./markState";
import { decideMark, decideRemark } from "./markDecisions";
import { markSentence, NOTHING_SELECTED } from "./markWords";
import type { Office } from "../desk/office";
import { decidePortalStatus } from "./portalStatus";
import { askedOn, QUESTION_FIELDS } from "./reductions";

/** Above this many rows a command asks first. */
const ASKED_ABOVE = 1_000;

/** A remark goes to the portal with these alone; Accept asks for one where it is needed. */
const TAKING_REMARKS = ["Reject", "Pending"];

/** The command on rows; `leftOut` is told of each row that takes no remark. */
function rowCommandOf(office: Office, mark: Mark, leftOut: () => void): RowCommand {
  const { command, scope, remark } = mark;
  switch (command) {
    case "Back to portal status":
      return {
        name: command,
        decider: () => decidePortalStatus,
        reads: ["asDownloaded"],
        // What the portal itself holds is right, whatever it would take from us.
        restores: true,
      };
    case "Remark":
      return { name: command, decider: () => (row) => decideRemark(row, remark) };
    case "Accept":
      return {
        name: command,
        decider: () => (row) => decideMark(row, command, ""),
        reads: QUESTION_FIELDS,
        mayDecide: askedOn(office, { purpose: "accept", scope, remark }),
      };
    default: {
      const sent = TAKING_REMARKS.includes(command) ? remark : "";
      const decideOne = (row: Row) => {
        if (sent !== "" && !takesRemark(row)) leftOut();
        return decideMark(row, command, sent);
      };
      return { name: command, decider: () => decideOne };
    }
  }
}

/**
 * Does a command on the rows of a scope. Above 1,000 rows it asks first, in `state.markQuestion`, and
 * before an acceptance that lowers the credit, in `state.reductionQuestion`; nothing is changed until
 * the answer. `agreed` is the question the user said yes to.
 */
export async function markRows(
  office: Office,
  mark: Mark,
  agreed?: MarkQuestion,
): Promise<Status | undefined> {
  office.store.set({ reductionQuestion: undefined });
  let question: MarkQuestion | undefined;
  let withoutRemark = 0;
  const rowCommand = rowCommandOf(office, mark, () => (withoutRemark += 1));
  const decided = await carryOut(office, mark.scope, {
    ...rowCommand,
    decider: () => {
      withoutRemark = 0;
      return rowCommand.decider();
    },
    mayChange: ({ table, count }: RowsMeant): boolean => {
      // Other rows may have been selected or filtered since: what is done is what was agreed to.
      const isAgreed = agreed?.table === table && agreed.rows === count;
      if (count > ASKED_ABOVE && !isAgreed) question = { ...mark, table, rows: count };
      return question === undefined;
    },
  });
  office.store.set({ markQuestion: question });
  if (question || office.store.get().reductionQuestion) return undefined;
  if (!decided) return NOTHING_SELECTED;
  rememberRefused(office, decided);
  const said = markSentence(mark.command, decided);
  if (withoutRemark === 0) return said;
  const takes = withoutRemark === 1 ? "takes" : "take";
  return {
    ...said,
    text: `${said.text} ${howMany(withoutRemark, "row")} ${takes} no remark on the portal.`,
  };
}
