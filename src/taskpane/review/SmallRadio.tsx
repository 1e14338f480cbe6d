import { Radio, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    "& .fui-Radio__indicator": { margin: "4px 4px 4px 0", width: "14px", height: "14px" },
    "& .fui-Radio__label": { padding: "2px 0", fontSize: tokens.fontSizeBase200 },
  },
});

interface SmallRadioProps {
  readonly value: string;
  readonly label: string;
}

/** A radio button as small as the pane's other controls: Fluent has one size. */
export function SmallRadio(props: SmallRadioProps) {
  const styles = useStyles();
  return <Radio {...props} className={styles.root} />;
}
