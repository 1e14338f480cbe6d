import type { TableContent } from "../../gstr2b/tableContent";
import { COUNT_FORMAT, NUMBER_FORMATS } from "./cells";
import { breathe } from "../connection/breathe";
import { ExcelProblem, inTurn } from "../connection/connection";
import { syncKeepingText } from "./keptText";
import { markNegatives } from "./negativeAmounts";
import { blankOwnSheet, type OwnSheet } from "./ownSheets";
import { block, format } from "../connection/requests";
import { ifExcelCan, setWidths, styleHeading } from "./sheetLook";

/** Rows sent at once: of some twenty cells, each some 20 bytes. */
const ROWS_A_SYNC = 2_000;
/** Rows between a table and the one below it. */
const GAP = 2;

/** A sheet of ours that holds tables, one below the other, under a few sentences. */
export interface TableSheet {
  readonly kind: OwnSheet;
  readonly sheet: string;
  /** The first is the title. */
  readonly sentences: readonly string[];
  readonly tables: readonly TableContent[];
  readonly show?: boolean;
}

/** The rows of a sheet, counted from 1, in which the tables' first records stand. */
export function firstRows(
  sentences: TableSheet["sentences"],
  tables: readonly Pick<TableContent, "rows">[],
): readonly number[] {
  let top = sentences.length + 1;
  return tables.map(({ rows }) => {
    const first = top + 2;
    top += Math.max(1, rows.length) + 1 + GAP;
    return first;
  });
}

/**
 * Writes the sheet as it is to be, in place of what stood on ours before; one of that name that is
 * not ours stays. Texts stay texts. Returns the name of the sheet. Throws `ExcelProblem`.
 */
export function writeTableSheet(content: TableSheet): Promise<string> {
  return inTurn(async (run) => {
    const sheet = await run(async (context) => {
      const old = content.tables.map(({ name }) =>
        context.workbook.tables.getItemOrNullObject(name).load("name"),
      );
      await context.sync();
      for (const table of old) if (!table.isNullObject) table.delete();
      const { worksheet, name } = await blankOwnSheet(context, content.kind, content.sheet);
      content.sentences.forEach((sentence, row) => {
        const cell = block(worksheet, row, 0, 1, 1);
        cell.values = [[sentence]];
        cell.format.font.bold = row === 0;
      });
      const rows = firstRows(content.sentences, content.tables);
      const widths = widestOf(content.tables);
      for (const [index, table] of content.tables.entries()) {
        await writeTable(context, worksheet, name, table, (rows[index] ?? 0) - 2, widths);
      }
      setWidths(worksheet, 0, widths);
      worksheet.load("id");
      await context.sync();
      return { id: worksheet.id, name };
    });
    if (content.show) {
      await ifExcelCan(run, async (context) => {
        context.workbook.worksheets.getItem(sheet.id).activate();
        await context.sync();
      });
    }
    return sheet.name;
  });
}

/** Tables one below the other share their columns: each is as wide as the widest of them wants it. */
const widestOf = (tables: TableSheet["tables"]): readonly number[] => {
  const most = Math.max(...tables.map(({ columns }) => columns.length));
  return Array.from({ length: most }, (_, at) =>
    Math.max(...tables.map(({ columns }) => columns[at]?.width ?? 0)),
  );
};

async function writeTable(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  sheet: string,
  { name, columns, rows }: TableContent,
  top: number,
  widths: readonly number[],
): Promise<void> {
  const heading = block(worksheet, top, 0, 1, columns.length);
  heading.values = [columns.map((column) => column.heading)];
  styleHeading(
    heading,
    columns.map((column, at) => ({ ...column, width: widths[at] ?? column.width })),
  );
  const count = Math.max(1, rows.length);
  columns.forEach(({ kind }, at) => {
    const cells = block(worksheet, top + 1, at, count, 1);
    format(cells, kind === "count" ? COUNT_FORMAT : NUMBER_FORMATS[kind]);
    if (kind === "money") markNegatives(cells);
  });
  // The formulas of other columns are to be formulas.
  const texts = columns.flatMap(({ kind }, at) => (kind === "text" ? [at] : []));
  for (let from = 0; from < rows.length; from += ROWS_A_SYNC) {
    if (from > 0) await breathe();
    const row = top + 1 + from;
    const lines = rows.slice(from, from + ROWS_A_SYNC);
    block(worksheet, row, 0, lines.length, columns.length).values = lines.map((line) => [...line]);
    const cells = lines.map((line) => texts.map((at) => line[at] ?? ""));
    await syncKeepingText(context, worksheet, { row, columns: texts, cells }, (text, at) =>
      textChanged(text, sheet, at),
    );
  }
  const table = worksheet.tables.add(block(worksheet, top, 0, 1 + count, columns.length), true);
  table.name = name;
  table.style = "TableStyleLight1";
}

function textChanged(text: string, sheet: string, row: number): ExcelProblem {
  return new ExcelProblem(
    "TextChanged",
    `Excel changed the text “${text}” in row ${row + 1} of the sheet ${sheet} into something else, so the sheet is not complete. Update Excel, or make the sheet again in Excel on the desktop.`,
  );
}
