import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { formatCount, formatPaise } from "../../ims/money";
import { formatPeriod } from "../../ims/period";
import type { Desk } from "../../review/desk/desk";
import type { ComputeQuestion } from "../../review/statement/statementState";

const useStyles = makeStyles({
  surface: { padding: "16px", width: "calc(100vw - 24px)", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 8px 4px 0" },
    "& td": { textAlign: "right", padding: "4px 0", verticalAlign: "top", whiteSpace: "nowrap" },
    "& tr + tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  actions: { gridColumn: "1 / -1", display: "flex", justifyContent: "end", columnGap: "8px" },
});

/** What will be treated how: a line for each, those that count nobody left out. */
const linesOf = (
  question: ComputeQuestion,
): readonly (readonly [what: string, count: number])[] => {
  const { accepted, deemedAccepted, deemedAcceptedTax, rejected, pending, notYet, needOriginal } =
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
    ["Need the original document, counted at 0.00", needOriginal],
  ] as const;
  return lines.filter(([, count], index) => index < 4 || count > 0);
};

interface ComputeDialogProps {
  readonly desk: Desk;
  readonly question: ComputeQuestion | undefined;
}

/** Asked before GSTR-2B is computed, as the portal asks. */
export function ComputeDialog({ desk, question }: ComputeDialogProps) {
  const styles = useStyles();
  const answer = (agree: boolean) => void desk.answerCompute(agree);
  return (
    <Dialog
      open={question !== undefined}
      modalType="alert"
      surfaceMotion={null}
      onOpenChange={(_, { open }) => {
        if (!open) answer(false);
      }}
    >
      <DialogSurface className={styles.surface} backdropMotion={null}>
        {question && (
          <DialogBody>
            <DialogTitle className={styles.title}>
              GSTR-2B of {formatPeriod(question.period)}
            </DialogTitle>
            <DialogContent>
              <p className={styles.text}>
                Records without action are treated as accepted, as the portal treats them.
              </p>
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
            </DialogContent>
            <div className={styles.actions}>
              <Button appearance="primary" onClick={() => answer(true)}>
                Agree and continue
              </Button>
              <Button onClick={() => answer(false)}>Cancel</Button>
            </div>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}
