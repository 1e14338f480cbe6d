import { breathe } from "../connection/breathe";
import { inExcel } from "../connection/connection";
import { block } from "../connection/requests";
import { askMark, MARKS, markValue } from "./sheetMarks";
import { cutRuns, type RowRun } from "../rows/rowRuns";

/** Rows of a sheet that is not ours, as Excel holds them. Rows and columns count from 0. */
export interface OpenRows {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Rows that tell what a sheet is: titles and headings stand in them. */
const FIRST_ROWS = 60;
/** Cells asked for at once: each comes with its value and its format. */
const CELLS = 20_000;
/** Columns beyond are no download's. */
const MOST_COLUMNS = 200;

interface OpenSheet {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly used: Excel.Range;
}

/**
 * Reads the visible sheets of the workbook that are not ours, in blocks: the first rows of each, and
 * the others while `take` says that they are wanted. `take` must not ask Excel for anything: it is
 * called within the run. Nothing is changed. Returns the workbook's name. Throws `ExcelProblem`, and
 * the signal's reason when aborted.
 */
export function readOpenSheets(
  take: (rows: OpenRows) => Promise<boolean>,
  onProgress: (progress: { sheet: string; done: number; total: number }) => void,
  signal: AbortSignal,
): Promise<string> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    for (const sheet of await foreignSheets(context)) {
      const { rowIndex, rowCount } = sheet.used;
      const first = { first: rowIndex, count: Math.min(rowCount, FIRST_ROWS) };
      const others = { first: rowIndex + first.count, count: rowCount - first.count };
      const width = Math.min(sheet.used.columnCount, MOST_COLUMNS);
      const runs = [first, ...cutRuns([others], Math.max(1, Math.floor(CELLS / width)))];
      for (const run of runs) {
        signal.throwIfAborted();
        onProgress({ sheet: sheet.name, done: run.first - rowIndex, total: rowCount });
        if (!(await take(await readRows(context, sheet, run, width)))) break;
        await breathe();
      }
    }
    return workbook.name;
  });
}

async function foreignSheets(context: Excel.RequestContext): Promise<readonly OpenSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const asked = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount,columnIndex,columnCount");
    const marks = [MARKS.table, MARKS.own].map((mark) => askMark(worksheet, mark));
    return { worksheet, name: worksheet.name, used, marks };
  });
  await context.sync();
  return asked.filter(
    ({ worksheet, used, marks }) =>
      worksheet.visibility === "Visible" &&
      !used.isNullObject &&
      marks.every((mark) => markValue(mark) === ""),
  );
}

async function readRows(
  context: Excel.RequestContext,
  { worksheet, name, used }: OpenSheet,
  { first, count }: RowRun,
  width: number,
): Promise<OpenRows> {
  const { columnIndex } = used;
  const range = block(worksheet, first, columnIndex, count, width).load("values,numberFormat");
  await context.sync();
  return {
    sheet: name,
    firstRow: first,
    firstColumn: columnIndex,
    values: range.values,
    formats: range.numberFormat as string[][],
  };
}
