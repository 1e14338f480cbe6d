import { makeStyles } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular, type FluentIcon } from "@fluentui/react-icons";
import { howMany } from "../../ims/money";
import type { JournalStep } from "../../review/mark/markState";
import { untilFree } from "../hindrance";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";

const useStyles = makeStyles({
  root: { flexShrink: 0, display: "flex" },
  // The word comes and goes before the icon, which stays where it is.
  button: { minWidth: "24px", padding: "0 2px", flexDirection: "row-reverse" },
});

interface Way {
  readonly step: "undo" | "redo";
  readonly label: string;
  readonly Icon: FluentIcon;
}

const WAYS: readonly Way[] = [
  { step: "undo", label: "Undo", Icon: ArrowUndoRegular },
  { step: "redo", label: "Redo", Icon: ArrowRedoRegular },
];

const inWords = ({ command, rows }: JournalStep): string => `${command}, ${howMany(rows, "row")}`;

/** Takes back what was done last and does it again, wherever the user is. */
export function UndoButtons({ desk, state }: PanelProps) {
  const styles = useStyles();
  const busy = untilFree(state);
  return (
    <div className={styles.root}>
      {WAYS.map(({ step, label, Icon }) => {
        const there = state[step];
        const nothing = { reason: `There is nothing to ${step}.`, passing: false };
        return (
          <StepButton
            key={step}
            size="small"
            appearance="subtle"
            className={styles.button}
            label={label}
            icon={<Icon />}
            hindrance={busy ?? (there ? undefined : nothing)}
            tip={there && `${label} ${inWords(there)}`}
            onStep={() => void desk[step]()}
          >
            {state.status.next === step && label}
          </StepButton>
        );
      })}
    </div>
  );
}
