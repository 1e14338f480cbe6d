import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecordInWords, RelatedRecord } from "../../review/mark/selectionState";
import { RecordDetails } from "./RecordDetails";
import { RelatedLine } from "./RelatedLine";
import { RuleNote } from "./RuleNote";

const useStyles = makeStyles({
  // One line: the sheet has the whole name, and the card keeps its height from row to row.
  supplier: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  line: { overflowWrap: "anywhere" },
  // A date is not broken at its hyphens.
  whole: { whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  note: { color: tokens.colorStatusWarningForeground1, overflowWrap: "anywhere" },
});

interface RecordLinesProps {
  readonly record: RecordInWords;
  readonly onShow: (related: RelatedRecord) => void;
}

/** The one selected record in words. Suppliers write their names: `bdi` keeps them to themselves. */
export function RecordLines({ record, onShow }: RecordLinesProps) {
  const styles = useStyles();
  const { supplier, gstin, document, date, portalStatus, filing } = record;
  const identity = [gstin, document].filter(Boolean);
  const standing = [portalStatus && `On the portal: ${portalStatus}`, filing].filter(Boolean);
  return (
    <>
      {supplier && (
        <p className={styles.supplier}>
          <bdi>{supplier}</bdi>
        </p>
      )}
      <p className={styles.line}>
        <bdi>
          {identity.join(" · ")}
          {date && (
            <>
              {" · "}
              <span className={styles.whole}>{date}</span>
            </>
          )}
        </bdi>
      </p>
      {standing.length > 0 && <p className={styles.quiet}>{standing.join(" · ")}</p>}
      {record.related.map((related) => (
        <RelatedLine key={related.key} related={related} onShow={onShow} />
      ))}
      {record.original && (
        <p className={styles.line}>
          <bdi>Amends {record.original}</bdi>
        </p>
      )}
      {record.note && (
        <p className={styles.note}>
          <bdi>{record.note}</bdi>
        </p>
      )}
      {record.findings.map((rule) => (
        <RuleNote key={rule.sentence} rule={rule} tone="warning" />
      ))}
      {record.advice.map((rule) => (
        <RuleNote key={rule.sentence} rule={rule} tone="quiet" />
      ))}
      <RecordDetails details={record.details} />
    </>
  );
}
