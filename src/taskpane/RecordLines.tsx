import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecordInWords } from "../review/deskState";

const useStyles = makeStyles({
  line: { overflowWrap: "anywhere" },
  supplier: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  check: { color: tokens.colorStatusWarningForeground1 },
});

/** The one selected record in words. Suppliers write their names: `bdi` keeps them to themselves. */
export function RecordLines({ record }: { readonly record: RecordInWords }) {
  const styles = useStyles();
  const { supplier, gstin, document, date, portalStatus, filing, check } = record;
  const state = [portalStatus && `On the portal: ${portalStatus}`, filing].filter(Boolean);
  return (
    <div className={styles.line}>
      <p>
        <bdi className={styles.supplier}>{supplier || gstin}</bdi>
        {supplier && gstin && <span className={styles.quiet}> · {gstin}</span>}
      </p>
      <p>
        <bdi>{document}</bdi>
        {date && ` · ${date}`}
      </p>
      {state.length > 0 && <p className={styles.quiet}>{state.join(" · ")}</p>}
      {check && <p className={styles.check}>{check}</p>}
    </div>
  );
}
