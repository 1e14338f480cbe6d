import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { formatDay, type Day } from "../../ims/day";
import { typedEnd } from "../filters/typedEnd";
import type { Hindrance } from "../hindrance";
import { StepButton } from "../StepButton";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "end", columnGap: "8px", flexWrap: "wrap", rowGap: "4px" },
  field: { flexGrow: 1, minWidth: "120px" },
  input: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
});

interface DueDateFormProps {
  readonly due: Day;
  readonly hindrance: Hindrance | undefined;
  /** `NaN` for an empty field: the date of the rules. */
  readonly onKeep: (day: Day) => void;
}

/** The due date of GSTR-3B, where it was extended. */
export function DueDateForm({ due, hindrance, onKeep }: DueDateFormProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(formatDay(due));
  const day = typedEnd("days", typed);
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== undefined && !hindrance) onKeep(day);
      }}
    >
      <Field
        className={styles.field}
        label="GSTR-3B due on"
        size="small"
        {...(day === undefined
          ? { validationMessage: "Write it as 20-11-2026." }
          : { hint: "Empty: the date of the rules." })}
      >
        <Input
          autoFocus
          className={styles.input}
          autoComplete="off"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <StepButton submits size="small" hindrance={hindrance}>
        Keep
      </StepButton>
    </form>
  );
}
