import { RemoveSheetMutation } from "@univerjs/sheets";
import { change, type Sheet } from "../book";
import { invalidArgument } from "../requests/excelError";
import { activate, activeSheet, refuseIfBookProtected, sheetName } from "./sheets";
import { tablesOn } from "../tables/tablePlaces";
import { forgetTable } from "../tables/tables";

/** Deletes a sheet and its tables. The last visible one cannot be deleted. */
export function deleteSheet(sheet: Sheet): void {
  const { book, id } = sheet;
  refuseIfBookProtected(book);
  const visible = book.grid.getUnhiddenWorksheets();
  if (visible.length === 1 && visible[0] === id) {
    throw invalidArgument("a workbook must keep one visible sheet");
  }
  const next = visible.find((other) => other !== id);
  if (activeSheet(book).id === id && next !== undefined) activate({ book, id: next });
  for (const table of tablesOn(sheet)) forgetTable(book, table);
  for (const format of book.conditionalFormats.filter((other) => other.sheet.id === id)) {
    book.conditionalFormats.splice(book.conditionalFormats.indexOf(format), 1);
  }
  change(book, RemoveSheetMutation, { subUnitId: id, subUnitName: sheetName(sheet) });
  book.sheetFacts.delete(id);
}
