import { Body1, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { FilterBar } from "../filters/FilterBar";
import { FindingsLine } from "./FindingsLine";
import type { PanelProps } from "../panel";
import { SelectionCard } from "./SelectionCard";
import { SummaryTable } from "./SummaryTable";

const useStyles = makeStyles({
  first: { margin: 0 },
  root: { display: "flex", flexDirection: "column", rowGap: "12px" },
});

/** Where the day is spent: which rows are shown, what may be done with the selected ones, and the whole. */
export function ReviewTab({ desk, state }: PanelProps) {
  const styles = useStyles();
  const [formOpen, setFormOpen] = useState(false);
  const loaded = state.tables.length > 0;
  return (
    <div className={styles.root}>
      {loaded && (
        <FilterBar desk={desk} state={state} formOpen={formOpen} onOpenForm={setFormOpen} />
      )}
      {/* While the filters are chosen they have the room to themselves. */}
      {!formOpen && <SelectionCard desk={desk} state={state} />}
      {!formOpen && loaded && (
        <SummaryTable
          tables={state.tables}
          onOpen={(table, action) => void desk.showRecords(table, action)}
        />
      )}
      {!formOpen && (
        <FindingsLine
          findings={state.findings}
          onOpen={(table) => void desk.filter(table, { findings: ["With findings"] })}
        />
      )}
      {!loaded && (
        <Body1 as="p" block className={styles.first}>
          The records appear here once you load IMS files on the Load tab.
        </Body1>
      )}
    </div>
  );
}
