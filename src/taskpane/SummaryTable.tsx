import { makeStyles, tokens } from "@fluentui/react-components";
import type { Action } from "../ims/actions";
import { formatCount } from "../ims/money";
import { imsTable, type Group, type TableKey } from "../ims/tables";
import type { TableSummary } from "../review/deskState";
import { RecordsLink } from "./RecordsLink";

const GROUPS: readonly Group[] = ["All other ITC", "Import of goods"];
/** The order of the portal's summary page. */
const COLUMNS: readonly Action[] = ["No action", "Accepted", "Rejected", "Pending"];

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "4px 0", fontWeight: tokens.fontWeightRegular },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  number: { textAlign: "right", whiteSpace: "nowrap", "&&": { paddingLeft: "6px" } },
  title: { textAlign: "left" },
  group: { textAlign: "left", color: tokens.colorNeutralForeground2, paddingTop: "12px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface SummaryTableProps {
  readonly tables: readonly TableSummary[];
  readonly onOpen: (table: TableKey, action?: Action) => void;
}

/** A row per table of the portal's summary; each number opens its records. */
export function SummaryTable({ tables, onOpen }: SummaryTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="Records by table and action">
      {GROUPS.map((group) => ({
        group,
        rows: tables.filter(({ table }) => imsTable(table).group === group),
      }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ group, rows }, index) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" className={styles.group}>
                {group}
              </th>
              {COLUMNS.map((action) => (
                <th key={action} scope="col" className={`${styles.number} ${styles.quiet}`}>
                  {index === 0 ? action : ""}
                </th>
              ))}
            </tr>
            {rows.map(({ table, counts }) => (
              <tr key={table}>
                <th scope="row" className={styles.title}>
                  <RecordsLink label={imsTable(table).title} onOpen={() => onOpen(table)}>
                    {imsTable(table).sheet}
                  </RecordsLink>
                </th>
                {COLUMNS.map((action) => (
                  <td key={action} className={styles.number}>
                    {counts[action] > 0 ? (
                      <RecordsLink
                        label={`${imsTable(table).sheet}, ${action}: ${formatCount(counts[action])}`}
                        onOpen={() => onOpen(table, action)}
                      >
                        {formatCount(counts[action])}
                      </RecordsLink>
                    ) : (
                      <span className={styles.quiet}>
                        {imsTable(table).actions.includes(action) ? "0" : "–"}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
    </table>
  );
}
