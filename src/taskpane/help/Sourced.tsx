import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  source: { color: tokens.colorNeutralForeground2 },
});

interface SourcedProps {
  readonly title?: string;
  readonly text: string;
  readonly source: string;
  /** True where no official text says it in so many words. */
  readonly inferred?: boolean;
}

/** A statement and where it comes from. */
export function Sourced({ title, text, source, inferred = false }: SourcedProps) {
  const styles = useStyles();
  return (
    <div>
      {title && <p className={styles.title}>{title}</p>}
      <p>{text}</p>
      <p className={styles.source}>
        {source}
        {inferred && " – inferred: no official text says it in so many words"}
      </p>
    </div>
  );
}
