import { Select, makeStyles } from "@fluentui/react-components";
import { RETURN_TYPES } from "../../ims/codes";
import { financialYearName } from "../../ims/financialYear";
import { formatPeriod, parsePeriodName } from "../../ims/period";
import { yearsOf, type ChosenReturns } from "../../review/outward/chosenReturns";
import type { OutwardState } from "../../review/outward/outwardState";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "5fr 7fr 6fr", columnGap: "4px" },
  choice: { minWidth: 0, "& select": { padding: "0 20px 0 6px", textOverflow: "ellipsis" } },
});

interface ReturnChoiceProps {
  readonly outward: OutwardState;
  readonly chosen: ChosenReturns;
  readonly onChoose: (chosen: ChosenReturns) => void;
}

/** Financial year, return period and return type, as the portal's page asks for them. */
export function ReturnChoice({ outward, chosen, onChoose }: ReturnChoiceProps) {
  const styles = useStyles();
  const { year, period, form } = chosen;
  const periods = outward.periods.filter(
    (each) => year === undefined || financialYearName(each) === year,
  );
  const choose = (part: { readonly [K in keyof ChosenReturns]: ChosenReturns[K] | undefined }) => {
    const kept = Object.entries({ ...chosen, ...part }).filter(([, value]) => value !== undefined);
    onChoose(Object.fromEntries(kept));
  };
  return (
    <div className={styles.root}>
      <Select
        className={styles.choice}
        size="small"
        aria-label="Financial year"
        value={year ?? ""}
        // A period of another year would leave nothing to be seen.
        onChange={(_, { value }) => choose({ year: value || undefined, period: undefined })}
      >
        <option value="">All years</option>
        {yearsOf(outward).map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
      <Select
        className={styles.choice}
        size="small"
        aria-label="Return period"
        value={period === undefined ? "" : formatPeriod(period)}
        onChange={(_, { value }) =>
          choose({ period: value === "" ? undefined : parsePeriodName(value) })
        }
      >
        <option value="">All periods</option>
        {periods.map((each) => (
          <option key={each}>{formatPeriod(each)}</option>
        ))}
      </Select>
      <Select
        className={styles.choice}
        size="small"
        aria-label="Return type"
        value={form ?? ""}
        onChange={(_, { value }) => choose({ form: value || undefined })}
      >
        <option value="">All returns</option>
        {[...RETURN_TYPES.values()].map((word) => (
          <option key={word}>{word}</option>
        ))}
      </Select>
    </div>
  );
}
