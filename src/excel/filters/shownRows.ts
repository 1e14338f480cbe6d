import { HEADS } from "../../ims/fields";
import type { TableKey } from "../../ims/tables";
import { inExcel } from "../connection/connection";
import type { SheetOnHand } from "../sheets/imsSheets";
import { askCount, askSum } from "../rows/visibleSum";
import { sheetHere } from "../rows/scope";

/**
 * The filters on a table's columns, by heading, as Excel tells them. The text is to be compared with
 * other such texts only: criteria that were read cannot be given back (office-js #1226, #3030).
 */
export type FiltersTold = ReadonlyMap<string, string>;

/** The rows of a table that are to be seen. */
export interface ShownRows {
  readonly table: TableKey;
  /** All rows of the table, and those that no filter and no hand has hidden. */
  readonly rows: number;
  readonly shown: number;
  /** Total tax of the rows shown, in paise. */
  readonly tax: number;
  readonly filters: FiltersTold;
}

/** The rows shown on the sheet in front, where it is one of ours. Throws `ExcelProblem`. */
export function lookAtShownRows(): Promise<ShownRows | undefined> {
  return inExcel(async (context) => {
    const sheet = await sheetHere(context, context.workbook.worksheets.getActiveWorksheet());
    return sheet && shownRowsOf(context, sheet);
  });
}

/** What is to be seen of a sheet, asked in one request. */
export async function shownRowsOf(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
): Promise<ShownRows> {
  const count = askCount(context, sheet, [sheet.body]);
  const tax = askSum(context, sheet, [sheet.body], HEADS);
  const { columns } = sheet.excelTable;
  columns.load("items/name,items/filter/criteria");
  await context.sync();
  return {
    table: sheet.table.key,
    rows: sheet.body.count,
    shown: count(),
    tax: tax(),
    filters: new Map(
      columns.items.flatMap(({ name, filter }) => {
        const told = toldOf(filter.criteria);
        return told === "" ? [] : [[name, told]];
      }),
    ),
  };
}

/** "" for a column without a filter, of which Excel tells nothing or an object without `filterOn`. */
function toldOf(criteria: Excel.FilterCriteria | null): string {
  return criteria?.filterOn ? JSON.stringify(criteria) : "";
}
