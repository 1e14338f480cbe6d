import type { Field } from "../../ims/fields";
import type { ActiveFilter, Links } from "../../ims/filters";
import { filterFields, filterTest } from "../../ims/filterTest";
import { rowAt } from "../../ims/records";
import { columnOf, type ImsTable, type TableKey } from "../../ims/tables";
import { breathe } from "../connection/breathe";
import { inExcel } from "../connection/connection";
import { columnGroups } from "../sheets/columnGroups";
import { criterionOf, type ColumnCriterion } from "./filterCriteria";
import { FOUND, FOUND_HEADING, writeFound } from "./foundColumn";
import { bringToFront } from "../rows/goTo";
import { sheetColumn, sheetOf, type SheetOnHand } from "../sheets/imsSheets";
import { readRecords, rowsAtOnce } from "../rows/recordReading";
import { cutRuns, rowsOf } from "../rows/rowRuns";
import { shownRowsOf, type ShownRows } from "./shownRows";

/** What filtering needs besides the filters. */
export interface Filtering {
  /** Headings that were filtered by us before: their criteria are ours to take away. */
  readonly ours: readonly string[];
  /** What the records of the table's counterpart are linked by; empty unless a filter asks for it. */
  readonly links: Links;
  /** Records put to the test so far. */
  onProgress(progress: { readonly done: number; readonly total: number }): void;
  readonly signal: AbortSignal;
}

/** Rows put to the test at once at most: what does not hold up the pane. */
const MOST_ROWS = 10_000;

/** The heading on which a filter is put: that of its column, or our own. */
export function headingOf(active: ActiveFilter, table: ImsTable): string {
  const criterion = criterionOf(active);
  return criterion ? heading(table, criterion.field) : FOUND_HEADING;
}

const heading = (table: ImsTable, field: Field): string => columnOf(table, field)?.heading ?? "";

/**
 * Opens a table's sheet and shows the records that meet all filters: each filter one column can say
 * becomes the criterion of that column; the others are put to the test on what the rows hold now, and
 * the rows that meet them are filtered by a hidden column of ours. Criteria on other columns, set by
 * hand, stay. Nothing has changed when it is aborted or a reading fails. Throws `ExcelProblem`, and the
 * signal's reason.
 */
export function filterTable(
  table: TableKey,
  filters: readonly ActiveFilter[],
  filtering: Filtering,
): Promise<ShownRows> {
  return inExcel(async (context) => {
    const asItWas = await sheetOf(context, table);
    const criteria = filters.flatMap((active) => criterionOf(active) ?? []);
    // A column that is gone is a problem to be told before anything is changed.
    for (const { field } of criteria) sheetColumn(asItWas, field);
    const toTest = filters.filter((active) => !criterionOf(active));
    const found =
      toTest.length > 0 ? await testRows(context, asItWas, toTest, filtering) : undefined;

    bringToFront(asItWas);
    liftFilters(asItWas, [
      ...filtering.ours,
      ...filters.map((active) => headingOf(active, asItWas.table)),
    ]);
    const sheet = found ? await writeFound(context, asItWas, found) : asItWas;
    for (const criterion of criteria) putCriterion(sheet, criterion);
    if (found) filterOf(sheet, FOUND_HEADING).applyValuesFilter([FOUND]);
    return shownRowsOf(context, sheet);
  });
}

/** Takes every filter off a table, ours and those set by hand. Throws `ExcelProblem`. */
export function clearTableFilters(table: TableKey): Promise<ShownRows> {
  return inExcel(async (context) => {
    const sheet = await sheetOf(context, table);
    bringToFront(sheet);
    sheet.excelTable.clearFilters();
    return shownRowsOf(context, sheet);
  });
}

/** Opens a table's sheet with the filters it has. Throws `ExcelProblem`. */
export function openTable(table: TableKey): Promise<ShownRows> {
  return inExcel(async (context) => {
    const sheet = await sheetOf(context, table);
    bringToFront(sheet);
    return shownRowsOf(context, sheet);
  });
}

const filterOf = (sheet: SheetOnHand, heading: string): Excel.Filter =>
  sheet.excelTable.columns.getItem(heading).filter;

function liftFilters(sheet: SheetOnHand, headings: readonly string[]): void {
  for (const heading of new Set(headings)) {
    if (sheet.columns.has(heading)) filterOf(sheet, heading).clear();
  }
}

function putCriterion(sheet: SheetOnHand, criterion: ColumnCriterion): void {
  const filter = filterOf(sheet, heading(sheet.table, criterion.field));
  if ("values" in criterion) filter.applyValuesFilter([...criterion.values]);
  else filter.applyCustomFilter(criterion.first, criterion.second, criterion.join);
}

/** For each row of the table 1 where it meets the filters. */
async function testRows(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  filters: readonly ActiveFilter[],
  { links, onProgress, signal }: Filtering,
): Promise<Uint8Array> {
  const { body, table } = sheet;
  const fields = filterFields(filters, table);
  const meets = filterTest(filters, table, links);
  const found = new Uint8Array(body.count);
  const most = Math.min(MOST_ROWS, rowsAtOnce(columnGroups(sheet, fields, 0)));
  for (const run of cutRuns([body], most)) {
    signal.throwIfAborted();
    onProgress({ done: run.first - body.first, total: body.count });
    const { records, rows } = await readRecords(context, sheet, fields, rowsOf([run]), { signal });
    rows.forEach((row, index) => {
      if (meets(rowAt(records, index))) found[row - body.first] = 1;
    });
    await breathe();
  }
  return found;
}
