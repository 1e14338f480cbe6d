import { makeStyles, tokens } from "@fluentui/react-components";
import { isOutward } from "../../ims/tables";
import type { DeskState } from "../../review/desk/deskState";
import { ONLY_CUSTOMERS_ACT } from "../../review/outward/onlyCustomersAct";
import { RecordLines } from "../review/RecordLines";
import { headlineOf } from "../review/selectionWords";
import { HEADLINE, SMALL_LINES } from "../textStyles";

const useStyles = makeStyles({
  root: {
    ...SMALL_LINES,
    rowGap: "4px",
    "& p": { margin: 0 },
  },
  headline: { ...HEADLINE, fontVariantNumeric: "tabular-nums" },
  why: { color: tokens.colorNeutralForeground2 },
});

/** The selected documents of ours: shown, never marked. */
export function OutwardCard({ selection }: Pick<DeskState, "selection">) {
  const styles = useStyles();
  const ours = selection && isOutward(selection.table) ? selection : undefined;
  return (
    <section className={styles.root} aria-label="Selected rows">
      <h2 className={styles.headline}>
        {ours ? headlineOf(ours) : "No rows selected on an outward sheet"}
      </h2>
      {ours?.record && (
        <RecordLines key={ours.record.key} record={ours.record} onShow={() => undefined} />
      )}
      <p className={styles.why}>{ONLY_CUSTOMERS_ACT}</p>
    </section>
  );
}
