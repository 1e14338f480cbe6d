import {
  AGREES_COLUMN,
  AMOUNT_COLUMN,
  HEADING_COLUMN,
  LAST_COLUMNS_ROW,
  LAST_LINE_ROW,
  LAST_ROW,
  rowOf,
  SHEET_COLUMNS,
} from "../../gstr2b/layout";
import { DETAILS, LINE_PATHS } from "../../gstr2b/lines";
import type { SheetCell } from "../../gstr2b/sheetCells";
import { SHEET_STYLES } from "../../gstr2b/sheetStyles";
import { HEADS } from "../../ims/fields";
import { inExcel, inTurn } from "../connection/connection";
import { ExcelProblem } from "../connection/excelProblem";
import { findOwnSheet, newOwnSheet, setAside } from "../sheets/ownSheets";
import { block, format } from "../connection/requests";
import { markNegatives } from "../sheets/negativeAmounts";
import { linkToRecords } from "../sheets/recordLinks";
import { ifExcelCan, LINE_POINTS, linesOf, setWidths } from "../sheets/sheetLook";
import { dressCells, formatCells, styledAreas } from "./statementLooks";

const SHEET = "GSTR-2B";
/** The columns of the four heads stand side by side. */
const FIRST_AMOUNT = SHEET_COLUMNS.findIndex(({ letter }) => letter === AMOUNT_COLUMN.igst);
/** Title, GSTIN and period stay in sight. */
const FROZEN_ROWS = 3;

/** Text Excel would not leave alone in a cell without a text format. */
const NEEDS_TEXT_FORMAT = /^[^\p{L}]/u;

function contentOf(cell: SheetCell): string | number {
  if ("formula" in cell) return cell.formula;
  return "number" in cell ? cell.number : cell.text;
}

/**
 * The sheet to write on: ours, where our lines stand in their rows and columns still. One in which rows
 * or columns were inserted or deleted is left to the user, with all that was added to it.
 */
async function sheetToWriteOn(context: Excel.RequestContext): Promise<{
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly isNew: boolean;
}> {
  const fresh = async () => ({
    ...(await newOwnSheet(context, "statement", SHEET)),
    isNew: true,
  });
  const there = await findOwnSheet(context, "statement");
  if (!there) return fresh();
  const headings = block(there.worksheet, LAST_COLUMNS_ROW - 1, 0, 1, SHEET_COLUMNS.length);
  const line = there.worksheet.getRange(`${HEADING_COLUMN}${LAST_LINE_ROW}`).untrack();
  headings.load("values");
  line.load("values");
  await context.sync();
  const isInPlace =
    SHEET_COLUMNS.every(({ heading }, at) => headings.values[0]?.[at] === heading) &&
    line.values[0]?.[0] === DETAILS.at(-1)?.heading;
  if (isInPlace) return { ...there, isNew: false };
  setAside(there);
  return fresh();
}

/**
 * Writes the sheet of the GSTR-2B statement, row by row from A1: over our own cells, wherever the user
 * moved the sheet, so that what the user added beside and below them stays; a sheet of that name that
 * is not ours stays, too. Formulas are written as formulas, text always as text. Returns the name of
 * the sheet.
 */
export function writeStatement(rows: readonly (readonly SheetCell[])[]): Promise<string> {
  return inTurn(async (run) => {
    const sheet = await run(async (context) => {
      const { worksheet, name, isNew } = await sheetToWriteOn(context);
      worksheet.load("id");
      const areas = styledAreas(rows);
      formatCells(worksheet, areas);
      rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if ("text" in cell && NEEDS_TEXT_FORMAT.test(cell.text)) {
            format(block(worksheet, row, column, 1, 1), "@");
          }
        });
      });
      linkDocuments(worksheet, rows);
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
      if (isNew) {
        markNegatives(block(worksheet, 0, FIRST_AMOUNT, rows.length, HEADS.length));
        forPaper(worksheet);
      }
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

/** Makes each number of documents a link to them. Before the cells hold anything. */
function linkDocuments(worksheet: Excel.Worksheet, rows: readonly (readonly SheetCell[])[]): void {
  rows.forEach((cells, row) => {
    cells.forEach(({ link }, column) => {
      if (link === undefined) return;
      linkToRecords(block(worksheet, row, column, 1, 1), link, "documents");
    });
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

/** What is left free around the sheet, in inches: little, for its columns are many. */
const MARGINS = { left: 0.25, right: 0.25, top: 0.4, bottom: 0.4, header: 0.2, footer: 0.2 };

/** A4 landscape, all columns on one page's width, the title on each page. */
function forPaper({ pageLayout }: Excel.Worksheet): void {
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins("Inches", MARGINS);
  pageLayout.setPrintTitleRows(`$1:$${FROZEN_ROWS}`);
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
