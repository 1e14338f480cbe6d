import { makeStyles } from "@fluentui/react-components";
import type { PanelProps } from "../panel";
import { PeriodChoice } from "./PeriodChoice";
import { PortalStatementChooser } from "./PortalStatementChooser";
import { RhythmPart } from "./RhythmPart";
import { StatementFigures } from "./StatementFigures";
import { StepButton } from "../StepButton";
import { untilLoaded } from "../hindrance";
import { WaitingAmendments } from "./WaitingAmendments";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "12px" },
  compute: { width: "100%" },
});

/** GSTR-2B: of which period, computed from the marks, and what it brings to GSTR-3B. */
export function StatementTab({ desk, state }: PanelProps) {
  const styles = useStyles();
  const { period, cycle, periods, statement, rhythm } = state;
  const hindrance = untilLoaded(state);
  return (
    <div className={styles.root}>
      <PeriodChoice
        period={period}
        cycle={cycle}
        periods={periods}
        hindrance={hindrance}
        onPeriod={(chosen) => void desk.setPeriod(chosen)}
        onCycle={(chosen) => void desk.setCycle(chosen)}
      />
      {rhythm && <RhythmPart rhythm={rhythm} desk={desk} hindrance={hindrance} />}

      <StepButton
        appearance="primary"
        className={styles.compute}
        hindrance={hindrance}
        onStep={() => void desk.askCompute()}
      >
        Compute GSTR-2B
      </StepButton>
      {statement && (
        <StatementFigures
          statement={statement}
          period={period}
          cycle={cycle}
          onShow={(path) => void desk.showLine(path)}
        />
      )}
      <WaitingAmendments waiting={state.waiting} desk={desk} />
      <PortalStatementChooser desk={desk} hindrance={hindrance} />
    </div>
  );
}
