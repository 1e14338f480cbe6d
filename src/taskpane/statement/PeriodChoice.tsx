import { Field, Select } from "@fluentui/react-components";
import { formatPeriod, parsePeriodName, type Period } from "../../ims/period";
import type { Hindrance } from "../hindrance";

interface PeriodChoiceProps {
  readonly period: Period;
  readonly periods: readonly Period[];
  readonly hindrance: Hindrance | undefined;
  readonly onChange: (period: Period) => void;
}

/** The GSTR-2B period, by its name: `October 2026`. */
export function PeriodChoice({ period, periods, hindrance, onChange }: PeriodChoiceProps) {
  return (
    <Field
      label="GSTR-2B period"
      size="small"
      {...(hindrance?.passing === false && { hint: hindrance.reason })}
    >
      <Select
        value={formatPeriod(period)}
        aria-disabled={hindrance !== undefined}
        onChange={(_, { value }) => {
          if (!hindrance) onChange(parsePeriodName(value));
        }}
      >
        {periods.map((each) => (
          <option key={each} value={formatPeriod(each)}>
            {formatPeriod(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
