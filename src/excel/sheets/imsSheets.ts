import type { Field } from "../../ims/fields";
import {
  columnOf,
  imsTable,
  ALL_TABLES,
  isTableKey,
  type ImsTable,
  type Side,
  type TableKey,
} from "../../ims/tables";
import { ExcelProblem, inExcel } from "../connection/connection";
import { rememberSheets } from "./knownSheets";
import { askMark, MARKS, markValue } from "./sheetMarks";
import { askPlace, placeOf, type PlaceAsked, type TablePlace } from "./tablePlace";

/** A sheet of ours as it is now. */
export interface ImsSheet {
  readonly table: TableKey;
  readonly sheet: string;
  /** The name of its Excel table, by which formulas call it. */
  readonly name: string;
  readonly rows: number;
}

/** A sheet of ours while a run is under way. */
export interface SheetOnHand extends TablePlace {
  readonly table: ImsTable;
  readonly id: string;
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly excelTable: Excel.Table;
  /** The Excel table's name now. */
  readonly tableName: string;
}

/** The heading by which our Excel table is told from others on the sheet. */
const KEY_HEADING = "Row key";

interface SheetAsked {
  readonly worksheet: Excel.Worksheet;
  readonly mark: Excel.WorksheetCustomProperty;
}

interface TablesAsked {
  readonly worksheet: Excel.Worksheet;
  readonly table: ImsTable;
  readonly places: readonly PlaceAsked[];
}

/** First question about sheets: which table is each for? Answered by the next sync. */
export function askSheets(worksheets: readonly Excel.Worksheet[]): readonly SheetAsked[] {
  return worksheets.map((worksheet) => {
    worksheet.load("id,name");
    worksheet.tables.load("items/name");
    return { worksheet, mark: askMark(worksheet, MARKS.table) };
  });
}

/** Second question: where are the tables of the marked ones? Answered by the next sync. */
export function askTables(asked: readonly SheetAsked[]): readonly TablesAsked[] {
  return asked.flatMap(({ worksheet, mark }) => {
    const key = markValue(mark);
    if (!isTableKey(key)) return [];
    return { worksheet, table: imsTable(key), places: worksheet.tables.items.map(askPlace) };
  });
}

/**
 * The sheets found. Throws `ExcelProblem` where a marked sheet has lost its table: to go on without
 * it would lose its marks.
 */
export function sheetsOnHand(asked: readonly TablesAsked[]): readonly SheetOnHand[] {
  const found = asked.map(({ worksheet, table, places }): SheetOnHand => {
    for (const question of places) {
      const place = placeOf(question);
      if (!place.columns.has(KEY_HEADING)) continue;
      const { name: tableName } = question.table;
      const { id, name } = worksheet;
      return { ...place, table, id, name, worksheet, excelTable: question.table, tableName };
    }
    throw new ExcelProblem(
      "TableLost",
      `The sheet ${worksheet.name} holds ${table.many}, but its table is gone: it was turned into plain cells, or its column Row key was deleted. Undo that change (Ctrl+Z), or delete the sheet and load the files again.`,
    );
  });
  rememberSheets(found);
  return found;
}

/**
 * Of several sheets for one table – the user copied one – the one whose Excel table bears our name:
 * the formulas of GSTR-2B count that one.
 */
function oneOfEach(sheets: readonly SheetOnHand[]): readonly SheetOnHand[] {
  return ALL_TABLES.flatMap((table) => {
    const same = sheets.filter((sheet) => sheet.table === table);
    return same.find((sheet) => sheet.tableName === table.name) ?? same.slice(0, 1);
  });
}

/** All our IMS sheets in the order of the portal's tables. */
export async function allSheets(context: Excel.RequestContext): Promise<readonly SheetOnHand[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const asked = askSheets(worksheets.items);
  await context.sync();
  const tables = askTables(asked);
  if (tables.length === 0) return [];
  await context.sync();
  return oneOfEach(sheetsOnHand(tables));
}

/** The sheet of a table. Throws `ExcelProblem` when the workbook has none. */
export async function sheetOf(
  context: Excel.RequestContext,
  table: TableKey,
): Promise<SheetOnHand> {
  const sheet = (await allSheets(context)).find((each) => each.table.key === table);
  if (sheet) return sheet;
  const { title, many } = imsTable(table);
  throw new ExcelProblem(
    "SheetLost",
    `The workbook has no sheet of ${title}: it was deleted, or no ${many} were loaded. Undo the deletion (Ctrl+Z) or load the files again.`,
  );
}

/**
 * The sheet's column of a field, or undefined where the table has no such field. Throws
 * `ExcelProblem` when the user deleted or renamed the column.
 */
export function sheetColumn(sheet: SheetOnHand, field: Field): number | undefined {
  const declared = columnOf(sheet.table, field);
  if (!declared) return undefined;
  const column = sheet.columns.get(declared.heading);
  if (column !== undefined) return column;
  throw new ExcelProblem(
    "ColumnLost",
    `The column ${declared.heading} of the sheet ${sheet.name} is not there any more: it was deleted or its heading was changed. Undo that change (Ctrl+Z), or write ${declared.heading} into the heading again.`,
  );
}

/** Our sheets of a side, found by the marks on them, in the order of the portal's tables. */
async function findSheets(side: Side): Promise<ImsSheet[]> {
  return inExcel(async (context) =>
    (await allSheets(context))
      .filter(({ table }) => table.side === side)
      .map(({ table, name, tableName, body }) => ({
        table: table.key,
        sheet: name,
        name: tableName,
        rows: body.count,
      })),
  );
}

/** The sheets of inward supplies. */
export const findImsSheets = (): Promise<ImsSheet[]> => findSheets("inward");

/** The sheets of outward supplies. */
export const findOutwardSheets = (): Promise<ImsSheet[]> => findSheets("outward");
