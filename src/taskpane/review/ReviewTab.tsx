import { Body1, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { imsTable, type Side } from "../../ims/tables";
import type { DeskState } from "../../review/desk/deskState";
import { FilterBar } from "../filters/FilterBar";
import { FindingsLine } from "./FindingsLine";
import { later } from "../later";
import type { PanelProps } from "../panel";
import { SideSwitch } from "./SideSwitch";
import { SelectionCard } from "./SelectionCard";
import { SummaryTable } from "./SummaryTable";

/** Many never load outward files: what shows them comes when there are some. */
const OutwardReview = later(async () => (await import("../outward/OutwardReview")).OutwardReview);

const useStyles = makeStyles({
  first: { margin: 0 },
  root: { display: "flex", flexDirection: "column", rowGap: "12px" },
});

/** The side that is looked at: that of the sheet in front, until the user chooses the other one. */
function useSide({ outward, tables, shown }: DeskState): readonly [Side, (side: Side) => void] {
  const inFront = shown?.table;
  const [chosen, setChosen] = useState<{ readonly side: Side; readonly table: typeof inFront }>();
  const usual = tables.length === 0 ? "outward" : "inward";
  const side =
    chosen && chosen.table === inFront ? chosen.side : inFront ? imsTable(inFront).side : usual;
  return [
    outward ? side : "inward",
    (wanted) => setChosen({ side: wanted, table: inFront }),
  ] as const;
}

/** Where the day is spent: what suppliers sent us, or what became of what we sent. */
export function ReviewTab({ desk, state }: PanelProps) {
  const styles = useStyles();
  const [side, setSide] = useSide(state);
  const { outward } = state;
  return (
    <div className={styles.root}>
      {outward && <SideSwitch side={side} onChange={setSide} />}
      {outward && side === "outward" ? (
        <OutwardReview desk={desk} state={state} outward={outward} />
      ) : (
        <InwardReview desk={desk} state={state} />
      )}
    </div>
  );
}

/** Which rows are shown, what may be done with the selected ones, and the whole. */
function InwardReview({ desk, state }: PanelProps) {
  const styles = useStyles();
  const [formOpen, setFormOpen] = useState(false);
  const loaded = state.tables.length > 0;
  return (
    <>
      {loaded && (
        <FilterBar
          desk={desk}
          state={state}
          tables={state.tables.map(({ table }) => table)}
          formOpen={formOpen}
          onOpenForm={setFormOpen}
        />
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
    </>
  );
}
