import { makeStyles, tokens } from "@fluentui/react-components";
import { howMany } from "../../ims/money";
import { untilFree } from "../hindrance";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";
import { CustomerList } from "./CustomerList";
import { LiabilityPeriods } from "./LiabilityPeriods";
import { HEADLINE, SMALL_LINES } from "../textStyles";

const useStyles = makeStyles({
  root: {
    ...SMALL_LINES,
    rowGap: "4px",
    fontVariantNumeric: "tabular-nums",
    "& p": { margin: 0 },
  },
  headline: HEADLINE,
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { display: "flex", columnGap: "4px", alignItems: "center", flexWrap: "wrap" },
});

/** What customers' rejections cost, by GSTR-3B, and the list to send to a customer. */
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
          <LiabilityPeriods groups={liability.groups} />
          {liability.unknown > 0 && (
            <p>
              {howMany(liability.unknown, "rejected document")}{" "}
              {liability.unknown === 1 ? "is" : "are"} not counted: what they add is not known. The
              sheet Outward Liability lists them.
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
