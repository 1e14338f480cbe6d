import {
  BooleanNumber,
  type IExecutionOptions,
  type IMutation,
  type Worksheet,
} from "@univerjs/core";
import {
  InsertSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { lastColumn, lastRow, type Area } from "../cells/area";
import { EVENT, raise, WORKBOOK } from "../events/events";
import { change, silently, type Book, type Sheet, type SheetFacts } from "../book";
import { alreadyExists, ExcelError, invalidArgument, notFound } from "../requests/excelError";
import { hasQuirk } from "../quirks";

/** A new sheet's size in Univer; it grows when something is put beyond it. */
export const NEW_SHEET = { rowCount: 200, columnCount: 40 };

/** How far beyond the last used row and column the grid on screen reaches. */
const MARGIN = { rows: 50, columns: 6 };

/** Univer's sheet. Throws ItemNotFound when it was deleted. */
export function worksheetOf({ book, id }: Sheet): Worksheet {
  const worksheet = book.grid.getSheetBySheetId(id);
  if (!worksheet) throw notFound("the sheet");
  return worksheet;
}

export const sheetName = (sheet: Sheet): string => worksheetOf(sheet).getName();

export const activeSheet = (book: Book): Sheet => ({
  book,
  id: book.grid.getActiveSheet().getSheetId(),
});

export const sheetsInOrder = (book: Book): Sheet[] =>
  book.grid.getSheetOrders().map((id) => ({ book, id }));

/** Finds a sheet by its id or, in any case of letters, by its name. */
export const findSheet = (book: Book, key: unknown): Sheet | undefined =>
  sheetsInOrder(book).find(
    (sheet) => sheet.id === key || sheetName(sheet).toLowerCase() === String(key).toLowerCase(),
  );

export function factsOf({ book, id }: Sheet): SheetFacts {
  const known = book.sheetFacts.get(id);
  if (known) return known;
  const facts: SheetFacts = {
    veryHidden: false,
    protected: false,
    customProperties: new Map(),
    pageLayout: new Map(),
    hyperlinks: [],
  };
  book.sheetFacts.set(id, facts);
  return facts;
}

/** Throws AccessDenied when the add-in is about to change a protected sheet. */
export function refuseIfProtected(sheet: Sheet): void {
  const { actor, silent } = sheet.book;
  if (actor !== "add-in" || silent || !factsOf(sheet).protected) return;
  if (!hasQuirk(sheet.book, "protectedSheet")) return;
  throw new ExcelError("AccessDenied", "You cannot perform the requested operation.");
}

/** The same for the workbook: its sheets stay as they are. */
export function refuseIfBookProtected(book: Book): void {
  if (book.actor !== "add-in" || !(book.protected || book.readOnly)) return;
  throw new ExcelError("AccessDenied", "You cannot perform the requested operation.");
}

/** Changes one sheet by one of Univer's mutations. */
export function changeSheet<P extends { unitId: string; subUnitId: string }>(
  sheet: Sheet,
  mutation: IMutation<P>,
  params: Omit<P, "unitId" | "subUnitId">,
  options?: IExecutionOptions,
): void {
  const { unitId } = sheet.book;
  refuseIfProtected(sheet);
  const all = { ...params, unitId, subUnitId: sheet.id };
  sheet.book.commands.syncExecuteCommand(mutation.id, all, options);
}

/** Throws where Excel refuses a sheet's name: too long, empty, a forbidden character, taken. */
export function checkSheetName(book: Book, name: string, self?: Sheet): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`"${name}" cannot be a sheet's name`);
  }
  const other = findSheet(book, name);
  if (other && other.id !== self?.id) throw alreadyExists(`the sheet "${name}"`);
}

/** Adds a sheet after the last one; without a name it is called Sheet2, Sheet3 … */
export function addSheet(book: Book, wanted?: string): Sheet {
  refuseIfBookProtected(book);
  const name = wanted ?? freeName(book);
  checkSheetName(book, name);
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const sheet = { ...book.grid.getActiveSheet().getConfig(), ...blankSheet(id, name) };
  const inFront = activeSheet(book);
  change(book, InsertSheetMutation, { sheet, index: book.grid.getSheetSize() });
  // Univer brings a new sheet to the front; Excel does not when an add-in makes it.
  silently(book, () => activate(inFront));
  return { book, id };
}

/** What a sheet begins with. */
export const blankSheet = (id: string, name: string) => ({
  id,
  name,
  ...NEW_SHEET,
  cellData: {},
  rowData: {},
  columnData: {},
  mergeData: [],
  tabColor: "",
  hidden: BooleanNumber.FALSE,
  showGridlines: BooleanNumber.TRUE,
  scrollTop: 0,
  scrollLeft: 0,
  freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
});

function freeName(book: Book): string {
  let number = book.grid.getSheetSize() + 1;
  while (findSheet(book, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Brings a sheet to the front. */
export function activate({ book, id }: Sheet): void {
  const before = activeSheet(book).id;
  if (before === id) return;
  raise(book, EVENT.worksheetDeactivated, [before, WORKBOOK], { worksheetId: before });
  const params = { unitId: book.unitId, subUnitId: id };
  book.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, params);
}

/** Lets Univer's sheet reach as far as an area does. */
export function growTo(sheet: Sheet, area: Area): void {
  const worksheet = worksheetOf(sheet);
  const rowCount = lastRow(area) + 1;
  const columnCount = lastColumn(area) + 1;
  if (rowCount > worksheet.getRowCount()) {
    changeSheet(sheet, SetWorksheetRowCountMutation, { rowCount: rowCount + MARGIN.rows });
  }
  if (columnCount > worksheet.getColumnCount()) {
    const params = { columnCount: columnCount + MARGIN.columns };
    changeSheet(sheet, SetWorksheetColumnCountMutation, params);
  }
}
