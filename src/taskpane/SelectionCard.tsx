import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MarkCommand, MarkScope, SelectionSummary } from "../review/deskState";
import { CommandButtons } from "./CommandButtons";
import { MoreCommands } from "./MoreCommands";
import type { PanelProps } from "./panel";
import { RecordLines } from "./RecordLines";
import { ScopeChoice } from "./ScopeChoice";
import { headlineOf, limitsOf } from "./selectionWords";
import { untilLoaded } from "./hindrance";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px" },
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  // Below the buttons and with room of its own, so that a selection moves neither them nor the table.
  details: {
    minHeight: "48px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& p": { margin: 0 },
  },
  scope: { display: "flex", alignItems: "center", "& > :first-child": { flexGrow: 1 } },
  limit: { color: tokens.colorNeutralForeground2 },
});

function Details({ selection }: { readonly selection: SelectionSummary }) {
  const styles = useStyles();
  return (
    <>
      {selection.record && <RecordLines record={selection.record} />}
      {limitsOf(selection).map((sentence) => (
        <p key={sentence} className={styles.limit}>
          {sentence}
        </p>
      ))}
    </>
  );
}

/** The selected rows that are visible, and the four commands on them. */
export function SelectionCard({ desk, state }: PanelProps) {
  const styles = useStyles();
  const [scope, setScope] = useState<MarkScope>("selected");
  const { selection } = state;
  const mark = (command: MarkCommand) => {
    // A wide scope is for one command: the next one starts from the selected rows again.
    setScope("selected");
    void desk.mark(command, scope);
  };
  return (
    <section className={styles.root} aria-label="Selected rows">
      <h2 className={styles.headline}>{headlineOf(selection)}</h2>
      <CommandButtons hindrance={untilLoaded(state)} onCommand={mark} />
      <div className={styles.scope}>
        <ScopeChoice scope={scope} onChange={setScope} />
        <MoreCommands hindrance={untilLoaded(state)} onCommand={mark} />
      </div>
      <div className={styles.details}>{selection && <Details selection={selection} />}</div>
    </section>
  );
}
