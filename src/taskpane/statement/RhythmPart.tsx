import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, EditRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Rhythm } from "../../gstr2b/rhythm";
import { formatDay } from "../../ims/day";
import type { Desk } from "../../review/desk/desk";
import type { Hindrance } from "../hindrance";
import { StepButton } from "../StepButton";
import { DueDateForm } from "./DueDateForm";
import { stageInWords } from "./stageInWords";
import { SMALL_LINES } from "../textStyles";

const useStyles = makeStyles({
  root: {
    ...SMALL_LINES,
    rowGap: "4px",
    "& p": { margin: 0 },
  },
  dates: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: "4px" },
  icon: { minWidth: "20px", width: "20px", height: "20px", padding: 0 },
  refresh: { marginLeft: "auto" },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  owed: { fontWeight: tokens.fontWeightSemibold },
});

interface RhythmPartProps {
  readonly rhythm: Rhythm;
  readonly desk: Desk;
  readonly hindrance: Hindrance | undefined;
}

/** The dates that matter, and whether GSTR-2B is to be computed again on the portal. */
export function RhythmPart({ rhythm, desk, hindrance }: RhythmPartProps) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const { draft, due, dueByUser, isOverdue, stage } = rhythm;
  const isOwed = stage === "changed" || stage === "owed";
  return (
    <section className={styles.root} aria-label="On the portal">
      <div className={styles.dates}>
        <span>Draft {formatDay(draft)}</span>
        <span aria-hidden>·</span>
        <span className={isOverdue ? styles.overdue : ""}>
          GSTR-3B due {formatDay(due)}
          {dueByUser && " (entered)"}
          {isOverdue && ", past"}
        </span>
        <Button
          appearance="transparent"
          size="small"
          className={styles.icon}
          icon={<EditRegular />}
          aria-label="Change the due date"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        />
        <span className={styles.refresh}>
          <StepButton
            appearance="transparent"
            size="small"
            className={styles.icon}
            icon={<ArrowSyncRegular />}
            label="Refresh"
            tip="Look again, as of today"
            hindrance={hindrance}
            onStep={() => void desk.refreshRhythm()}
          />
        </span>
      </div>
      {editing && (
        <DueDateForm
          due={due}
          hindrance={hindrance}
          onKeep={(day) => {
            setEditing(false);
            void desk.setDueDate(day);
          }}
        />
      )}
      <p role="note" className={mergeClasses(isOwed && styles.owed)}>
        {stageInWords(rhythm)}
      </p>
      {stage === "owed" && (
        <div>
          <StepButton
            size="small"
            hindrance={hindrance}
            tip="Keep that GSTR-2B was computed again on the portal"
            onStep={() => void desk.markRecomputed()}
          >
            Computed on the portal
          </StepButton>
        </div>
      )}
    </section>
  );
}
