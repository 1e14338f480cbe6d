import { makeStyles } from "@fluentui/react-components";
import type { Hindrance } from "../hindrance";
import { RemarkInput } from "./RemarkInput";
import { StepButton } from "../StepButton";

const useStyles = makeStyles({
  root: { display: "flex", columnGap: "4px", alignItems: "center" },
  // Narrower than its content would have it, so that the button keeps its place.
  input: { flexGrow: 1, minWidth: 0, "& input": { minWidth: 0 } },
  button: { flexShrink: 0 },
});

interface RemarkLineProps {
  readonly value: string;
  readonly hindrance: Hindrance | undefined;
  readonly onChange: (value: string) => void;
  /** Sets the remark alone. */
  readonly onSet: () => void;
}

/** The remark that goes with the next Reject or Pending, or by itself. */
export function RemarkLine({ value, hindrance, onChange, onSet }: RemarkLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <RemarkInput
        className={styles.input}
        aria-label="Remark"
        placeholder="Remark, goes with Reject and Pending"
        value={value}
        onChange={onChange}
      />
      {value.trim() !== "" && (
        <StepButton size="small" className={styles.button} hindrance={hindrance} onStep={onSet}>
          Set remark
        </StepButton>
      )}
    </div>
  );
}
