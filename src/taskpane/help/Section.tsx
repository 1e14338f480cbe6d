import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& p, & dl, & dd": { margin: 0 },
  },
  title: {
    padding: "8px 0",
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "0 0 12px 16px" },
});

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the help, closed until it is wanted; one is open at a time. */
export function Section({ title, children }: SectionProps) {
  const styles = useStyles();
  return (
    <details name="help" className={styles.root}>
      <summary className={styles.title}>{title}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
