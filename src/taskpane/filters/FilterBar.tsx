import { makeStyles } from "@fluentui/react-components";
import { activeFilters, type Filters } from "../../ims/filters";
import { imsTable, type TableKey } from "../../ims/tables";
import type { DeskState } from "../../review/desk/deskState";
import { later } from "../later";
import type { PanelProps } from "../panel";
import { FilterNotes } from "./FilterNotes";
import { FilterTags } from "./FilterTags";
import { SearchLine } from "./SearchLine";
import { ShownLine } from "./ShownLine";

/** Its lists are a fifth of the pane. */
const FilterForm = later(async () => (await import("./FilterForm")).FilterForm);

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "4px" },
});

/** The table the filters are for: the one in front, where it is one of these, or else the first. */
const tableOf = ({ shown }: DeskState, tables: readonly TableKey[]) =>
  shown && tables.includes(shown.table) ? shown.table : tables[0];

const NO_FILTERS: Filters = {};

interface FilterBarProps extends PanelProps {
  /** The tables to choose from. */
  readonly tables: readonly TableKey[];
  readonly formOpen: boolean;
  readonly onOpenForm: (open: boolean) => void;
}

/** Which rows are shown: the search, the table, and what else it is filtered by. */
export function FilterBar({ desk, state, tables, formOpen, onOpenForm }: FilterBarProps) {
  const styles = useStyles();
  const table = tableOf(state, tables);
  if (table === undefined) return null;
  const filters = (state.shown?.table === table && state.shown.filters) || NO_FILTERS;
  const active = activeFilters(filters, imsTable(table));
  const filter = (wanted: Filters) => void desk.filter(table, wanted);
  const closeForm = () => onOpenForm(false);
  return (
    <section className={styles.root} aria-label="Rows shown">
      <SearchLine
        search={filters.search ?? ""}
        count={active.length}
        formOpen={formOpen}
        party={imsTable(table).side === "outward" ? "customer" : "supplier"}
        onSearch={(search) => filter({ ...filters, search })}
        onOpenForm={onOpenForm}
      />
      <ShownLine desk={desk} state={state} tables={tables} table={table} />
      {formOpen ? (
        <FilterForm
          // Another table has other filters: what was begun for the one is not meant for the other.
          key={table}
          desk={desk}
          state={state}
          table={table}
          filters={filters}
          onShow={(wanted) => {
            closeForm();
            filter(wanted);
          }}
          onClose={closeForm}
        />
      ) : (
        <>
          <FilterTags
            active={active}
            filters={filters}
            suppliers={state.suppliers?.table === table ? state.suppliers.suppliers : undefined}
            onChange={filter}
          />
          <FilterNotes desk={desk} shown={state.shown?.table === table ? state.shown : undefined} />
        </>
      )}
    </section>
  );
}
