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
import { useState } from "react";
import { formatCount, formatPaise } from "../../ims/money";
import { totalTax } from "../../ims/records";
import { imsTable } from "../../ims/tables";
import type { Desk } from "../../review/desk/desk";
import type { DeskState } from "../../review/desk/deskState";
import type { ReductionQuestion } from "../../review/mark/markState";
import { ReductionForm } from "./ReductionForm";
import { StepButton } from "../StepButton";
import { readDraft, type ReductionDraft } from "./reductionDraft";

const useStyles = makeStyles({
  surface: { padding: "16px", width: "calc(100vw - 24px)", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  fault: {
    margin: "4px 0 0",
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { gridColumn: "1 / -1", display: "flex", justifyContent: "end", columnGap: "8px" },
});

const NOTHING_CHOSEN: ReductionDraft = {
  percent: "",
  amounts: { igst: "", cgst: "", cess: "" },
  remark: "",
};

/** Which records are asked about, and what their tax is. */
function aboutOf({ asked, rows, document, purpose, table }: ReductionQuestion): string {
  const tax = `tax ₹\u00a0${formatPaise(totalTax(asked.tax))}`;
  const { one, many } = imsTable(table);
  const lowers = purpose === "accept" ? "Accepting lowers your credit" : "Accepted already";
  if (document !== undefined && rows === 1) return `${lowers}: ${one} ${document}, ${tax}.`;
  const which =
    asked.count === rows
      ? formatCount(rows)
      : `${formatCount(asked.count)} of ${formatCount(rows)}`;
  return `${lowers}: ${which} ${rows === 1 ? one : many}, ${tax}.`;
}

interface QuestionProps {
  readonly desk: Desk;
  readonly question: ReductionQuestion;
}

function Question({ desk, question }: QuestionProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState({ ...NOTHING_CHOSEN, remark: question.remark });
  const read = readDraft(draft, question.asked);
  const fault = "fault" in read ? read.fault : undefined;
  return (
    <DialogBody>
      <DialogTitle className={styles.title}>ITC to be reduced?</DialogTitle>
      <DialogContent>
        <p className={styles.text}>
          <bdi>{aboutOf(question)}</bdi>
        </p>
        <ReductionForm question={question} draft={draft} onChange={setDraft} />
        <p className={styles.fault} aria-live="polite">
          {draft.choice && fault}
        </p>
      </DialogContent>
      <div className={styles.actions}>
        <StepButton
          appearance="primary"
          hindrance={fault === undefined ? undefined : { reason: fault, passing: false }}
          onStep={() => {
            if ("answer" in read) void desk.answerReduction(read.answer);
          }}
        >
          {question.purpose === "accept" ? `Accept ${formatCount(question.rows)}` : "Answer"}
        </StepButton>
        <Button onClick={() => void desk.answerReduction()}>Cancel</Button>
      </div>
    </DialogBody>
  );
}

interface ReductionDialogProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

/** Asked before records that lower the credit are accepted; never answered by default. */
export function ReductionDialog({ desk, state }: ReductionDialogProps) {
  const styles = useStyles();
  const question = state.reductionQuestion;
  return (
    <Dialog
      open={question !== undefined}
      modalType="alert"
      surfaceMotion={null}
      onOpenChange={(_, { open }) => {
        if (!open) void desk.answerReduction();
      }}
    >
      <DialogSurface className={styles.surface} backdropMotion={null}>
        {question && <Question desk={desk} question={question} />}
      </DialogSurface>
    </Dialog>
  );
}
