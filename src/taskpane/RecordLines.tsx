import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecordInWords } from "../review/deskState";

const useStyles = makeStyles({
  // One line: the sheet has the whole name, and the card keeps its height from row to row.
  supplier: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  line: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  check: { color: tokens.colorStatusWarningForeground1 },
});

/** The one selected record in words. Suppliers write their names: `bdi` keeps them to themselves. */
export function RecordLines({ record }: { readonly record: RecordInWords }) {
  const styles = useStyles();
  const { supplier, gstin, document, date, portalStatus, filing, check } = record;
  const identity = [gstin, document, date].filter(Boolean);
  const standing = [portalStatus && `On the portal: ${portalStatus}`, filing].filter(Boolean);
  return (
    <>
      {supplier && (
        <p className={styles.supplier}>
          <bdi>{supplier}</bdi>
        </p>
      )}
      <p className={styles.line}>
        <bdi>{identity.join(" · ")}</bdi>
      </p>
      {standing.length > 0 && <p className={styles.quiet}>{standing.join(" · ")}</p>}
      {check && <p className={styles.check}>{check}</p>}
    </>
  );
}
