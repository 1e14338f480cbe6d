import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatCount, formatPaise } from "../../ims/money";
import { totalTax } from "../../ims/records";
import { imsTable } from "../../ims/tables";
import type { Desk } from "../../review/desk/desk";
import type { ReductionQuestion } from "../../review/mark/markState";
import type { PanelProps } from "../panel";
import { QuestionBody, QuestionDialog } from "../QuestionDialog";
import { ReductionForm } from "./ReductionForm";
import { StepButton } from "../StepButton";
import { readDraft, type ReductionDraft } from "./reductionDraft";

const useStyles = makeStyles({
  fault: { minHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
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
    <QuestionBody
      title="ITC to be reduced?"
      onCancel={() => void desk.answerReduction()}
      agree={
        <StepButton
          appearance="primary"
          hindrance={fault === undefined ? undefined : { reason: fault, passing: false }}
          onStep={() => {
            if ("answer" in read) void desk.answerReduction(read.answer);
          }}
        >
          {question.purpose === "accept" ? `Accept ${formatCount(question.rows)}` : "Answer"}
        </StepButton>
      }
    >
      <p>
        <bdi>{aboutOf(question)}</bdi>
      </p>
      <ReductionForm question={question} draft={draft} onChange={setDraft} />
      <p className={styles.fault} aria-live="polite">
        {draft.choice && fault}
      </p>
    </QuestionBody>
  );
}

/** Asked before records that lower the credit are accepted; never answered by default. */
export function ReductionDialog({ desk, state }: PanelProps) {
  const question = state.reductionQuestion;
  return (
    <QuestionDialog open={question !== undefined} onCancel={() => void desk.answerReduction()}>
      {question && <Question desk={desk} question={question} />}
    </QuestionDialog>
  );
}
