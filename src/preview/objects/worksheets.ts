import type { Book } from "../book";
import { EVENT, registrations, WORKBOOK } from "../events";
import { notFound } from "../excelError";
import { hostObject, type HostObject, type ObjectType } from "../objectType";
import { activeSheet, addSheet, findSheet, sheetsInOrder, worksheetOf } from "../sheets";
import { worksheetType } from "./worksheet";

const sheetByKey = (book: Book, key: unknown): HostObject | null => {
  const sheet = findSheet(book, key);
  return sheet ? hostObject(worksheetType, sheet) : null;
};

const sheetOrError = (book: Book, key: unknown): HostObject => {
  const found = sheetByKey(book, key);
  if (!found) throw notFound(`the sheet "${String(key)}"`);
  return found;
};

export const worksheetsType: ObjectType<Book> = {
  name: "WorksheetCollection",
  items: (book) => sheetsInOrder(book).map((sheet) => hostObject(worksheetType, sheet)),
  item: sheetOrError,
  methods: {
    ...registrations(
      {
        Activated: EVENT.worksheetActivated,
        Added: EVENT.worksheetAdded,
        DataChanged: EVENT.worksheetChanged,
        Deactivated: EVENT.worksheetDeactivated,
        Deleted: EVENT.worksheetDeleted,
        RowHiddenChanged: EVENT.rowHiddenChanged,
        RowSorted: EVENT.rowSorted,
        SelectionChanged: EVENT.worksheetSelectionChanged,
      },
      (book: Book) => ({ book, id: WORKBOOK }),
    ),
    add: (book, [name]) =>
      hostObject(worksheetType, addSheet(book, name === undefined ? undefined : String(name))),
    getActiveWorksheet: (book) => hostObject(worksheetType, activeSheet(book)),
    getCount: (book, [visibleOnly]) =>
      sheetsInOrder(book).filter(
        (sheet) => visibleOnly !== true || !worksheetOf(sheet).isSheetHidden(),
      ).length,
    getItem: (book, [key]) => sheetOrError(book, key),
    getItemOrNullObject: (book, [key]) => sheetByKey(book, key),
  },
};
