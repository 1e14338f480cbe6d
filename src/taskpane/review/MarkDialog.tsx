import { Button } from "@fluentui/react-components";
import { ACTIONS } from "../../ims/actions";
import { formatCount } from "../../ims/money";
import { imsTable } from "../../ims/tables";
import type { TableSummary } from "../../review/desk/deskState";
import type { MarkQuestion, MarkScope } from "../../review/mark/markState";
import type { PanelProps } from "../panel";
import { QuestionBody, QuestionDialog } from "../QuestionDialog";

const SCOPES: Readonly<Record<MarkScope, string>> = {
  selected: "the selected rows that are visible",
  shown: "all rows the filter shows",
  table: "all rows of the table, hidden ones too",
};

/** "Reject 12,340 rows of B2B?"; "Keep 12,340 rows of B2B pending?" */
function titleOf({ command, rows, table }: MarkQuestion): string {
  const what = `${formatCount(rows)} rows of ${imsTable(table).sheet}`;
  switch (command) {
    case "Pending":
      return `Keep ${what} pending?`;
    case "Back to portal status":
      return `Set ${what} back to portal status?`;
    case "Remark":
      return `Write the remark to ${what}?`;
    default:
      return `${command} ${what}?`;
  }
}

/** What the whole table holds now: "Now: 9,120 No action, 120 Accepted." */
function heldNow(summary: TableSummary): string {
  const held = ACTIONS.map(({ action }) => [action, summary.counts[action]] as const);
  const words = held.filter(([, count]) => count > 0);
  return `Now: ${words.map(([action, count]) => `${formatCount(count)} ${action}`).join(", ")}.`;
}

/** Asked before a command changes very many rows. */
export function MarkDialog({ desk, state }: PanelProps) {
  const question = state.markQuestion;
  const summary = state.tables.find(({ table }) => table === question?.table);
  const cancel = () => void desk.answerMark(false);
  return (
    <QuestionDialog open={question !== undefined} onCancel={cancel}>
      {question && (
        <QuestionBody
          title={titleOf(question)}
          cancelFirst
          onCancel={cancel}
          agree={
            <Button appearance="primary" onClick={() => void desk.answerMark(true)}>
              {question.command} {formatCount(question.rows)}
            </Button>
          }
        >
          <p>
            These are {SCOPES[question.scope]}.{" "}
            {question.scope === "table" && summary && heldNow(summary)}
          </p>
          <p>What a rule refuses stays as it is and is counted. Undo takes it all back.</p>
        </QuestionBody>
      )}
    </QuestionDialog>
  );
}
