import { Field, Select, makeStyles } from "@fluentui/react-components";
import { CYCLES, formatTwoB, type Cycle } from "../../ims/returnCycle";
import type { Period } from "../../ims/period";
import type { Hindrance } from "../hindrance";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 116px",
    alignItems: "start",
    columnGap: "8px",
  },
  select: { "& select": { paddingRight: "24px" } },
});

interface PeriodChoiceProps {
  readonly period: Period;
  readonly cycle: Cycle;
  readonly periods: readonly Period[];
  readonly hindrance: Hindrance | undefined;
  readonly onPeriod: (period: Period) => void;
  readonly onCycle: (cycle: Cycle) => void;
}

/** The GSTR-2B period by its name – `October 2026`, `October–December 2026` – and how often there is one. */
export function PeriodChoice(props: PeriodChoiceProps) {
  const { period, cycle, periods, hindrance, onPeriod, onCycle } = props;
  const styles = useStyles();
  const choosePeriod = (name: string) => {
    const chosen = periods.find((each) => formatTwoB(each, cycle) === name);
    if (!hindrance && chosen !== undefined) onPeriod(chosen);
  };
  const chooseCycle = (name: string) => {
    const chosen = CYCLES.find((each) => each === name);
    if (!hindrance && chosen) onCycle(chosen);
  };
  return (
    <div className={styles.root}>
      <Field
        label="GSTR-2B period"
        size="small"
        {...(hindrance?.passing === false && { hint: hindrance.reason })}
      >
        <Select
          className={styles.select}
          value={formatTwoB(period, cycle)}
          aria-disabled={hindrance !== undefined}
          onChange={(_, { value }) => choosePeriod(value)}
        >
          {periods.map((each) => (
            <option key={each}>{formatTwoB(each, cycle)}</option>
          ))}
        </Select>
      </Field>
      <Field label="GSTR-3B filed" size="small">
        <Select
          className={styles.select}
          value={cycle}
          aria-disabled={hindrance !== undefined}
          onChange={(_, { value }) => chooseCycle(value)}
        >
          {CYCLES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
