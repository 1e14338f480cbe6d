import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, EditRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Rhythm } from "../../gstr2b/rhythm";
import { formatDay } from "../../ims/day";
import { formatCount } from "../../ims/money";
import type { Desk } from "../../review/desk/desk";
import type { Hindrance } from "../hindrance";
import { StepButton } from "../StepButton";
import { DueDateForm } from "./DueDateForm";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& p": { margin: 0 },
  },
  dates: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: "4px" },
  icon: { minWidth: "20px", width: "20px", height: "20px", padding: 0 },
  refresh: { marginLeft: "auto" },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  owed: { fontWeight: tokens.fontWeightSemibold },
});

const records = (count: number): string =>
  count === 1 ? "1 record" : `${formatCount(count)} records`;

/** How GSTR-2B of the period stands on the portal, and what to do about it. */
function stageInWords({ stage, draft, unsent, uploaded, ...on }: Rhythm): string {
  const uploads = `${records(uploaded)} ${uploaded === 1 ? "was" : "were"} uploaded after the draft, on ${formatDay(on.uploadedOn)}`;
  switch (stage) {
    case "drafting":
      return unsent > 0
        ? `${records(unsent)} marked here and not on the portal: what you upload before ${formatDay(draft)} is in the draft.`
        : `The portal makes the draft on ${formatDay(draft)}, from the actions it has then.`;
    case "changed":
      return `${records(unsent)} marked otherwise than on the portal, after the draft: upload them, then compute GSTR-2B on the portal before you file GSTR-3B.${uploaded > 0 ? ` ${uploads}.` : ""}`;
    case "owed":
      return `${uploads}: compute GSTR-2B on the portal before you file GSTR-3B.`;
    case "recomputed":
      return `Computed again on the portal on ${formatDay(on.recomputedOn)}. Nothing changed here since.`;
    case "drafted":
      return "Nothing changed after the draft: no need to compute GSTR-2B again on the portal.";
  }
}

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
