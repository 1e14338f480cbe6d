import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  text: {
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface TroubleProps {
  readonly level: "error" | "warning";
  readonly children: ReactNode;
}

/** Something that went wrong, in a sentence. */
export function Trouble({ level, children }: TroubleProps) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.root} intent={level} layout="multiline">
      <MessageBarBody className={styles.text}>{children}</MessageBarBody>
    </MessageBar>
  );
}
