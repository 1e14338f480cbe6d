import { makeStyles } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { formatTwoB, type Cycle } from "../../ims/returnCycle";
import { howMany } from "../../ims/money";
import type { Period } from "../../ims/period";
import type { ComputedStatement } from "../../review/statement/statementState";
import { Trouble } from "../Trouble";
import { Gstr3bTable } from "./Gstr3bTable";
import { SMALL_LINES } from "../textStyles";

const useStyles = makeStyles({
  root: {
    ...SMALL_LINES,
    rowGap: "8px",
    fontVariantNumeric: "tabular-nums",
    "& p": { margin: 0 },
  },
  agrees: { display: "grid", gridTemplateColumns: "16px 1fr", columnGap: "6px" },
});

interface StatementFiguresProps {
  readonly statement: ComputedStatement;
  /** The period chosen now, which may no longer be the one computed. */
  readonly period: Period;
  readonly cycle: Cycle;
  readonly onShow: (path: string) => void;
}

/** The computed GSTR-2B: whether its lines agree, and its GSTR-3B figures. */
export function StatementFigures({ statement, period, cycle, onShow }: StatementFiguresProps) {
  const styles = useStyles();
  const { disagreeing, gstr3b, sheet } = statement;
  const computed = formatTwoB(statement.period, cycle);
  return (
    <section className={styles.root} aria-label="Computed GSTR-2B">
      {statement.period !== period && (
        <Trouble level="warning">
          Sheet {sheet} is of {computed}. Compute GSTR-2B again for {formatTwoB(period, cycle)}.
        </Trouble>
      )}
      {disagreeing === 0 ? (
        <p className={styles.agrees}>
          <CheckmarkRegular fontSize={16} aria-hidden />
          Formulas and second count agree on every line of sheet {sheet}.
        </p>
      ) : (
        <Trouble level="error">
          {howMany(disagreeing, "line")} of sheet {sheet} {disagreeing === 1 ? "does" : "do"} not
          agree with the second count; the sheet says which. Compute GSTR-2B again before you use
          it.
        </Trouble>
      )}
      <Gstr3bTable figures={gstr3b} period={computed} onShow={onShow} />
    </section>
  );
}
