import { Direction, RANGE_TYPE } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import { type Area, isEntireColumn, isEntireRow, univerRange } from "./area";
import { notInStandIn } from "../requests/excelError";
import { growTo, refuseIfProtected, worksheetOf } from "../sheets/sheets";
import type { Sheet } from "../book";

/** Which of Univer's commands inserts or removes lines of an area; the add-in needs whole ones only. */
function run(
  sheet: Sheet,
  area: Area,
  ofRows: { readonly id: string },
  ofColumns: { readonly id: string },
): void {
  const rows = isEntireRow(area);
  if (!rows && !isEntireColumn(area)) throw notInStandIn("moving part of a row or column");
  refuseIfProtected(sheet);
  growTo(sheet, rows ? { ...area, columns: 1 } : { ...area, rows: 1 });
  const { book, id } = sheet;
  const worksheet = worksheetOf(sheet);
  const range = rows
    ? { ...univerRange(area), endColumn: worksheet.getColumnCount() - 1 }
    : { ...univerRange(area), endRow: worksheet.getRowCount() - 1 };
  const rangeType = rows ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN;
  const direction = rows ? Direction.UP : Direction.LEFT;
  book.commands.syncExecuteCommand((rows ? ofRows : ofColumns).id, {
    unitId: book.unitId,
    subUnitId: id,
    range: { ...range, rangeType },
    direction,
  });
}

/** Puts empty rows or columns in the place of an area, which moves down or to the right. */
export const insertLines = (sheet: Sheet, area: Area): void =>
  run(sheet, area, InsertRowByRangeCommand, InsertColByRangeCommand);

/** Removes rows or columns; what is below or to the right moves in. */
export const removeLines = (sheet: Sheet, area: Area): void =>
  run(sheet, area, RemoveRowByRangeCommand, RemoveColByRangeCommand);
