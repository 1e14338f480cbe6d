import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ACTIONS } from "../../ims/actions";
import { formatCount } from "../../ims/money";
import { imsTable } from "../../ims/tables";
import type { TableSummary } from "../../review/desk/deskState";
import type { MarkQuestion, MarkScope } from "../../review/mark/markState";
import type { PanelProps } from "../panel";

const useStyles = makeStyles({
  surface: { padding: "16px", width: "calc(100vw - 24px)", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  // Cancel comes first in the order of focus, so that a key too many marks nothing.
  actions: {
    gridColumn: "1 / -1",
    display: "flex",
    flexDirection: "row-reverse",
    justifyContent: "start",
    columnGap: "8px",
  },
});

const SCOPES: Readonly<Record<MarkScope, string>> = {
  selected: "the selected rows that are visible",
  shown: "all rows the filter shows",
  table: "the whole table, hidden rows too",
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

/** What the whole table holds now: "Now 9,120 No action, 120 Accepted." */
function heldNow(summary: TableSummary): string {
  const held = ACTIONS.map(({ action }) => [action, summary.counts[action]] as const);
  const words = held.filter(([, count]) => count > 0);
  return `Now ${words.map(([action, count]) => `${formatCount(count)} ${action}`).join(", ")}.`;
}

/** Asked before a command changes very many rows. */
export function MarkDialog({ desk, state }: PanelProps) {
  const styles = useStyles();
  const question = state.markQuestion;
  const summary = state.tables.find(({ table }) => table === question?.table);
  const answer = (agree: boolean) => void desk.answerMark(agree);
  return (
    <Dialog
      open={question !== undefined}
      modalType="alert"
      surfaceMotion={null}
      onOpenChange={(_, { open }) => {
        if (!open) answer(false);
      }}
    >
      <DialogSurface className={styles.surface} backdropMotion={null}>
        {question && (
          <DialogBody>
            <DialogTitle className={styles.title}>{titleOf(question)}</DialogTitle>
            <DialogContent>
              <p className={styles.text}>
                These are {SCOPES[question.scope]}.{" "}
                {question.scope === "table" && summary && heldNow(summary)}
              </p>
              <p className={styles.text}>
                What a rule refuses stays as it is and is counted. Undo takes it all back.
              </p>
            </DialogContent>
            <div className={styles.actions}>
              <Button onClick={() => answer(false)}>Cancel</Button>
              <Button appearance="primary" onClick={() => answer(true)}>
                {question.command} {formatCount(question.rows)}
              </Button>
            </div>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}
