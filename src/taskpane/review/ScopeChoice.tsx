import { RadioGroup, makeStyles } from "@fluentui/react-components";
import type { MarkScope } from "../../review/desk/desk";
import { SmallRadio } from "./SmallRadio";

const SCOPES: readonly { readonly scope: MarkScope; readonly title: string }[] = [
  { scope: "selected", title: "Selected" },
  { scope: "shown", title: "All shown" },
  { scope: "table", title: "Whole table" },
];

const useStyles = makeStyles({
  group: { justifyContent: "space-between" },
});

interface ScopeChoiceProps {
  readonly scope: MarkScope;
  readonly onChange: (scope: MarkScope) => void;
}

/** Which rows the next command acts on. */
export function ScopeChoice({ scope, onChange }: ScopeChoiceProps) {
  const styles = useStyles();
  return (
    <RadioGroup
      layout="horizontal"
      aria-label="Rows the command acts on"
      className={styles.group}
      value={scope}
      onChange={(_, { value }) => {
        const chosen = SCOPES.find((entry) => entry.scope === value);
        if (chosen) onChange(chosen.scope);
      }}
    >
      {SCOPES.map((entry) => (
        <SmallRadio key={entry.scope} value={entry.scope} label={entry.title} />
      ))}
    </RadioGroup>
  );
}
