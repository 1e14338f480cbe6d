import { Dropdown, Field, Option, makeStyles, tokens } from "@fluentui/react-components";
import { choiceWords } from "../../review/filter/filterWords";

const useStyles = makeStyles({
  root: { minWidth: 0, "& label": { fontSize: tokens.fontSizeBase200, paddingBottom: 0 } },
  // Fluent's own least width is most of the pane.
  dropdown: { minWidth: 0 },
  list: { maxHeight: "240px" },
});

interface ChoiceFieldProps {
  readonly title: string;
  readonly choices: readonly string[];
  readonly wanted: readonly string[];
  readonly onChange: (wanted: readonly string[]) => void;
}

/** Some of a few words. */
export function ChoiceField({ title, choices, wanted, onChange }: ChoiceFieldProps) {
  const styles = useStyles();
  return (
    <Field className={styles.root} label={title} size="small">
      <Dropdown
        className={styles.dropdown}
        size="small"
        multiselect
        placeholder="Any"
        listbox={{ className: styles.list }}
        value={choiceWords(choices, wanted)}
        selectedOptions={[...wanted]}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
      >
        {choices.map((choice) => (
          <Option key={choice} value={choice}>
            {choice}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
