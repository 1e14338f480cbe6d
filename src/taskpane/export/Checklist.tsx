import { makeStyles, tokens } from "@fluentui/react-components";
import {
  CheckmarkRegular,
  ErrorCircleFilled,
  WarningFilled,
  type FluentIcon,
} from "@fluentui/react-icons";
import { howMany } from "../../ims/money";
import type { CheckLine, Checklist as Checks } from "../../review/export/exportState";
import { StepButton } from "../StepButton";
import type { Hindrance } from "../hindrance";

const SIGNS: Readonly<
  Record<
    CheckLine["level"],
    { readonly Icon: FluentIcon; readonly ink: string; readonly word: string }
  >
> = {
  error: { Icon: ErrorCircleFilled, ink: tokens.colorStatusDangerForeground1, word: "Error" },
  warning: { Icon: WarningFilled, ink: tokens.colorStatusWarningForeground1, word: "Warning" },
};

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  top: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
  changed: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  lines: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "16px 1fr auto",
    columnGap: "6px",
    alignItems: "start",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  again: { flexShrink: 0, whiteSpace: "nowrap" },
  text: { overflowWrap: "anywhere" },
});

function changedWords(changed: number): string {
  if (changed === 0) return "Nothing to export: no record differs from the portal’s";
  return `${howMany(changed, "record")} changed since download`;
}

interface ChecklistProps {
  readonly checklist: Checks;
  readonly hindrance: Hindrance | undefined;
  readonly onShow: (id: string) => void;
  readonly onCheck: () => void;
}

/** In its place while the desk is busy: what is waited for. */
export function ChecklistToCome({ reason }: Pick<Hindrance, "reason">) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="Check list" aria-busy>
      The check list is made as soon as it can be. {reason}
    </section>
  );
}

/** The check list before export: errors block the file, warnings do not. */
export function Checklist({ checklist, hindrance, onShow, onCheck }: ChecklistProps) {
  const styles = useStyles();
  const { changed, lines } = checklist;
  return (
    <section className={styles.root} aria-label="Check list">
      <div className={styles.top}>
        <h2 className={styles.changed}>{changedWords(changed)}</h2>
        <StepButton
          size="small"
          appearance="subtle"
          className={styles.again}
          hindrance={hindrance}
          onStep={onCheck}
        >
          Check again
        </StepButton>
      </div>
      <ul className={styles.lines}>
        {changed > 0 && lines.every(({ level }) => level === "warning") && (
          <li className={styles.line}>
            <CheckmarkRegular fontSize={16} aria-hidden />
            <span>GSTINs, numbers, dates, amounts, actions and answers are right.</span>
          </li>
        )}
        {lines.map(({ id, level, text, table, keys, filters }) => {
          const { Icon, ink, word } = SIGNS[level];
          return (
            <li key={id} className={styles.line}>
              <Icon fontSize={16} color={ink} aria-label={word} />
              <span className={styles.text}>{text}</span>
              {table !== undefined && (keys.length > 0 || filters) && (
                <StepButton size="small" hindrance={hindrance} onStep={() => onShow(id)}>
                  Show
                </StepButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
