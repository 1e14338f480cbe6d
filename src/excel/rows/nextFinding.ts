import type { TableKey } from "../../ims/tables";
import { inExcel } from "../connection/connection";
import { sheetColumn, type SheetOnHand } from "../sheets/imsSheets";
import { readRecords } from "./recordReading";
import { block } from "../connection/requests";
import { cutRuns, rowsOf, type RowRun } from "./rowRuns";
import { sheetHere } from "./scope";
import { visibleRows } from "./visibleRows";

/** Rows looked at together: mostly the next finding is near. */
const BLOCK_ROWS = 2_000;

/** A row with something in `Check`: where it is, counted from 1, and what it says. */
export interface RowWithFinding {
  readonly row: number;
  readonly check: string;
}

/**
 * Selects the `Check` cell of the next visible row that has something in it: below the active cell,
 * then from the top. The finding is left out where no visible row has one; undefined where the active
 * sheet is none of ours. Throws `ExcelProblem`.
 */
export function selectNextFinding(): Promise<
  { readonly table: TableKey; readonly finding?: RowWithFinding } | undefined
> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const active = workbook.getActiveCell().load("rowIndex");
    const sheet = await sheetHere(context, workbook.worksheets.getActiveWorksheet());
    if (!sheet) return undefined;
    const table = sheet.table.key;
    for (const run of cutRuns(runsFrom(sheet.body, active.rowIndex + 1), BLOCK_ROWS)) {
      const finding = await firstIn(context, sheet, run);
      if (!finding) continue;
      const column = sheetColumn(sheet, "check");
      if (column !== undefined) block(sheet.worksheet, finding.row - 1, column, 1, 1).select();
      await context.sync();
      return { table, finding };
    }
    return { table };
  });
}

/** The rows of a table from a row on, then those before it. */
function runsFrom({ first, count }: RowRun, row: number): readonly RowRun[] {
  const from = Math.min(Math.max(row, first), first + count);
  return [
    { first: from, count: first + count - from },
    { first, count: from - first },
  ].filter((run) => run.count > 0);
}

async function firstIn(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  run: RowRun,
): Promise<RowWithFinding | undefined> {
  const { records, rows } = await readRecords(context, sheet, ["key", "check"], rowsOf([run]));
  const checks = new Map(rows.map((row, at) => [row, records.columns.check?.[at] ?? ""]));
  const told = rows.filter((row) => checks.get(row) !== "");
  if (told.length === 0) return undefined;
  const [row] = await visibleRows(context, sheet.worksheet, told);
  return row === undefined ? undefined : { row: row + 1, check: checks.get(row) ?? "" };
}
