import { RANGE_TYPE, type IRange } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import {
  areaBetween,
  GRID_COLUMNS,
  GRID_ROWS,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  type Area,
} from "../cells/area";
import type { Book, Sheet } from "../book";
import { activeSheet, growTo, worksheetOf } from "../sheets/sheets";

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** Selects areas of a sheet, the last of them with the active cell. */
export function selectAreas(sheet: Sheet, areas: readonly Area[]): void {
  const selections = areas.map((area) => {
    growTo(sheet, {
      ...area,
      rows: isEntireColumn(area) ? 1 : area.rows,
      columns: isEntireRow(area) ? 1 : area.columns,
    });
    const cell = { actualRow: area.row, actualColumn: area.column };
    const corner = { startRow: area.row, startColumn: area.column };
    const end = { endRow: area.row, endColumn: area.column };
    const primary = { ...cell, ...corner, ...end, isMerged: false, isMergedMainCell: false };
    return { range: toRange(sheet, area), primary, style: null };
  });
  const { unitId } = sheet.book;
  const params = { unitId, subUnitId: sheet.id, selections };
  sheet.book.commands.syncExecuteCommand(SetSelectionsOperation.id, params);
}

function toRange(sheet: Sheet, area: Area): IRange {
  const worksheet = worksheetOf(sheet);
  const rangeType = isEntireColumn(area)
    ? isEntireRow(area)
      ? RANGE_TYPE.ALL
      : RANGE_TYPE.COLUMN
    : isEntireRow(area)
      ? RANGE_TYPE.ROW
      : RANGE_TYPE.NORMAL;
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: Math.min(lastRow(area), worksheet.getRowCount() - 1),
    endColumn: Math.min(lastColumn(area), worksheet.getColumnCount() - 1),
    rangeType,
  };
}

function toArea(range: IRange): Area {
  const wholeColumns = range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL;
  const wholeRows = range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL;
  return areaBetween(
    wholeColumns ? 0 : range.startRow,
    wholeRows ? 0 : range.startColumn,
    wholeColumns ? GRID_ROWS - 1 : range.endRow,
    wholeRows ? GRID_COLUMNS - 1 : range.endColumn,
  );
}

/** What is selected on a sheet: the first cell of one that was never touched. */
export function selectedAreas(sheet: Sheet): Area[] {
  const { injector, unitId } = sheet.book;
  const selections = injector.get(SheetsSelectionsService).getWorkbookSelections(unitId);
  const areas = selections.getSelectionsOfWorksheet(sheet.id).map(({ range }) => toArea(range));
  return areas.length > 0 ? areas : [FIRST_CELL];
}

export const currentSelection = (book: Book): { sheet: Sheet; areas: Area[] } => {
  const sheet = activeSheet(book);
  return { sheet, areas: selectedAreas(sheet) };
};
