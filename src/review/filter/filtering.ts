import { FOUND_HEADING } from "../../excel/filters/foundColumn";
import { readTable } from "../../excel/rows/reading";
import type { ShownRows } from "../../excel/filters/shownRows";
import { lookAtShownRows } from "../../excel/filters/shownRows";
import {
  clearTableFilters,
  filterTable,
  headingOf,
  openTable,
} from "../../excel/filters/tableFilters";
import { counterpartOf, LINK_FIELDS, linkOf } from "../../ims/amendments";
import type { Field } from "../../ims/fields";
import {
  activeFilters,
  withoutFilter,
  type ActiveFilter,
  type Filters,
  type Links,
} from "../../ims/filters";
import { filterFields } from "../../ims/filterTest";
import { formatCount } from "../../ims/money";
import { rowAt } from "../../ims/records";
import { imsTable, type TableKey } from "../../ims/tables";
import type { Status } from "../desk/deskState";
import type { ShownTable } from "./filterState";
import type { Office, TableFilters } from "../desk/office";
import type { StepUnderWay } from "../desk/step";

/** What a cancelled filtering ends with. */
export const FILTERING_CANCELLED = "Filtering was cancelled. The same rows are shown as before.";

/** What a filter on our hidden column is called when it was set before the pane was opened. */
const EARLIER_SEARCH = "an earlier search";

const NO_FILTERS: TableFilters = { filters: {}, ours: new Map(), stale: false };

/** Shows the records of a table that meet all filters, besides those set by hand. */
export async function filterRows(
  office: Office,
  table: TableKey,
  filters: Filters,
  { signal, progress }: StepUnderWay,
): Promise<Status> {
  const ims = imsTable(table);
  const active = activeFilters(filters, ims);
  const before = office.filtered.get(table) ?? NO_FILTERS;
  const links = await linksFor(office, active, table, signal);
  const found = await orLookAgain(office, () =>
    filterTable(table, active, {
      ours: [...before.ours.keys()],
      links,
      onProgress: (at) => {
        progress({ what: "Going through the rows", table, ...at });
      },
      signal,
    }),
  );
  const headings = new Set(active.map((each) => headingOf(each, ims)));
  const ours = new Map([...found.filters].filter(([heading]) => headings.has(heading)));
  office.filtered.set(table, { filters, ours, stale: false });
  return shownStatus(tell(office, found));
}

/** A filtering that fails may have begun: then what is shown is to be looked at, not to be believed. */
async function orLookAgain<T>({ store }: Office, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    store.set({ shown: undefined });
    throw error;
  }
}

/** The links of the other table, where a filter asks whether an amendment or an original is there. */
async function linksFor(
  office: Office,
  active: readonly ActiveFilter[],
  table: TableKey,
  signal: AbortSignal,
): Promise<Links> {
  const links = new Set<string>();
  const other = counterpartOf(imsTable(table));
  const isAsked = active.some(({ id }) => id === "amended");
  if (!isAsked || other === undefined || !office.book.loaded.has(other)) return links;
  const collect = (records: Parameters<typeof rowAt>[0]) => {
    for (let index = 0; index < records.count; index++) links.add(linkOf(rowAt(records, index)));
  };
  await readTable(other, LINK_FIELDS, collect, signal);
  return links;
}

/** Takes all filters off a table, and says which of them were set by hand. */
export async function clearRows(office: Office, table: TableKey): Promise<Status> {
  const before = office.store.get().shown;
  const byHand = before?.table === table ? before.byHand : [];
  const found = await orLookAgain(office, () => clearTableFilters(table));
  office.filtered.delete(table);
  const { text } = shownStatus(tell(office, found));
  const also = byHand.length > 0 ? `, also those set by hand on ${byHand.join(", ")}` : "";
  return {
    tone: "plain",
    text: `The filters of ${imsTable(table).sheet} were cleared${also}. ${text}`,
  };
}

/** Opens a table's sheet as it is filtered. */
export async function openRows(office: Office, table: TableKey): Promise<Status> {
  return shownStatus(tell(office, await openTable(table)));
}

/** Looks at the sheet in front, where it is one of ours. */
export async function lookAtRows(office: Office): Promise<void> {
  const found = await lookAtShownRows();
  if (found) tell(office, found);
}

/** Rows changed in these fields – of a table, or of any: filters that look at them are out of date. */
export function noteChanged(office: Office, fields: readonly Field[], table?: TableKey): void {
  const { store, filtered } = office;
  for (const [key, kept] of filtered) {
    const ims = imsTable(key);
    const looksAt = filterFields(activeFilters(kept.filters, ims), ims);
    const isMeant = table === undefined || table === key;
    if (isMeant && looksAt.some((field) => fields.includes(field))) {
      filtered.set(key, { ...kept, stale: true });
    }
  }
  const { shown } = store.get();
  if (shown) store.set({ shown: { ...shown, stale: isStale(office, shown.table) } });
}

/** Records were loaded: rows came, went and changed, and so did the suppliers. */
export function noteLoaded({ store, filtered }: Office): void {
  for (const [key, kept] of filtered) filtered.set(key, { ...kept, stale: true });
  store.set({ shown: undefined, suppliers: undefined });
}

const isStale = ({ filtered }: Office, table: TableKey): boolean =>
  filtered.get(table)?.stale === true;

/** Puts what Excel shows before the user's eyes. */
function tell(office: Office, { table, rows, shown, tax, filters }: ShownRows): ShownTable {
  const kept = stillOurs(table, office.filtered.get(table) ?? NO_FILTERS, filters);
  if (Object.keys(kept.filters).length === 0) office.filtered.delete(table);
  else office.filtered.set(table, kept);
  const byHand = [...filters.keys()]
    .filter((heading) => !kept.ours.has(heading))
    .map((heading) => (heading === FOUND_HEADING ? EARLIER_SEARCH : heading));
  const now = { table, rows, shown, tax, filters: kept.filters, byHand, stale: kept.stale };
  office.store.set({ shown: now });
  return now;
}

/** A criterion of ours that the user took away or altered by hand is ours no more. */
function stillOurs(
  table: TableKey,
  { filters, ours, stale }: TableFilters,
  told: ShownRows["filters"],
): TableFilters {
  const ims = imsTable(table);
  const lost = activeFilters(filters, ims).filter((active) => {
    const heading = headingOf(active, ims);
    return told.get(heading) !== ours.get(heading);
  });
  return {
    filters: lost.reduce((left, { id }) => withoutFilter(left, id), filters),
    ours: new Map([...ours].filter(([heading, criteria]) => told.get(heading) === criteria)),
    stale,
  };
}

function shownStatus({ table, rows, shown, byHand }: ShownTable): Status {
  const { sheet } = imsTable(table);
  const also = byHand.length > 0 ? ` It is also filtered by hand on ${byHand.join(", ")}.` : "";
  if (shown === 0 && rows > 0) {
    return {
      tone: "plain",
      text: `No row of ${sheet} meets the filters. Take one of them away, or clear them.${also}`,
    };
  }
  const count =
    shown === rows ? formatCount(rows) : `${formatCount(shown)} of ${formatCount(rows)}`;
  return {
    tone: "plain",
    text: `${count} ${rows === 1 ? "row" : "rows"} of ${sheet} shown.${also}`,
  };
}
