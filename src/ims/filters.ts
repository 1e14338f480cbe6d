import { ACTIONS } from "./actions";
import { LINK_FIELDS, linkOf } from "./amendments";
import { CHANGES } from "./change";
import { FILING, INVOICE_TYPES, PLACES, RETURN_TYPES, SOURCES } from "./codes";
import { financialYearName } from "./financialYear";
import { HEADS } from "./fields";
import type {
  Between,
  BetweenFilter,
  ChoiceFilter,
  Filter,
  FilterId,
  Filters,
  SearchFilter,
} from "./filter";
import { taxOf, totalTax } from "./records";
import { columnOf, type ImsTable } from "./tables";

export type * from "./filter";

const words = (codes: ReadonlyMap<string, string>): readonly string[] => [
  ...new Set(codes.values()),
];

/** The flags of the portal that forbid something on a record. */
const BLOCKS = [
  { field: "pendingBlocked", word: "Pending" },
  { field: "remarksBlocked", word: "Remarks" },
  { field: "reduceBlocked", word: "ITC to be reduced" },
] as const;

/** The choice for a record the last load found nothing new of. */
export const UNCHANGED = "Unchanged";

const MARKED = ["Marked by you", "As on the portal"] as const;
const FINDINGS = ["With findings", "Without findings"] as const;
const LINKED = ["Other record loaded", "Other record not loaded"] as const;

/** Every filter, in the order of the pane's form. */
export const FILTERS: readonly Filter[] = [
  { kind: "search", id: "search", title: "Search" },
  {
    kind: "choices",
    id: "suppliers",
    title: "Suppliers",
    outwardTitle: "Customers",
    source: { of: "word", field: "supplier" },
  },
  {
    kind: "choices",
    id: "year",
    title: "Financial year",
    side: "outward",
    source: {
      of: "record",
      fields: ["sourcePeriod"],
      wordsOf: (row) => {
        const period = row.number("sourcePeriod");
        return Number.isNaN(period) ? [] : [financialYearName(period)];
      },
    },
  },
  {
    kind: "choices",
    id: "returnType",
    title: "Return type",
    side: "outward",
    choices: words(RETURN_TYPES),
    source: { of: "word", field: "source" },
  },
  {
    kind: "periods",
    id: "period",
    title: "Return period",
    side: "outward",
    source: { of: "number", field: "sourcePeriod" },
  },
  {
    kind: "choices",
    id: "action",
    title: "Action",
    outwardTitle: "Status",
    // The portal's summary page begins with No action.
    choices: ["No action", ...ACTIONS.map(({ action }) => action).slice(0, -1)],
    source: { of: "word", field: "action", blank: "No action" },
  },
  {
    kind: "choices",
    id: "marked",
    title: "Since download",
    side: "inward",
    choices: MARKED,
    source: {
      of: "record",
      fields: ["action", "portalAction"],
      wordsOf: (row) => [
        row.text("action") === row.text("portalAction") ? "As on the portal" : "Marked by you",
      ],
    },
  },
  {
    kind: "choices",
    id: "findings",
    title: "Check",
    choices: FINDINGS,
    source: { of: "filled", field: "check" },
  },
  {
    kind: "choices",
    id: "change",
    title: "Change",
    choices: [UNCHANGED, ...CHANGES],
    source: { of: "word", field: "change", blank: UNCHANGED },
  },
  {
    kind: "days",
    id: "date",
    title: "Document date",
    source: { of: "number", field: "date" },
  },
  {
    kind: "periods",
    id: "twoB",
    title: "2B period",
    source: { of: "number", field: "twoB" },
  },
  {
    kind: "amounts",
    id: "taxable",
    title: "Taxable value",
    source: { of: "number", field: "taxable" },
  },
  {
    kind: "amounts",
    id: "tax",
    title: "Total tax",
    source: { of: "record", fields: HEADS, numberOf: (row) => totalTax(taxOf(row)) },
  },
  {
    kind: "choices",
    id: "type",
    title: "Document type",
    choices: words(INVOICE_TYPES),
    source: { of: "word", field: "type" },
  },
  {
    kind: "choices",
    id: "filing",
    title: "Filing status",
    choices: words(FILING),
    source: { of: "word", field: "filing" },
  },
  {
    kind: "choices",
    id: "source",
    title: "Source form",
    side: "inward",
    choices: words(SOURCES),
    source: { of: "word", field: "source" },
  },
  {
    kind: "choices",
    id: "place",
    title: "Place of supply",
    choices: words(PLACES),
    source: { of: "word", field: "place" },
  },
  {
    kind: "choices",
    id: "blocked",
    title: "Blocked by the portal",
    choices: BLOCKS.map(({ word }) => word),
    source: {
      of: "record",
      fields: BLOCKS.map(({ field }) => field),
      wordsOf: (row) =>
        BLOCKS.flatMap(({ field, word }) => (row.text(field) === "Yes" ? word : [])),
    },
  },
  {
    kind: "choices",
    id: "amended",
    title: "Amendment or original",
    side: "inward",
    choices: LINKED,
    source: {
      of: "record",
      fields: LINK_FIELDS,
      wordsOf: (row, links) => [LINKED[links.has(linkOf(row)) ? 0 : 1]],
    },
  },
  {
    kind: "choices",
    id: "rows",
    title: "Rows of a list",
    // Named by their keys, which nobody chooses by hand.
    source: { of: "record", fields: ["key"], wordsOf: (row) => [row.text("key")] },
  },
];

/** Whether a table has what a filter looks at. */
export function hasFilter(table: ImsTable, filter: Filter): boolean {
  if (filter.side !== undefined && filter.side !== table.side) return false;
  if (filter.kind === "search") return true;
  const { source } = filter;
  const fields = source.of === "record" ? source.fields : [source.field];
  return fields.some((field) => columnOf(table, field) !== undefined);
}

/** The filters of a table in the order of the form, as they are called there. */
export function filtersOf(table: ImsTable): readonly Filter[] {
  const isOurs = table.side === "outward";
  return FILTERS.filter((filter) => hasFilter(table, filter)).map((filter) =>
    isOurs && filter.outwardTitle !== undefined
      ? { ...filter, title: filter.outwardTitle }
      : filter,
  );
}

/** A filter that is on, with what is wanted. */
export type ActiveFilter =
  | (SearchFilter & { readonly wanted: string })
  | (ChoiceFilter & { readonly wanted: readonly string[] })
  | (BetweenFilter & { readonly wanted: Between });

const isOpen = ({ from, to }: Between): boolean => Number.isNaN(from) && Number.isNaN(to);

/** The filters that are on and that the table has, in the order of the form. */
export function activeFilters(filters: Filters, table: ImsTable): readonly ActiveFilter[] {
  return filtersOf(table).flatMap((filter): readonly ActiveFilter[] => {
    if (filter.kind === "search") {
      const wanted = filters.search?.trim() ?? "";
      return wanted === "" ? [] : [{ ...filter, wanted }];
    }
    if (filter.kind === "choices") {
      const wanted = filters[filter.id] ?? [];
      return wanted.length === 0 ? [] : [{ ...filter, wanted }];
    }
    const wanted = filters[filter.id];
    return wanted === undefined || isOpen(wanted) ? [] : [{ ...filter, wanted }];
  });
}

/** The filters without one of them. */
export function withoutFilter(filters: Filters, id: FilterId): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([each]) => each !== id));
}
