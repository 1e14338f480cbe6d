import { Input, makeStyles, tokens, type InputProps } from "@fluentui/react-components";
import { formatCount } from "../../ims/money";
import { LONGEST_REMARK } from "../../ims/remark";

const useStyles = makeStyles({
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontVariantNumeric: "tabular-nums",
  },
});

interface RemarkInputProps extends Pick<InputProps, "className" | "placeholder" | "aria-label"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A remark, with its length once there is one: the portal takes 250 characters. */
export function RemarkInput({ value, onChange, ...look }: RemarkInputProps) {
  const styles = useStyles();
  return (
    <Input
      {...look}
      size="small"
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
    />
  );
}
