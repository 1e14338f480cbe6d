import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { activeFilters, type Filters } from "../../ims/filters";
import { imsTable } from "../../ims/tables";
import type { DeskState } from "../../review/desk/deskState";
import type { PanelProps } from "../panel";
import { FilterNotes } from "./FilterNotes";
import { FilterTags } from "./FilterTags";
import { SearchLine } from "./SearchLine";
import { ShownLine } from "./ShownLine";

/** Its lists are a fifth of the pane: they come when the form is opened for the first time. */
const FilterForm = lazy(async () => ({ default: (await import("./FilterForm")).FilterForm }));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "4px" },
});

/** The table the filters are for: the one in front, or else the first. */
const tableOf = ({ shown, tables }: DeskState) => shown?.table ?? tables[0]?.table;

const NO_FILTERS: Filters = {};

interface FilterBarProps extends PanelProps {
  readonly formOpen: boolean;
  readonly onOpenForm: (open: boolean) => void;
}

/** Which rows are shown: the search, the table, and what else it is filtered by. */
export function FilterBar({ desk, state, formOpen, onOpenForm }: FilterBarProps) {
  const styles = useStyles();
  const table = tableOf(state);
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
        onSearch={(search) => filter({ ...filters, search })}
        onOpenForm={onOpenForm}
      />
      <ShownLine desk={desk} state={state} table={table} />
      {formOpen ? (
        <Suspense fallback={null}>
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
        </Suspense>
      ) : (
        <>
          <FilterTags active={active} filters={filters} onChange={filter} />
          <FilterNotes desk={desk} shown={state.shown} />
        </>
      )}
    </section>
  );
}
