import { Body1, makeStyles } from "@fluentui/react-components";
import type { PanelProps } from "./panel";
import { SelectionCard } from "./SelectionCard";
import { SummaryTable } from "./SummaryTable";

const useStyles = makeStyles({
  first: { margin: 0 },
  root: { display: "flex", flexDirection: "column", rowGap: "12px" },
});

/** Where the day is spent: the selected rows, what may be done with them, and the whole in numbers. */
export function ReviewTab({ desk, state }: PanelProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <SelectionCard desk={desk} state={state} />
      {state.tables.length > 0 ? (
        <SummaryTable
          tables={state.tables}
          onOpen={(table, action) => void desk.showRecords(table, action)}
        />
      ) : (
        <Body1 as="p" block className={styles.first}>
          The records appear here once you load IMS files on the Load tab.
        </Body1>
      )}
    </div>
  );
}
