import { Tab, TabList, makeStyles } from "@fluentui/react-components";
import type { Side } from "../../ims/tables";

const SIDES: readonly (readonly [Side, string])[] = [
  ["inward", "Inward"],
  ["outward", "Outward"],
];

const useStyles = makeStyles({ root: { margin: "-8px 0 0 -8px" } });

interface SideSwitchProps {
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

/** The two tiles of the portal's dashboard. */
export function SideSwitch({ side, onChange }: SideSwitchProps) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.root}
      size="small"
      appearance="subtle"
      aria-label="Supplies"
      selectedValue={side}
      onTabSelect={(_, { value }) => {
        const chosen = SIDES.find(([each]) => each === value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {SIDES.map(([each, title]) => (
        <Tab key={each} value={each}>
          {title}
        </Tab>
      ))}
    </TabList>
  );
}
