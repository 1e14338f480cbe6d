import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { formatCount, formatPaise, howMany } from "../../ims/money";
import { imsTable, type TableKey } from "../../ims/tables";
import type { ShownTable } from "../../review/filter/filterState";
import { untilFree } from "../hindrance";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  table: {
    flexShrink: 0,
    "& select": { paddingLeft: "4px", fontWeight: tokens.fontWeightSemibold },
  },
  count: { flexGrow: 1, minWidth: 0, display: "flex", flexWrap: "wrap", columnGap: "8px" },
  part: { whiteSpace: "nowrap" },
  clear: { flexShrink: 0, padding: "0 4px" },
});

const countOf = ({ rows, shown }: ShownTable): string =>
  shown === rows
    ? `${rows === 1 ? "" : "all "}${howMany(rows, "row")} shown`
    : `${formatCount(shown)} of ${howMany(rows, "row")} shown`;

interface ShownLineProps extends PanelProps {
  readonly tables: readonly TableKey[];
  readonly table: TableKey;
}

/** The table, how many of its rows are shown, and what they come to. */
export function ShownLine({ desk, state, tables, table }: ShownLineProps) {
  const styles = useStyles();
  const shown = state.shown?.table === table ? state.shown : undefined;
  const isFiltered =
    shown !== undefined && (Object.keys(shown.filters).length > 0 || shown.byHand.length > 0);
  return (
    <div className={styles.root}>
      <Select
        className={styles.table}
        size="small"
        appearance="underline"
        aria-label="Table"
        value={table}
        onChange={(_, { value }) => {
          const chosen = tables.find((each) => each === value);
          if (chosen) void desk.openTable(chosen);
        }}
      >
        {tables.map((each) => (
          <option key={each} value={each}>
            {imsTable(each).sheet}
          </option>
        ))}
      </Select>
      <span className={styles.count}>
        {shown && (
          <>
            <span className={styles.part}>{countOf(shown)}</span>
            <span className={styles.part}>₹ {formatPaise(shown.tax)} tax</span>
          </>
        )}
      </span>
      {isFiltered && (
        <StepButton
          size="small"
          appearance="subtle"
          className={styles.clear}
          label="Clear filters"
          tip="Takes all filters off this table, those set by hand too."
          hindrance={untilFree(state)}
          onStep={() => void desk.clearFilters(table)}
        >
          Clear
        </StepButton>
      )}
    </div>
  );
}
