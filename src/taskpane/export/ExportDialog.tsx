import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { howMany } from "../../ims/money";
import type { ExportQuestion } from "../../review/export/exportState";
import { QuestionBody, QuestionDialog } from "../QuestionDialog";

const useStyles = makeStyles({
  warnings: {
    margin: 0,
    paddingLeft: "16px",
    maxHeight: "180px",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface ExportDialogProps {
  readonly question: ExportQuestion | undefined;
  readonly onAnswer: (agree: boolean) => void;
}

/** Asked once before the action file is written: the warnings, which do not stop it. */
export function ExportDialog({ question, onAnswer }: ExportDialogProps) {
  const styles = useStyles();
  const cancel = () => onAnswer(false);
  return (
    <QuestionDialog open={question !== undefined} onCancel={cancel}>
      {question && (
        <QuestionBody
          title={`Export ${howMany(question.records, "record")} anyway?`}
          onCancel={cancel}
          agree={
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              Export anyway
            </Button>
          }
        >
          {/* It scrolls, so the keyboard must reach it. */}
          <ul className={styles.warnings} tabIndex={0} aria-label="Warnings">
            {question.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </QuestionBody>
      )}
    </QuestionDialog>
  );
}
