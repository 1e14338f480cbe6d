import { makeStyles, tokens } from "@fluentui/react-components";
import { formatPaise } from "../../ims/money";
import { OWING_STATES, type LiabilityGroup, type OwingState } from "../../ims/outward/liability";
import { formatPeriod, type Period } from "../../ims/period";
import { totalTax } from "../../ims/records";
import type { LiabilityReport } from "../../review/outward/liabilityState";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": { padding: "4px 0", fontWeight: tokens.fontWeightRegular, textAlign: "right" },
    "& th:first-child": { textAlign: "left" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& thead th": { color: tokens.colorNeutralForeground2 },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The tax, in paise, of the groups of a period – `NaN` where it is not known – and a state. */
function taxIn(groups: readonly LiabilityGroup[], period: Period, state: OwingState): number {
  return groups
    .filter((group) => Object.is(group.period, period) && group.state === state)
    .reduce((sum, { tax }) => sum + totalTax(tax), 0);
}

/** What is added back in each GSTR-3B, and what would be, over all customers. */
export function LiabilityPeriods({ groups }: Pick<LiabilityReport, "groups">) {
  const styles = useStyles();
  const periods = [...new Set(groups.map(({ period }) => period))];
  if (periods.length === 0) return <p>No document of yours adds to your liability.</p>;
  const isInferred = groups.some(({ isTold, state }) => !isTold && state === "Rejected");
  return (
    <>
      <table className={styles.table} aria-label="Tax by GSTR-3B period and status, in rupees">
        <thead>
          <tr>
            <th scope="col">GSTR-3B</th>
            {OWING_STATES.map((state) => (
              <th key={state} scope="col">
                {state}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period}>
              <th scope="row">{formatPeriod(period) || "not known"}</th>
              {OWING_STATES.map((state) => (
                <td key={state}>{formatPaise(taxIn(groups, period, state))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>
        Rejected is added back; the others would be, if they are rejected.
        {isInferred &&
          " Inferred: where the portal’s list does not name the GSTR-3B, the month after the return is taken."}
      </p>
    </>
  );
}
