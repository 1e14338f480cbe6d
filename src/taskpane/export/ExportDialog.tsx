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
import { formatCount } from "../../ims/money";
import type { ExportQuestion } from "../../review/export/exportState";

const useStyles = makeStyles({
  surface: { padding: "16px", width: "calc(100vw - 24px)", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  warnings: {
    margin: 0,
    paddingLeft: "16px",
    maxHeight: "180px",
    overflowY: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  actions: { gridColumn: "1 / -1", display: "flex", justifyContent: "end", columnGap: "8px" },
});

interface ExportDialogProps {
  readonly question: ExportQuestion | undefined;
  readonly onAnswer: (agree: boolean) => void;
}

/** Asked once before the action file is written: the warnings, which do not stop it. */
export function ExportDialog({ question, onAnswer }: ExportDialogProps) {
  const styles = useStyles();
  return (
    <Dialog
      open={question !== undefined}
      modalType="alert"
      surfaceMotion={null}
      onOpenChange={(_, { open }) => {
        if (!open) onAnswer(false);
      }}
    >
      <DialogSurface className={styles.surface} backdropMotion={null}>
        {question && (
          <DialogBody>
            <DialogTitle className={styles.title}>
              Export {formatCount(question.records)} {question.records === 1 ? "record" : "records"}{" "}
              anyway?
            </DialogTitle>
            <DialogContent>
              {/* It scrolls, so the keyboard must reach it. */}
              <ul className={styles.warnings} tabIndex={0} aria-label="Warnings">
                {question.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </DialogContent>
            <div className={styles.actions}>
              <Button appearance="primary" onClick={() => onAnswer(true)}>
                Export anyway
              </Button>
              <Button onClick={() => onAnswer(false)}>Cancel</Button>
            </div>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}
