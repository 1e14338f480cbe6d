import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { formatCount, formatPaise } from "../../ims/money";
import { formatTwoB } from "../../ims/returnCycle";
import type { ComputeQuestion } from "../../review/statement/statementState";
import type { PanelProps } from "../panel";
import { QuestionBody, QuestionDialog } from "../QuestionDialog";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 8px 4px 0" },
    "& td": { textAlign: "right", padding: "4px 0", verticalAlign: "top", whiteSpace: "nowrap" },
    "& tr + tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

/** What will be treated how: a line for each, those that count nobody left out. */
const linesOf = (
  question: ComputeQuestion,
): readonly (readonly [what: string, count: number])[] => {
  const { accepted, deemedAccepted, deemedAcceptedTax, rejected, pending, lapsed, notYet } =
    question;
  const lines = [
    ["Accepted", accepted],
    [
      `No action, treated as accepted: ₹\u00a0${formatPaise(deemedAcceptedTax)} tax`,
      deemedAccepted,
    ],
    ["Rejected", rejected],
    ["Pending, left for a later period", pending],
    ["Not in this GSTR-2B: not filed yet, or of a later period", notYet],
    ["Pending for too long, among those treated as accepted", lapsed],
    ["Need the original document, counted at 0.00", question.needOriginal],
  ] as const;
  return lines.filter(([, count], index) => index < 4 || count > 0);
};

/** Asked before GSTR-2B is computed, as the portal asks. */
export function ComputeDialog({ desk, state }: PanelProps) {
  const styles = useStyles();
  const { question } = state;
  const cancel = () => void desk.answerCompute(false);
  return (
    <QuestionDialog open={question !== undefined} onCancel={cancel}>
      {question && (
        <QuestionBody
          title={`GSTR-2B of ${formatTwoB(question.period, state.cycle)}`}
          onCancel={cancel}
          agree={
            <Button appearance="primary" onClick={() => void desk.answerCompute(true)}>
              Agree and continue
            </Button>
          }
        >
          <p>Records without action are treated as accepted, as the portal treats them.</p>
          <table className={styles.table}>
            <tbody>
              {linesOf(question).map(([what, count]) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>{formatCount(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </QuestionBody>
      )}
    </QuestionDialog>
  );
}
