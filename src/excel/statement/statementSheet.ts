import { AGREES_COLUMN, LAST_ROW, rowOf, SHEET_COLUMNS } from "../../gstr2b/layout";
import { LINE_PATHS } from "../../gstr2b/lines";
import type { SheetCell } from "../../gstr2b/sheet";
import { SHEET_STYLES } from "../../gstr2b/sheetStyles";
import { inExcel, inTurn } from "../connection/connection";
import { ExcelProblem } from "../connection/excelProblem";
import { blankOwnSheet, findOwnSheet } from "../sheets/ownSheets";
import { block, format } from "../connection/requests";
import { ifExcelCan, LINE_POINTS, linesOf, setWidths } from "../sheets/sheetLook";
import { dressCells, formatCells, styledAreas } from "./statementLooks";

const SHEET = "GSTR-2B";
/** Title, GSTIN and period stay in sight. */
const FROZEN_ROWS = 3;

/** Text Excel would not leave alone in a cell without a text format. */
const NEEDS_TEXT_FORMAT = /^[^\p{L}]/u;

function contentOf(cell: SheetCell): string | number {
  if ("formula" in cell) return cell.formula;
  return "number" in cell ? cell.number : cell.text;
}

/**
 * Writes the sheet of the GSTR-2B statement, row by row from A1: ours is emptied and written again
 * wherever the user moved it, a sheet of that name that is not ours stays. Formulas are written as
 * formulas, text always as text. Returns the name of the sheet.
 */
export function writeStatement(rows: readonly (readonly SheetCell[])[]): Promise<string> {
  return inTurn(async (run) => {
    const sheet = await run(async (context) => {
      const { worksheet, name } = await blankOwnSheet(context, "statement", SHEET);
      const areas = styledAreas(rows);
      formatCells(worksheet, areas);
      rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if ("text" in cell && NEEDS_TEXT_FORMAT.test(cell.text)) {
            format(block(worksheet, row, column, 1, 1), "@");
          }
        });
      });
      context.application.suspendApiCalculationUntilNextSync();
      block(worksheet, 0, 0, rows.length, SHEET_COLUMNS.length).formulas = rows.map((cells) =>
        cells.map(contentOf),
      );
      dressCells(worksheet, areas);
      setWidths(
        worksheet,
        0,
        SHEET_COLUMNS.map(({ width }) => width),
      );
      makeRoomForLines(worksheet, rows);
      forPaper(worksheet);
      await context.sync();
      return { id: worksheet.id, name };
    });
    await ifExcelCan(run, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      worksheet.freezePanes.freezeRows(FROZEN_ROWS);
      worksheet.activate();
      await context.sync();
    });
    return sheet.name;
  });
}

/**
 * Makes rows as high as their wrapped texts need. Excel's own fitting is not asked: it takes its time
 * row by row, and other programs that open the workbook do not repeat it.
 */
function makeRoomForLines(
  worksheet: Excel.Worksheet,
  rows: readonly (readonly SheetCell[])[],
): void {
  rows.forEach((cells, row) => {
    const lines = cells.map((cell, column) => {
      const { wrap } = SHEET_STYLES[cell.style];
      return wrap && "text" in cell ? linesOf(cell.text, SHEET_COLUMNS[column]?.width ?? 0) : 1;
    });
    block(worksheet, row, 0, 1, 1).format.rowHeight = Math.max(...lines) * LINE_POINTS;
  });
}

/** A4 landscape, all columns on one page's width. */
function forPaper({ pageLayout }: Excel.Worksheet): void {
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
}

/**
 * How many lines of the sheet do not agree with the computation the add-in made without formulas: a
 * cell that is not `Yes` – `No`, an error, something typed over it – is no agreement. Throws
 * `ExcelProblem` when the workbook has no such sheet.
 */
export function readDisagreements(): Promise<number> {
  return inExcel(async (context) => {
    const sheet = await findOwnSheet(context, "statement");
    if (!sheet) {
      throw new ExcelProblem(
        "SheetLost",
        "The workbook has no sheet of GSTR-2B computed by IMS Review. Press Compute GSTR-2B again.",
      );
    }
    context.application.calculate("Recalculate");
    const column = sheet.worksheet
      .getRange(`${AGREES_COLUMN}1:${AGREES_COLUMN}${LAST_ROW}`)
      .untrack();
    column.load("values");
    await context.sync();
    return LINE_PATHS.filter((path) => column.values[(rowOf(path) ?? 0) - 1]?.[0] !== "Yes").length;
  });
}
