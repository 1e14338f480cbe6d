import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatCount, formatPaise } from "../../ims/money";
import type { LiabilityGroup } from "../../ims/outward/liability";
import { formatPeriod } from "../../ims/period";
import { totalTax } from "../../ims/records";
import { customerText } from "../../review/outward/customerList";
import type { LiabilityReport } from "../../review/outward/liabilityState";
import { copyText } from "../copyText";
import { untilFree } from "../hindrance";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& p": { margin: 0 },
  },
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": { padding: "4px 0", fontWeight: tokens.fontWeightRegular, textAlign: "right" },
    "& th:first-child": { textAlign: "left" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& thead th": { color: tokens.colorNeutralForeground2 },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { display: "flex", columnGap: "4px", alignItems: "center", flexWrap: "wrap" },
  customer: { flexGrow: 1, minWidth: "120px" },
  text: {
    width: "100%",
    boxSizing: "border-box",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const STATES = ["Rejected", "Pending", "No action"] as const;

const sumOf = (groups: readonly LiabilityGroup[]): number =>
  groups.reduce((sum, { tax }) => sum + totalTax(tax), 0);

/** What rejections cost, by GSTR-3B, and the list to send to a customer. */
export function LiabilityCard({ desk, state }: PanelProps) {
  const styles = useStyles();
  const { liability } = state;
  return (
    <section className={styles.root} aria-label="Liability added back">
      <div className={styles.line}>
        <h2 className={styles.headline}>What rejections cost you</h2>
        <StepButton
          size="small"
          hindrance={untilFree(state)}
          onStep={() => void desk.workOutLiability()}
        >
          {liability ? "Work out again" : "Work out"}
        </StepButton>
      </div>
      {liability ? (
        <>
          <Periods groups={liability.groups} />
          {liability.unknown > 0 && (
            <p>
              {formatCount(liability.unknown)} rejected{" "}
              {liability.unknown === 1 ? "document is" : "documents are"} not counted: what they add
              is not known. The sheet Outward Liability lists them.
            </p>
          )}
          <CustomerList liability={liability} ours={state.client.gstin} />
        </>
      ) : (
        <p className={styles.quiet}>
          Rejected credit notes, and rejected amendments that lowered your tax, are added back to
          your liability in GSTR-3B. Worked out by period and customer on the sheet Outward
          Liability.
        </p>
      )}
    </section>
  );
}

function Periods({ groups }: Pick<LiabilityReport, "groups">) {
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
            {STATES.map((state) => (
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
              {STATES.map((state) => (
                <td key={state}>
                  {formatPaise(
                    sumOf(
                      groups.filter(
                        (group) => Object.is(group.period, period) && group.state === state,
                      ),
                    ),
                  )}
                </td>
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

interface CustomerListProps {
  readonly liability: LiabilityReport;
  readonly ours: string;
}

/** The rejected and pending documents of one customer, or of all, as a text to send. */
function CustomerList({ liability, ours }: CustomerListProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState("");
  const [said, setSaid] = useState("");
  const [shown, setShown] = useState(false);
  const names = new Map<string, string>();
  for (const { gstin, name } of liability.documents) {
    names.set(gstin, names.get(gstin) || name);
  }
  if (names.size === 0) return null;
  const text = () =>
    customerText(
      liability.documents.filter(({ gstin }) => chosen === "" || gstin === chosen),
      ours,
    );
  const copy = async () => {
    const isCopied = await copyText(text());
    setShown(!isCopied);
    setSaid(
      isCopied
        ? "Copied. Paste it into a message."
        : "Excel did not let it be copied: copy it from the text below.",
    );
  };
  return (
    <>
      <div className={styles.line}>
        <Select
          className={styles.customer}
          size="small"
          aria-label="Customer"
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
            setSaid("");
            setShown(false);
          }}
        >
          <option value="">All customers ({formatCount(names.size)})</option>
          {[...names].map(([gstin, name]) => (
            <option key={gstin} value={gstin}>
              {name || gstin}
            </option>
          ))}
        </Select>
        <StepButton size="small" hindrance={undefined} onStep={() => void copy()}>
          Copy list to send
        </StepButton>
      </div>
      <p role="status" className={styles.quiet}>
        {said}
      </p>
      {shown && (
        <textarea
          className={styles.text}
          rows={4}
          value={text()}
          readOnly
          aria-label="List to send"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}
