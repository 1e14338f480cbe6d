import { makeStyles } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import { formatCount } from "../../ims/money";
import type { JournalStep } from "../../review/mark/markState";
import { untilFree, type Hindrance } from "../hindrance";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";

const useStyles = makeStyles({
  // One above the other: they take no width from the message.
  root: { flexShrink: 0, display: "flex", flexDirection: "column", alignItems: "end" },
  // The word comes and goes before the icon, which stays where it is.
  button: { minWidth: "24px", padding: "0 2px", flexDirection: "row-reverse" },
});

const inWords = ({ command, rows }: JournalStep): string =>
  `${command}, ${formatCount(rows)} ${rows === 1 ? "row" : "rows"}`;

/** Takes back what was done last and does it again, wherever the user is. */
export function UndoButtons({ desk, state }: PanelProps) {
  const styles = useStyles();
  const { undo, redo, status } = state;
  const busy = untilFree(state);
  const orNothing = (step: JournalStep | undefined, what: string): Hindrance | undefined =>
    busy ?? (step ? undefined : { reason: `There is nothing to ${what}.`, passing: false });
  return (
    <div className={styles.root}>
      <StepButton
        size="small"
        appearance="subtle"
        className={styles.button}
        label="Undo"
        icon={<ArrowUndoRegular />}
        hindrance={orNothing(undo, "undo")}
        tip={undo && `Undo ${inWords(undo)}`}
        onStep={() => void desk.undo()}
      >
        {status.next === "undo" && "Undo"}
      </StepButton>
      <StepButton
        size="small"
        appearance="subtle"
        className={styles.button}
        label="Redo"
        icon={<ArrowRedoRegular />}
        hindrance={orNothing(redo, "redo")}
        tip={redo && `Redo ${inWords(redo)}`}
        onStep={() => void desk.redo()}
      />
    </div>
  );
}
