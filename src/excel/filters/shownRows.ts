import { HEADS, type Field } from "../../ims/fields";
import { toPaise } from "../../ims/money";
import type { TableKey } from "../../ims/tables";
import { inExcel } from "../connection/connection";
import { sheetColumn, type SheetOnHand } from "../sheets/imsSheets";
import { block } from "../connection/requests";
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

/**
 * SUBTOTAL's numbers for "count what is not empty" and "sum", both without rows hidden by a filter or
 * by hand ("SUBTOTAL function", support.microsoft.com): Excel goes through the rows itself, and not one
 * of them comes over the wire.
 */
const COUNT_SHOWN = 103;
const SUM_SHOWN = 109;

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
  const { functions } = context.workbook;
  const subtotal = (what: number, field: Field) => {
    const column = sheetColumn(sheet, field);
    if (column === undefined) return undefined;
    const { first, count } = sheet.body;
    return functions.subtotal(what, block(sheet.worksheet, first, column, count, 1)).load("value");
  };
  const count = subtotal(COUNT_SHOWN, "key");
  const taxes = HEADS.map((head) => subtotal(SUM_SHOWN, head));
  const { columns } = sheet.excelTable;
  columns.load("items/name,items/filter/criteria");
  await context.sync();
  const rupees = taxes.reduce((sum, tax) => sum + (tax?.value ?? 0), 0);
  return {
    table: sheet.table.key,
    rows: sheet.body.count,
    shown: count?.value ?? 0,
    tax: toPaise(rupees),
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
