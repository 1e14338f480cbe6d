import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { formatCount } from "../ims/money";
import { LONGEST_REMARK } from "../ims/remark";

const useStyles = makeStyles({
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontVariantNumeric: "tabular-nums",
  },
});

interface RemarkFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
}

/** A remark, with its length once there is one: the portal takes 250 characters. */
export function RemarkField({ label, value, onChange, onEnter }: RemarkFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Input
        value={value}
        maxLength={LONGEST_REMARK}
        autoComplete="off"
        {...(value !== "" && {
          contentAfter: (
            <span className={styles.count}>
              {formatCount(value.length)}/{LONGEST_REMARK}
            </span>
          ),
        })}
        onChange={(_, { value: typed }) => onChange(typed)}
        onKeyDown={({ key }) => {
          if (key === "Enter") onEnter?.();
        }}
      />
    </Field>
  );
}
