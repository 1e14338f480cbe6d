import type { Book } from "../book";
import { EVENT, registrations, WORKBOOK } from "../events/events";
import { notFound } from "../requests/excelError";
import { type HostObject, type ObjectType } from "../requests/objectType";
import { activeSheet, addSheet, findSheet, sheetsInOrder, worksheetOf } from "../sheets/sheets";
import { worksheetObject } from "./objects";

const sheetByKey = (book: Book, key: unknown): HostObject | null => {
  const sheet = findSheet(book, key);
  return sheet ? worksheetObject(sheet) : null;
};

const sheetOrError = (book: Book, key: unknown): HostObject => {
  const found = sheetByKey(book, key);
  if (!found) throw notFound(`the sheet "${String(key)}"`);
  return found;
};

export const worksheetsType: ObjectType<Book> = {
  name: "WorksheetCollection",
  items: (book) => sheetsInOrder(book).map((sheet) => worksheetObject(sheet)),
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
      worksheetObject(addSheet(book, name === undefined ? undefined : String(name))),
    getActiveWorksheet: (book) => worksheetObject(activeSheet(book)),
    getCount: (book, [visibleOnly]) =>
      sheetsInOrder(book).filter(
        (sheet) => visibleOnly !== true || !worksheetOf(sheet).isSheetHidden(),
      ).length,
    getItem: (book, [key]) => sheetOrError(book, key),
    getItemOrNullObject: (book, [key]) => sheetByKey(book, key),
  },
};
