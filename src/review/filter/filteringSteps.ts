import type { Filters } from "../../ims/filters";
import type { TableKey } from "../../ims/tables";
import type { FilteringSteps } from "../desk/desk";
import { clearRows, FILTERING_CANCELLED, filterRows, openRows } from "./filtering";
import type { Office } from "../desk/office";
import { listSuppliers } from "./suppliers";
import type { StepTaker } from "../desk/takeStep";

/** The steps that choose which rows are to be seen. */
export function filteringSteps(office: Office, { take }: StepTaker): FilteringSteps {
  const filter = (table: TableKey, filters: Filters) =>
    take({ what: "Filtering", cancelled: FILTERING_CANCELLED }, (underWay) =>
      filterRows(office, table, filters, underWay),
    );
  return {
    filter,
    filterAgain: (table) => filter(table, office.filtered.get(table)?.filters ?? {}),
    openTable: (table) => take({ what: "Opening the sheet" }, () => openRows(office, table)),
    clearFilters: (table) => take({ what: "Clearing filters" }, () => clearRows(office, table)),
    listSuppliers: async (table) => {
      const { store } = office;
      if (store.get().suppliers?.table === table) return;
      await take(
        { what: "Listing suppliers", cancelled: "Listing the suppliers was cancelled." },
        async ({ signal }) => {
          store.set({ suppliers: await listSuppliers(table, signal) });
          return undefined;
        },
      );
    },
  };
}
