import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  surface: { padding: "16px", width: "calc(100vw - 24px)", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
    "& p": { margin: "0 0 8px" },
  },
  actions: { gridColumn: "1 / -1", display: "flex", justifyContent: "end", columnGap: "8px" },
  cancelFirst: { flexDirection: "row-reverse", justifyContent: "flex-start" },
});

interface QuestionDialogProps {
  /** Without a question the dialog is closed, and the focus goes back to where it was. */
  readonly open: boolean;
  readonly onCancel: () => void;
  /** A `QuestionBody`, while there is a question. */
  readonly children: ReactNode;
}

/**
 * The frame of a question over the pane, which Esc cancels. It stays mounted while it is closed: a
 * dialog that goes away with its question gives the focus back to nobody.
 */
export function QuestionDialog({ open, onCancel, children }: QuestionDialogProps) {
  const styles = useStyles();
  return (
    <Dialog
      open={open}
      modalType="alert"
      surfaceMotion={null}
      onOpenChange={(_, { open: stays }) => {
        if (!stays) onCancel();
      }}
    >
      <DialogSurface className={styles.surface} backdropMotion={null}>
        {children}
      </DialogSurface>
    </Dialog>
  );
}

interface QuestionBodyProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The button that agrees. */
  readonly agree: ReactNode;
  readonly onCancel: () => void;
  /** Cancel comes first in the order of focus, so that a key too many agrees to nothing. */
  readonly cancelFirst?: boolean;
}

/** A question: its title, what there is to know, the button that agrees, and Cancel beside it. */
export function QuestionBody(props: QuestionBodyProps) {
  const { title, children, agree, onCancel, cancelFirst = false } = props;
  const styles = useStyles();
  const cancel = <Button onClick={onCancel}>Cancel</Button>;
  return (
    <DialogBody>
      <DialogTitle className={styles.title}>{title}</DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <div className={mergeClasses(styles.actions, cancelFirst && styles.cancelFirst)}>
        {cancelFirst && cancel}
        {agree}
        {!cancelFirst && cancel}
      </div>
    </DialogBody>
  );
}
