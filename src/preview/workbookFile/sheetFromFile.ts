import { gridFormula } from "./fileFormula";
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Cell, CellValue, Sheet as FileSheet } from "hucre/xlsx";
import { parseLocal } from "../cells/address";
import { WHOLE_GRID, type Area } from "../cells/area";
import { writeCells } from "../cells/cellWriting";
import { ExcelError } from "../requests/excelError";
import { freeze } from "../objects/freezePanes";
import { setColumnHidden, setRowHidden } from "../sheets/hidden";
import type { Hyperlink, Sheet } from "../book";
import { changeSheet, factsOf, growTo } from "../sheets/sheets";
import { setColumnWidth, setRowHeight } from "../looks/sizes";
import { addTable, renameTable } from "../tables/tables";
import { univerStyle, type ReadColor } from "./looks";
import { addConditionalRule, addDropDown } from "./rules";
import { PIXELS } from "./sheetToFile";

/** Days from Excel's day 0 to the first day of 1970, and the milliseconds of a day. */
const EPOCH_DAY = 25_569;
const DAY_MS = 86_400_000;

/** Puts everything but formulas into an empty sheet: they may name tables of sheets yet to come. */
export function fillSheet(sheet: Sheet, file: FileSheet, color: ReadColor): void {
  fillCells(sheet, file, color);
  sizeRowsAndColumns(sheet, file);
  for (const { name, range, style, showRowStripes, showAutoFilter } of file.tables ?? []) {
    if (range === undefined) continue;
    const table = addTable(sheet, parseLocal(range));
    renameTable(sheet.book, table, name);
    table.style = style ?? "";
    table.showBandedRows = showRowStripes ?? true;
    table.showFilterButton = showAutoFilter ?? true;
  }
  file.dataValidations?.forEach((rule) => addDropDown(sheet, rule));
  // The newest comes first, so the strongest is added last.
  [...(file.conditionalRules ?? [])]
    .sort((a, b) => b.priority - a.priority)
    .forEach((rule) => addConditionalRule(sheet, rule, color));
  const { rows = 0, columns = 0 } = file.freezePane ?? {};
  freeze(sheet, rows, columns);
  const tab = color(file.view?.tabColor);
  if (tab) changeSheet(sheet, SetTabColorMutation, { color: tab.rgb });
  if (file.view?.showGridLines === false)
    changeSheet(sheet, ToggleGridlinesMutation, { showGridlines: BooleanNumber.FALSE });
}

/** Puts the formulas of a sheet into it, once every table has its name. */
export function fillFormulas(sheet: Sheet, file: FileSheet): void {
  for (const [place, { formula }] of file.cells ?? []) {
    if (!formula) continue;
    try {
      writeCells(sheet, cellArea(place), gridFormula(formula));
    } catch (error) {
      // A formula over what the stand-in does not have keeps the result the file came with.
      if (!(error instanceof ExcelError)) throw error;
    }
  }
}

/** Hides a sheet that the file hides; the last thing, as one sheet must always be seen. */
export function hideSheet(sheet: Sheet, { hidden, veryHidden }: FileSheet): void {
  if (!hidden && !veryHidden) return;
  factsOf(sheet).veryHidden = veryHidden ?? false;
  changeSheet(sheet, SetWorksheetHideMutation, { hidden: BooleanNumber.TRUE });
}

function cellArea(place: string): Area {
  const [row = 0, column = 0] = place.split(",").map(Number);
  return { row, column, rows: 1, columns: 1 };
}

function fillCells(sheet: Sheet, file: FileSheet, color: ReadColor): void {
  const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
  const put = (row: number, column: number, cell: ICellData) => {
    const cells = (cellValue[row] ??= {});
    cells[column] = { ...cells[column], ...cell };
  };
  file.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null) put(row, column, contentOf(value));
    }),
  );
  const links: { area: Area; link: Hyperlink }[] = [];
  for (const [place, { style, hyperlink }] of file.cells ?? new Map<string, Cell>()) {
    const area = cellArea(place);
    if (style) put(area.row, area.column, { s: univerStyle(style, color) });
    const { location: documentReference, tooltip: screenTip } = hyperlink ?? {};
    if (documentReference === undefined) continue;
    links.push({ area, link: { documentReference, ...(screenTip && { screenTip }) } });
  }
  factsOf(sheet).hyperlinks = links;
  const columns = Math.max(1, ...file.rows.map((values) => values.length));
  growTo(sheet, { row: 0, column: 0, rows: Math.max(1, file.rows.length), columns });
  changeSheet(sheet, SetRangeValuesMutation, { cellValue });
  const cells = (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    startRow,
    startColumn: startCol,
    endRow,
    endColumn: endCol,
  }));
  if (cells.length > 0) changeSheet(sheet, AddWorksheetMergeMutation, { ranges: cells });
}

function contentOf(value: NonNullable<CellValue>): ICellData {
  if (value instanceof Date)
    return { v: value.getTime() / DAY_MS + EPOCH_DAY, t: CellValueType.NUMBER };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "string") return { v: value, t: CellValueType.STRING };
  return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
}

function sizeRowsAndColumns(sheet: Sheet, file: FileSheet): void {
  file.columns?.forEach(({ width, hidden }, column) => {
    const area = { ...WHOLE_GRID, column, columns: 1 };
    if (width !== undefined) {
      const pixels = Math.round(width * PIXELS.character + PIXELS.padding);
      setColumnWidth(sheet, area, pixels / PIXELS.point);
    }
    if (hidden) setColumnHidden(sheet, area, true);
  });
  for (const [row, { height, hidden }] of file.rowDefs ?? []) {
    const area = { ...WHOLE_GRID, row, rows: 1 };
    if (height !== undefined) setRowHeight(sheet, area, height);
    if (hidden) setRowHidden(sheet, { ...area, columns: 1 }, true);
  }
}
