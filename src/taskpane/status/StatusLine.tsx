import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkRegular,
  ErrorCircleRegular,
  WarningRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { Desk } from "../../review/desk/desk";
import type { DeskState, Status, Work } from "../../review/desk/deskState";
import { StepButton } from "../StepButton";
import { UndoButtons } from "./UndoButtons";
import { WorkLine } from "./WorkLine";
import { untilFree } from "../hindrance";

const useStyles = makeStyles({
  root: {
    position: "relative",
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    // Room for three lines, or two and a button, from the start: a message moves nothing.
    minHeight: "60px",
    padding: "2px 12px",
    boxSizing: "border-box",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  said: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
  },
  text: {
    alignSelf: "stretch",
    maxHeight: "80px",
    overflowY: "auto",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sign: { flexShrink: 0, fontSize: "16px", display: "flex" },
  refused: { color: tokens.colorStatusWarningForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

const SIGNS: Readonly<Record<Status["tone"], FluentIcon | undefined>> = {
  plain: undefined,
  done: CheckmarkRegular,
  refused: WarningRegular,
  failed: ErrorCircleRegular,
};

/** Undo has its own button at the end of the line. */
type Next = Exclude<NonNullable<Status["next"]>, "undo">;

const NEXT_LABELS: Readonly<Record<Next, string>> = {
  "show-refused": "Show the refused rows",
  "show-problems": "Show problems",
};

/** What the pane begins with, by itself. */
const FIRST_LOOK: Work = { what: "Looking at the workbook", cancellable: false };

interface StatusLineProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly onShowProblems: () => void;
}

/** The line that ends every command, with its one next step; work under way is shown over it. */
export function StatusLine({ desk, state, onShowProblems }: StatusLineProps) {
  const styles = useStyles();
  const line = useRef<HTMLDivElement>(null);
  const { status, ready, waitingForCell } = state;
  const work = state.work ?? (ready ? undefined : FIRST_LOOK);
  const next = status.next === "undo" ? undefined : status.next;
  const Sign = SIGNS[status.tone];
  const tone = status.tone === "refused" || status.tone === "failed" ? styles[status.tone] : "";

  const steps: Readonly<Record<Next, () => void>> = {
    "show-refused": () => void desk.showRefused(),
    "show-problems": onShowProblems,
  };
  // The buttons here go away when they are pressed; the focus stays on the line they belong to.
  const keepFocus = () => line.current?.focus();

  return (
    <footer className={styles.root}>
      {Sign && (
        <span className={mergeClasses(styles.sign, tone)} aria-hidden>
          <Sign />
        </span>
      )}
      <div className={styles.said}>
        <div ref={line} role="status" tabIndex={-1} className={styles.text}>
          {status.text}
        </div>
        {next && (
          <StepButton
            size="small"
            hindrance={untilFree(state)}
            onStep={() => {
              keepFocus();
              steps[next]();
            }}
          >
            {NEXT_LABELS[next]}
          </StepButton>
        )}
      </div>
      {state.tables.length > 0 && <UndoButtons desk={desk} state={state} />}
      {(work || waitingForCell) && (
        <WorkLine
          work={work}
          waitingForCell={waitingForCell}
          onCancel={() => {
            keepFocus();
            desk.cancel();
          }}
        />
      )}
    </footer>
  );
}
