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

type Open = (table: TableKey, action?: Action) => void;

function SummaryRow({ row, onOpen }: { readonly row: TableSummary; readonly onOpen: Open }) {
  const styles = useStyles();
  const { sheet, title, actions } = imsTable(row.table);
  return (
    <tr>
      <th scope="row" className={styles.title}>
        <RecordsLink label={`${sheet}: ${title}`} onOpen={() => onOpen(row.table)}>
          {sheet}
        </RecordsLink>
      </th>
      {COLUMNS.map((action) => {
        const count = formatCount(row.counts[action]);
        return (
          <td key={action} className={styles.number}>
            {row.counts[action] > 0 ? (
              <RecordsLink
                label={`${sheet}, ${action}: ${count}`}
                onOpen={() => onOpen(row.table, action)}
              >
                {count}
              </RecordsLink>
            ) : (
              <span className={styles.quiet}>{actions.includes(action) ? "0" : "–"}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface SummaryTableProps {
  readonly tables: readonly TableSummary[];
  readonly onOpen: Open;
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
              <th scope="rowgroup" colSpan={index === 0 ? 1 : 5} className={styles.group}>
                {group}
              </th>
              {index === 0 &&
                COLUMNS.map((action) => (
                  <th key={action} scope="col" className={`${styles.number} ${styles.quiet}`}>
                    {action}
                  </th>
                ))}
            </tr>
            {rows.map((row) => (
              <SummaryRow key={row.table} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        ))}
    </table>
  );
}
