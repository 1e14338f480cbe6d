import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Action } from "../../ims/actions";
import { formatCount, formatPaise } from "../../ims/money";
import { imsTable, type Group, type TableKey } from "../../ims/tables";
import type { TableSummary } from "../../review/desk/deskState";
import { RecordsLink } from "../RecordsLink";

const GROUPS: readonly Group[] = ["All other ITC", "Import of goods", "Outward supplies"];
/** The order of the portal's summary page. */
const COLUMNS: readonly Action[] = ["No action", "Accepted", "Rejected", "Pending"];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  toggle: { alignSelf: "flex-end", minWidth: 0, padding: "0 6px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "4px 0", fontWeight: tokens.fontWeightRegular },
    "& * + th, & * + td": { paddingLeft: "4px" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  title: { textAlign: "left" },
  group: { textAlign: "left", color: tokens.colorNeutralForeground2, paddingTop: "12px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Open = (table: TableKey, action?: Action) => void;

/** What the numbers are: records, or their tax. */
type Figure = "counts" | "tax";

const rupeesOf = (paise: number): string => formatCount(Math.round(paise / 100));

interface NumberCellProps {
  readonly row: TableSummary;
  readonly action: Action;
  readonly figure: Figure;
  readonly onOpen: Open;
}

/** How many records have an action, or what tax they carry: a link to them. */
function NumberCell({ row, action, figure, onOpen }: NumberCellProps) {
  const styles = useStyles();
  const { sheet, actions, side } = imsTable(row.table);
  const isPossible = side === "outward" || actions.includes(action);
  const isTax = figure === "tax";
  const value = isTax ? `₹ ${formatPaise(row.tax[action])} tax` : formatCount(row.counts[action]);
  return (
    <td className={styles.number}>
      {row.counts[action] > 0 ? (
        <RecordsLink
          label={`${sheet}, ${action}: ${value}`}
          onOpen={() => onOpen(row.table, action)}
        >
          {isTax ? rupeesOf(row.tax[action]) : value}
        </RecordsLink>
      ) : (
        <span className={styles.quiet}>{isPossible ? "0" : "–"}</span>
      )}
    </td>
  );
}

interface SummaryRowProps {
  readonly row: TableSummary;
  readonly figure: Figure;
  readonly onOpen: Open;
}

function SummaryRow({ row, figure, onOpen }: SummaryRowProps) {
  const styles = useStyles();
  const { sheet, title } = imsTable(row.table);
  return (
    <tr>
      <th scope="row" className={styles.title}>
        <RecordsLink label={`${sheet}: ${title}`} onOpen={() => onOpen(row.table)}>
          {sheet}
        </RecordsLink>
      </th>
      {COLUMNS.map((action) => (
        <NumberCell key={action} row={row} action={action} figure={figure} onOpen={onOpen} />
      ))}
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
  const [figure, setFigure] = useState<Figure>("counts");
  const isTax = figure === "tax";
  return (
    <section className={styles.root} aria-label="Summary">
      <ToggleButton
        className={styles.toggle}
        size="small"
        appearance="subtle"
        checked={isTax}
        onClick={() => setFigure(isTax ? "counts" : "tax")}
      >
        ₹ Tax
      </ToggleButton>
      <table
        className={styles.table}
        aria-label={isTax ? "Tax by table and action, in rupees" : "Records by table and action"}
      >
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
                <SummaryRow key={row.table} row={row} figure={figure} onOpen={onOpen} />
              ))}
            </tbody>
          ))}
      </table>
    </section>
  );
}
