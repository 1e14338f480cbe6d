import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { HEADS, type Tax } from "../../ims/fields";
import { formatCount, formatPaise } from "../../ims/money";
import { formatPeriod, type Period } from "../../ims/period";
import { totalTax } from "../../ims/records";
import type { ComputedStatement } from "../../review/statement/statementState";
import { Trouble } from "../Trouble";
import { HEAD_NAMES } from "../strip/headNames";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& p": { margin: 0 },
  },
  agrees: { display: "grid", gridTemplateColumns: "16px 1fr", columnGap: "6px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& caption": { textAlign: "left", color: tokens.colorNeutralForeground2 },
    "& th, & td": { padding: "4px 0", verticalAlign: "top", fontWeight: tokens.fontWeightRegular },
    "& th": { textAlign: "left", paddingRight: "8px" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  cell: { whiteSpace: "nowrap" },
  amount: { textAlign: "right", whiteSpace: "nowrap" },
  heads: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    color: tokens.colorNeutralForeground2,
  },
  head: { whiteSpace: "nowrap" },
});

/** The heads that are not nil, for the boxes of GSTR-3B: `IGST 43,700.00`, `Cess 120.00`. */
const heads = (tax: Tax): readonly string[] =>
  HEADS.filter((head) => tax[head] !== 0).map(
    (head) => `${HEAD_NAMES[head]} ${formatPaise(tax[head])}`,
  );

interface StatementFiguresProps {
  readonly statement: ComputedStatement;
  /** The period chosen now, which may no longer be the one computed. */
  readonly period: Period;
}

/** The computed GSTR-2B: whether its lines agree, and its GSTR-3B figures. */
export function StatementFigures({ statement, period }: StatementFiguresProps) {
  const styles = useStyles();
  const { disagreeing, gstr3b, needOriginal, sheet } = statement;
  const computed = formatPeriod(statement.period);
  return (
    <section className={styles.root} aria-label="Computed GSTR-2B">
      {statement.period !== period && (
        <Trouble level="warning">
          Sheet {sheet} is of {computed}. Compute GSTR-2B again for {formatPeriod(period)}.
        </Trouble>
      )}
      {disagreeing === 0 ? (
        <p className={styles.agrees}>
          <CheckmarkRegular fontSize={16} aria-hidden />
          Formulas and second count agree on every line of sheet {sheet}.
        </p>
      ) : (
        <Trouble level="error">
          {disagreeing === 1 ? "1 line" : `${formatCount(disagreeing)} lines`} of sheet {sheet} do
          not agree with the second count; the sheet says which. Compute GSTR-2B again before you
          use it.
        </Trouble>
      )}
      <table className={styles.table}>
        <caption>GSTR-3B, {computed} (₹)</caption>
        <tbody>
          {gstr3b.map(({ cell, heading, tax }) => (
            <tr key={`${cell} ${heading}`}>
              <th scope="row" className={styles.cell}>
                {cell}
              </th>
              <td>
                {heading}
                <span className={styles.heads}>
                  {heads(tax).map((words) => (
                    <span key={words} className={styles.head}>
                      {words}
                    </span>
                  ))}
                </span>
              </td>
              <td className={styles.amount}>{formatPaise(totalTax(tax))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {needOriginal > 0 && (
        <Trouble level="warning">
          {needOriginal === 1 ? "1 record needs" : `${formatCount(needOriginal)} records need`} the
          original document, which IMS does not tell, and stand at 0.00 until it is known.
        </Trouble>
      )}
    </section>
  );
}
