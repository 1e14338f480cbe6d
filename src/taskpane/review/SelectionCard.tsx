import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isOutward } from "../../ims/tables";
import type { Desk } from "../../review/desk/desk";
import type { MarkCommand, MarkScope } from "../../review/mark/markState";
import type { SelectionSummary } from "../../review/mark/selectionState";
import { CommandButtons } from "./CommandButtons";
import { MoreCommands } from "./MoreCommands";
import type { PanelProps } from "../panel";
import { RecordLines } from "./RecordLines";
import { RemarkLine } from "./RemarkLine";
import { RuleNote } from "./RuleNote";
import { ScopeChoice } from "./ScopeChoice";
import { headlineOf, limitsOf, promiseOf, prospectOf } from "./selectionWords";
import { untilLoaded } from "../hindrance";
import { HEADLINE } from "../textStyles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px" },
  headline: { ...HEADLINE, fontVariantNumeric: "tabular-nums" },
  // Below the buttons and with room of its own, so that a selection moves neither them nor the table.
  details: {
    minHeight: "48px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& p": { margin: 0 },
  },
  prospect: { color: tokens.colorNeutralForeground2 },
  scope: { display: "flex", alignItems: "center", "& > :first-child": { flexGrow: 1 } },
});

interface DetailsProps {
  readonly desk: Desk;
  readonly selection: SelectionSummary;
}

function Details({ desk, selection }: DetailsProps) {
  const { record } = selection;
  return (
    <>
      {record && (
        <RecordLines
          // What was opened of one record is not wanted of the next.
          key={record.key}
          record={record}
          onShow={({ table, key }) => void desk.showRecord(table, key)}
        />
      )}
      {limitsOf(selection).map((limit) => (
        <RuleNote key={limit.sentence} rule={limit} tone="quiet" />
      ))}
    </>
  );
}

/** Accept takes a remark with the answer on ‘ITC to be reduced’ alone. */
const takesRemark = (command: MarkCommand, selection: SelectionSummary | undefined): boolean =>
  command === "Accept"
    ? (selection?.asking ?? 0) > 0
    : ["Reject", "Pending", "Remark"].includes(command);

/** The selected rows that are visible, and the four commands on them. */
export function SelectionCard({ desk, state }: PanelProps) {
  const styles = useStyles();
  const [scope, setScope] = useState<MarkScope>("selected");
  const [remark, setRemark] = useState("");
  // A document of ours has a card of its own.
  const selection =
    state.selection && isOutward(state.selection.table) ? undefined : state.selection;
  const hindrance = untilLoaded(state);
  const prospect = state.tables.length > 0 ? prospectOf(selection) : undefined;
  /** A wide scope is for one command: the next one starts from the selected rows again. */
  const take = (step: (scope: MarkScope) => Promise<void>) => {
    setScope("selected");
    void step(scope);
  };
  const mark = (command: MarkCommand, text = "") => {
    // So is a remark, where the command takes it.
    if (takesRemark(command, selection)) setRemark("");
    take((on) => (text === "" ? desk.mark(command, on) : desk.mark(command, on, text)));
  };
  return (
    <section className={styles.root} aria-label="Selected rows">
      <h2 className={styles.headline}>{headlineOf(selection)}</h2>
      <CommandButtons
        hindrance={hindrance}
        promise={(command) => (scope === "selected" ? promiseOf(command, selection) : undefined)}
        onCommand={(command) => mark(command, remark.trim())}
      />
      <div className={styles.scope}>
        <ScopeChoice scope={scope} onChange={setScope} />
        <MoreCommands
          hindrance={hindrance}
          commands={[
            {
              title: "ITC to be reduced…",
              onTake: () => take((on) => desk.askReduction(on)),
            },
            { title: "Take the remark away", onTake: () => take((on) => desk.mark("Remark", on)) },
            {
              title: "Back to portal status",
              onTake: () => mark("Back to portal status"),
            },
          ]}
        />
      </div>
      <RemarkLine
        value={remark}
        hindrance={hindrance}
        onChange={setRemark}
        onSet={() => mark("Remark", remark.trim())}
      />
      <div className={styles.details}>
        {selection && <Details desk={desk} selection={selection} />}
        {prospect !== undefined && <p className={styles.prospect}>{prospect}</p>}
      </div>
    </section>
  );
}
