import { invalidArgument } from "../requests/excelError";
import {
  clearColumnFilter,
  clearFilters,
  criteriaOf,
  filterByCriteria,
  filterByValues,
  isDataFiltered,
  reapplyFilters,
} from "../tables/filters";
import type { ObjectType } from "../requests/objectType";
import { indexOf, type ColumnTarget, type TableTarget } from "./tableTargets";

interface WantedCriteria {
  readonly filterOn?: string;
  readonly values?: unknown;
  readonly criterion1?: unknown;
  readonly criterion2?: unknown;
  readonly operator?: unknown;
}

/** Filters by a criteria object. Members it does not use must not be there: office-js #1226, #3030. */
function apply(target: ColumnTarget, input: unknown): void {
  const wanted = (typeof input === "object" && input !== null ? input : {}) as WantedCriteria;
  if (Object.values(wanted).includes(null)) throw invalidArgument("criteria must not hold null");
  const { book, table } = target;
  const { filterOn, values, criterion1, criterion2, operator } = wanted;
  if (filterOn === "Values") filterByValues(book, table, indexOf(target), values);
  else if (filterOn === "Custom") {
    filterByCriteria(book, table, indexOf(target), [criterion1, criterion2, operator]);
  } else throw invalidArgument(`filterOn ${String(filterOn)}`);
}

/** The filter of one column of a table. */
export const filterType: ObjectType<ColumnTarget> = {
  name: "Filter",
  scalars: {
    criteria: { read: (target) => criteriaOf(target.book, target.table, indexOf(target)) },
  },
  methods: {
    apply: (target, [criteria]) => apply(target, criteria),
    applyCustomFilter: (target, args) =>
      filterByCriteria(target.book, target.table, indexOf(target), args),
    applyValuesFilter: (target, [values]) =>
      filterByValues(target.book, target.table, indexOf(target), values),
    clear: (target) => clearColumnFilter(target.book, target.table, indexOf(target)),
  },
};

/** The filter of a whole table. */
export const autoFilterType: ObjectType<TableTarget> = {
  name: "AutoFilter",
  scalars: {
    criteria: {
      read: ({ book, table }) =>
        table.columnIds.map((_, index) => criteriaOf(book, table, index) ?? {}),
    },
    enabled: { read: ({ table }) => table.showFilterButton },
    isDataFiltered: { read: ({ book, table }) => isDataFiltered(book, table) },
  },
  methods: {
    clearColumnCriteria: ({ book, table }, [index]) =>
      clearColumnFilter(book, table, Number(index)),
    clearCriteria: ({ book, table }) => clearFilters(book, table),
    reapply: ({ book, table }) => reapplyFilters(book, table),
  },
};
