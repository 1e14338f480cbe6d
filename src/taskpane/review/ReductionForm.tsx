import { Field, Input, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { ReductionQuestion } from "../../review/mark/markState";
import { RemarkInput } from "./RemarkInput";
import { SmallRadio } from "./SmallRadio";
import {
  AMOUNT_LABELS,
  headsToDeclare,
  mostOf,
  type ReductionChoice,
  type ReductionDraft,
} from "./reductionDraft";

const CHOICES: readonly { readonly choice: ReductionChoice; readonly label: string }[] = [
  { choice: "full", label: "Yes, in full" },
  { choice: "part", label: "Yes, in part" },
  { choice: "none", label: "No – the credit was not taken, or is reversed already" },
  { choice: "later", label: "Decide later – the export waits for the answer" },
];

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "4px 0 8px 18px" },
  most: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    whiteSpace: "nowrap",
  },
  amount: { "& input": { textAlign: "right", fontVariantNumeric: "tabular-nums" } },
});

interface ReductionFormProps {
  readonly question: ReductionQuestion;
  readonly draft: ReductionDraft;
  readonly onChange: (draft: ReductionDraft) => void;
}

/** The amounts of one record, or a share of many: central and State/UT tax are declared alike. */
function PartFields({ question, draft, onChange }: ReductionFormProps) {
  const styles = useStyles();
  const { asked } = question;
  if (asked.count > 1) {
    return (
      <Field label="Part of each record’s tax" size="small">
        <Input
          className={styles.amount}
          inputMode="decimal"
          autoComplete="off"
          value={draft.percent}
          contentAfter="%"
          onChange={(_, { value }) => onChange({ ...draft, percent: value })}
        />
      </Field>
    );
  }
  return headsToDeclare(asked).map((head) => (
    <Field key={head} label={AMOUNT_LABELS[head]} size="small">
      <Input
        className={styles.amount}
        inputMode="decimal"
        autoComplete="off"
        value={draft.amounts[head]}
        contentBefore="₹"
        contentAfter={<span className={styles.most}>{mostOf(asked, head)}</span>}
        onChange={(_, { value }) =>
          onChange({ ...draft, amounts: { ...draft.amounts, [head]: value } })
        }
      />
    </Field>
  ));
}

/** The answers on ‘ITC to be reduced’; none is chosen until the user does. */
export function ReductionForm(props: ReductionFormProps) {
  const { question, draft, onChange } = props;
  const styles = useStyles();
  const { choice } = draft;
  return (
    <>
      <RadioGroup
        aria-label="ITC to be reduced"
        value={choice ?? ""}
        onChange={(_, { value }) => {
          const chosen = CHOICES.find((entry) => entry.choice === value);
          if (chosen) onChange({ ...draft, choice: chosen.choice });
        }}
      >
        {CHOICES.filter((entry) => entry.choice !== "later" || question.purpose === "accept").map(
          (entry) => (
            <SmallRadio key={entry.choice} value={entry.choice} label={entry.label} />
          ),
        )}
      </RadioGroup>
      {(choice === "part" || choice === "none") && (
        <div className={styles.details}>
          {choice === "part" && <PartFields {...props} />}
          <Field
            label={
              question.asked.withoutRemark > 0 ? "Remark, which the portal asks for" : "Remark"
            }
            size="small"
          >
            <RemarkInput
              value={draft.remark}
              onChange={(remark) => onChange({ ...draft, remark })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
