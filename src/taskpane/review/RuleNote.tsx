import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RuleInWords } from "../../review/mark/selectionState";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere" },
  warning: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  why: {
    minWidth: 0,
    padding: 0,
    border: 0,
    verticalAlign: "baseline",
    height: "auto",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "underline",
  },
});

interface RuleNoteProps {
  readonly rule: RuleInWords;
  readonly tone: "warning" | "quiet";
}

/** A rule's sentence; where it comes from is a click away. */
export function RuleNote({ rule, tone }: RuleNoteProps) {
  const styles = useStyles();
  const sourceId = useId();
  const [asked, setAsked] = useState(false);
  return (
    <div>
      <p className={mergeClasses(styles.text, styles[tone])}>
        {rule.sentence}{" "}
        <Button
          appearance="transparent"
          size="small"
          className={styles.why}
          aria-label={`Why? ${rule.sentence}`}
          aria-expanded={asked}
          aria-controls={sourceId}
          onClick={() => setAsked(!asked)}
        >
          Why?
        </Button>
      </p>
      <p id={sourceId} hidden={!asked} className={mergeClasses(styles.text, styles.quiet)}>
        {rule.source}
        {rule.inferred && " – inferred: no official text says it in so many words"}.
      </p>
    </div>
  );
}
