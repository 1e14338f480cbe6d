import { makeStyles, tokens } from "@fluentui/react-components";
import { formatCount } from "../../ims/money";
import { imsTable, type TableKey } from "../../ims/tables";
import type { TableFindings } from "../../review/desk/deskState";
import { RecordsLink } from "../RecordsLink";

const useStyles = makeStyles({
  root: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    display: "flex",
    flexWrap: "wrap",
    columnGap: "4px",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface FindingsLineProps {
  readonly findings: readonly TableFindings[];
  readonly onOpen: (table: TableKey) => void;
}

/** How many rows a rule has something to say of; each number shows those rows. */
export function FindingsLine({ findings, onOpen }: FindingsLineProps) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <p className={styles.root}>
      <span className={styles.quiet}>Rows with findings:</span>
      {findings.map(({ table, rows }, index) => {
        const { sheet } = imsTable(table);
        return (
          <span key={table}>
            {index > 0 && "· "}
            <RecordsLink
              label={`${sheet}, rows with findings: ${formatCount(rows)}`}
              onOpen={() => onOpen(table)}
            >
              {sheet} {formatCount(rows)}
            </RecordsLink>
          </span>
        );
      })}
    </p>
  );
}
