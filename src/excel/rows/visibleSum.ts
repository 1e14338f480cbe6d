import type { Field } from "../../ims/fields";
import { toPaise } from "../../ims/money";
import { block } from "../connection/requests";
import { sheetColumn, type SheetOnHand } from "../sheets/imsSheets";
import type { RowRun } from "./rowRuns";

/**
 * SUBTOTAL's numbers for "count what is not empty" and "sum", both without rows hidden by a filter or
 * by hand ("SUBTOTAL function", support.microsoft.com): Excel goes through the rows itself, and not one
 * of them comes over the wire.
 */
const COUNT_SHOWN = 103;
const SUM_SHOWN = 109;

const askSubtotals = (
  { workbook: { functions } }: Excel.RequestContext,
  sheet: SheetOnHand,
  what: number,
  runs: readonly RowRun[],
  fields: readonly Field[],
): readonly Excel.FunctionResult<number>[] =>
  fields.flatMap((field) => {
    const column = sheetColumn(sheet, field);
    if (column === undefined) return [];
    return runs.map(({ first, count }) =>
      functions.subtotal(what, block(sheet.worksheet, first, column, count, 1)).load("value"),
    );
  });

const total = (results: readonly Excel.FunctionResult<number>[]): number =>
  results.reduce((sum, { value }) => sum + value, 0);

/** Asks with the next sync for the sum in paise of amounts in the visible rows of some stretches. */
export function askSum(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  runs: readonly RowRun[],
  fields: readonly Field[],
): () => number {
  const sums = askSubtotals(context, sheet, SUM_SHOWN, runs, fields);
  return () => toPaise(total(sums));
}

/** Asks with the next sync how many records are to be seen in some stretches. */
export function askCount(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  runs: readonly RowRun[],
): () => number {
  const counts = askSubtotals(context, sheet, COUNT_SHOWN, runs, ["key"]);
  return () => total(counts);
}
