import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { HEADS, type Tax } from "../../ims/fields";
import { formatCount, formatPaise, howMany } from "../../ims/money";
import { totalTax } from "../../ims/records";
import type { Gstr3bFigure, LineFigure } from "../../review/statement/statementState";
import { RecordsLink } from "../RecordsLink";
import { HEAD_NAMES } from "../strip/headNames";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& caption": { textAlign: "left", color: tokens.colorNeutralForeground2 },
    "& th, & td": { padding: "4px 0", verticalAlign: "top", fontWeight: tokens.fontWeightRegular },
    "& th": { textAlign: "left", paddingRight: "8px" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  cell: { whiteSpace: "nowrap" },
  amount: { textAlign: "right", whiteSpace: "nowrap", paddingLeft: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  heads: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
  head: { whiteSpace: "nowrap" },
  lines: {
    "& summary": {
      cursor: "pointer",
      ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    "& ul": { listStyleType: "none", margin: 0, padding: 0 },
  },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px" },
});

/** The heads that are not nil: `IGST 43,700.00`, `Cess 120.00`. */
const heads = (tax: Tax): readonly string[] =>
  HEADS.filter((head) => tax[head] !== 0).map(
    (head) => `${HEAD_NAMES[head]} ${formatPaise(tax[head])}`,
  );

interface Gstr3bTableProps {
  readonly figures: readonly Gstr3bFigure[];
  readonly period: string;
  readonly onShow: (path: string) => void;
}

/** The figures of GSTR-3B; each opens to the lines it comes from, and these lead to their documents. */
export function Gstr3bTable({ figures, period, onShow }: Gstr3bTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption>GSTR-3B, {period} (₹)</caption>
      <tbody>
        {figures.map(({ cell, heading, tax, note, lines }) => (
          <tr key={`${cell} ${heading}`}>
            <th scope="row" className={styles.cell}>
              {cell}
            </th>
            <td>
              {heading}
              {tax && (
                <span className={mergeClasses(styles.heads, styles.quiet)}>
                  {heads(tax).map((words) => (
                    <span key={words} className={styles.head}>
                      {words}
                    </span>
                  ))}
                </span>
              )}
              {note !== undefined && (!tax || lines.length > 0) && (
                <div className={styles.quiet}>{note}</div>
              )}
              <Lines lines={lines} of={cell} onShow={onShow} />
            </td>
            <td className={styles.amount}>{tax ? formatPaise(totalTax(tax)) : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LinesProps {
  readonly lines: readonly LineFigure[];
  readonly of: string;
  readonly onShow: (path: string) => void;
}

function Lines({ lines, of, onShow }: LinesProps) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <details className={styles.lines}>
      <summary aria-label={`Lines of ${of}`}>from {howMany(lines.length, "line")}</summary>
      <ul>
        {lines.map(({ path, name, tax, documents }) => (
          <li key={path} className={styles.line}>
            <span>
              {name}{" "}
              {documents > 0 && (
                <RecordsLink
                  label={`Show ${formatCount(documents)} documents of ${name}`}
                  onOpen={() => onShow(path)}
                >
                  {formatCount(documents)}
                </RecordsLink>
              )}
            </span>
            <span>{formatPaise(totalTax(tax))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
