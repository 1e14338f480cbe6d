import type { ICellData } from "@univerjs/core";
import { localAddress } from "../cells/address";
import { areaBetween, boundingArea, cellCount, intersection, type Area } from "../cells/area";
import type { Book, Sheet } from "../book";
import { cellAt } from "../cells/cells";
import { EVENT, raise, WORKBOOK } from "./events";
import { valueOf, valueTypeOf } from "../cells/shownText";
import { tablesOn } from "../tables/tablePlaces";

/** Cells as Univer's mutation names them: by row, then by column. */
export type CellMatrix = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;

const CONTENT: readonly (keyof ICellData)[] = ["v", "f", "p", "si"];

/** The area around the cells whose content was set; undefined when only looks were. */
export function writtenArea(cellValue: CellMatrix = {}): Area | undefined {
  let area: Area | undefined;
  for (const [row, cells] of Object.entries(cellValue)) {
    const columns = Object.keys(cells).filter((column) => {
      const cell = cells[column];
      return !cell || CONTENT.some((key) => Object.hasOwn(cell, key));
    });
    const first = Number(columns[0]);
    const last = Number(columns.at(-1));
    if (columns.length === 0) continue;
    const line = areaBetween(Number(row), first, Number(row), last);
    area = area ? boundingArea(area, line) : line;
  }
  return area;
}

/** Events say who did it where Excel knows: `triggerSource` came with ExcelApi 1.14. */
const originOf = ({ actor }: Book) => ({
  source: "Local",
  triggerSource: actor === "add-in" ? "ThisLocalAddin" : "Unknown",
  shiftDirection: "None",
});

export function tellChanged(
  sheet: Sheet,
  area: Area,
  changeType: string,
  details: object = {},
): void {
  const { book, id } = sheet;
  const address = localAddress(area);
  const change = { address, changeType, worksheetId: id, ...originOf(book), ...details };
  raise(book, EVENT.worksheetChanged, [id, WORKBOOK], change);
  for (const table of tablesOn(sheet)) {
    if (!intersection(area, table.area)) continue;
    const targets = [table.id, id, WORKBOOK];
    raise(book, EVENT.tableChanged, targets, { ...change, tableId: table.id });
  }
}

const stateOf = (sheet: Sheet, { row, column }: Area) => {
  const cell = cellAt(sheet, row, column);
  const value = valueOf(cell);
  return { value, type: valueTypeOf(value, Boolean(cell?.f)) };
};

/** Of a single cell Excel also tells what it held and what it holds. */
export function tellingContent(sheet: Sheet, area: Area): () => void {
  if (cellCount(area) > 1) return () => tellChanged(sheet, area, "RangeEdited");
  const before = stateOf(sheet, area);
  return () => {
    const after = stateOf(sheet, area);
    tellChanged(sheet, area, "RangeEdited", {
      valueBefore: before.value,
      valueAfter: after.value,
      valueTypeBefore: before.type,
      valueTypeAfter: after.type,
    });
  };
}
