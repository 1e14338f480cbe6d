import { Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Between } from "../../ims/filters";
import { formatPeriod, parsePeriodName, type Period } from "../../ims/period";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  ends: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", columnGap: "8px" },
});

const OPEN: Between = { from: NaN, to: NaN };
const ENDS = [
  { end: "from", any: "from any" },
  { end: "to", any: "to any" },
] as const;

interface PeriodsFieldProps {
  readonly className: string;
  readonly title: string;
  /** The periods to choose from, latest first. */
  readonly periods: readonly Period[];
  readonly wanted: Between | undefined;
  readonly onChange: (wanted: Between) => void;
}

/** A period from one to another. */
export function PeriodsField({ className, title, periods, wanted, onChange }: PeriodsFieldProps) {
  const styles = useStyles();
  const titleId = useId();
  const now = wanted ?? OPEN;
  return (
    <div role="group" aria-labelledby={titleId} className={mergeClasses(className)}>
      <span id={titleId} className={styles.title}>
        {title}
      </span>
      <div className={styles.ends}>
        {ENDS.map(({ end, any }) => (
          <Select
            key={end}
            size="small"
            aria-label={`${title} ${end}`}
            value={formatPeriod(now[end])}
            onChange={(_, { value }) => onChange({ ...now, [end]: parsePeriodName(value) })}
          >
            <option value="">{any}</option>
            {periods.map((period) => (
              <option key={period} value={formatPeriod(period)}>
                {formatPeriod(period)}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </div>
  );
}
