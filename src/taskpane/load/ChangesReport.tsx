import { makeStyles, tokens } from "@fluentui/react-components";
import { formatCount } from "../../ims/money";
import type { LoadChanges } from "../../review/load/loadState";
import { changesInWords } from "../../review/load/loadedSentence";
import { StepButton } from "../StepButton";
import type { Hindrance } from "../hindrance";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "baseline", columnGap: "4px", flexWrap: "wrap" },
  words: { fontVariantNumeric: "tabular-nums" },
  order: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

interface ChangesReportProps {
  readonly changes: LoadChanges;
  readonly hindrance: Hindrance | undefined;
  readonly onShow: () => void;
}

/** What differs since the last download, with the way to the list. */
export function ChangesReport({ changes, hindrance, onShow }: ChangesReportProps) {
  const styles = useStyles();
  const words = changesInWords(changes) || "nothing has changed";
  return (
    <div className={styles.root}>
      <span className={styles.words}>
        Since the last download: {words}; {formatCount(changes.same)} as before.
      </span>
      {changes.listed && (
        <StepButton appearance="transparent" size="small" hindrance={hindrance} onStep={onShow}>
          Show the changes
        </StepButton>
      )}
      <span className={styles.order}>
        Files carry no time: what is loaded last is taken to be the newest.
      </span>
    </div>
  );
}
