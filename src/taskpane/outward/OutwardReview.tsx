import { useState } from "react";
import type { OutwardState } from "../../review/outward/outwardState";
import {
  filtersOf,
  outwardSummaries,
  type ChosenReturns,
} from "../../review/outward/chosenReturns";
import { FilterBar } from "../filters/FilterBar";
import type { PanelProps } from "../panel";
import { SummaryTable } from "../review/SummaryTable";
import { OutwardCard } from "./OutwardCard";
import { ReturnChoice } from "./ReturnChoice";

interface OutwardReviewProps extends PanelProps {
  readonly outward: OutwardState;
}

/** What customers did with our documents: which are shown, the selected one, and the whole. */
export function OutwardReview({ desk, state, outward }: OutwardReviewProps) {
  const [formOpen, setFormOpen] = useState(false);
  const [chosen, setChosen] = useState<ChosenReturns>({});
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
            onOpen={(table, action) => void desk.filter(table, filtersOf(chosen, action))}
          />
        </>
      )}
    </>
  );
}
