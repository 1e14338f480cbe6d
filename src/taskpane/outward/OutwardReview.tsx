import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { howMany } from "../../ims/money";
import { imsTable, isOutward, type OutwardKey } from "../../ims/tables";
import type { OutwardState } from "../../review/outward/outwardState";
import {
  filtersOfReturns,
  outwardSummaries,
  type ChosenReturns,
} from "../../review/outward/chosenReturns";
import { FilterBar } from "../filters/FilterBar";
import type { PanelProps } from "../panel";
import { saveFile } from "../export/saveFile";
import { untilFree } from "../hindrance";
import { StepButton } from "../StepButton";
import { LiabilityCard } from "./LiabilityCard";
import { SummaryTable } from "../review/SummaryTable";
import { OutwardCard } from "./OutwardCard";
import { ReturnChoice } from "./ReturnChoice";

const useStyles = makeStyles({
  export: {
    alignSelf: "flex-start",
    color: tokens.colorBrandForegroundLink,
    paddingLeft: 0,
    // Where the button has an edge.
    "@media (forced-colors: active)": { paddingLeft: "4px" },
  },
});

interface OutwardReviewProps extends PanelProps {
  readonly outward: OutwardState;
}

/** What customers did with our documents: which are shown, the selected one, and the whole. */
export function OutwardReview({ desk, state, outward }: OutwardReviewProps) {
  const [formOpen, setFormOpen] = useState(false);
  const [chosen, setChosen] = useState<ChosenReturns>({});
  const inFront = state.shown?.table;
  const table = inFront && isOutward(inFront) ? inFront : undefined;
  const save = async (key: OutwardKey) => {
    const file = await desk.exportShown(key);
    if (file) saveFile(file);
  };
  const styles = useStyles();
  const summaries = outwardSummaries(outward, chosen);
  return (
    <>
      <FilterBar
        desk={desk}
        state={state}
        tables={outward.tables}
        formOpen={formOpen}
        onOpenForm={setFormOpen}
      />
      {!formOpen && (
        <>
          <OutwardCard {...(state.selection && { selection: state.selection })} />
          <ReturnChoice outward={outward} chosen={chosen} onChoose={setChosen} />
          <SummaryTable
            tables={summaries}
            onOpen={(table, action) => void desk.filter(table, filtersOfReturns(chosen, action))}
          />
          {table && (
            <StepButton
              className={styles.export}
              appearance="transparent"
              size="small"
              hindrance={untilFree(state)}
              onStep={() => void save(table)}
            >
              Export the {howMany(state.shown?.shown ?? 0, "row")} shown of {imsTable(table).sheet}{" "}
              (.xlsx)
            </StepButton>
          )}
          <LiabilityCard desk={desk} state={state} />
        </>
      )}
    </>
  );
}
