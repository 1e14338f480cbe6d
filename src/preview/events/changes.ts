import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import {
  ReCalcSheetsFilterMutation,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
} from "@univerjs/sheets-filter";
import { localAddress } from "../cells/address";
import { areaBetween, GRID_ROWS, intersection, type Area } from "../cells/area";
import type { Book, Sheet } from "../book";
import { tellChanged, tellingContent, writtenArea, type CellMatrix } from "./contentChanges";
import { EVENT, raise, WORKBOOK } from "./events";
import { filteredRows, rowsOf, tellFiltered, tellHidden } from "./hiddenChanges";
import { moveWithCells, type Move } from "./moves";
import { selectedAreas } from "../person/selection";
import { tablesOn } from "../tables/tablePlaces";

/** Of a command of Univer's: what it was told, of which sheet. */
interface Told {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly cellValue?: CellMatrix;
  readonly type?: SelectionMoveType;
  readonly sheet?: { readonly id: string };
}

function tellSelected(sheet: Sheet): void {
  const { book, id } = sheet;
  const areas = selectedAreas(sheet);
  const address = areas.map(localAddress).join(",");
  raise(book, EVENT.worksheetSelectionChanged, [id, WORKBOOK], { address, worksheetId: id });
  for (const table of tablesOn(sheet)) {
    const isInsideTable = areas.some((area) => intersection(area, table.area));
    const message = { address, isInsideTable, tableId: table.id, worksheetId: id };
    raise(book, EVENT.tableSelectionChanged, [table.id], message);
  }
}

const columnsOf = ({ startColumn, endColumn }: IRange): Area =>
  areaBetween(0, startColumn, GRID_ROWS - 1, endColumn);

function moved(sheet: Sheet, told: Told, changeType: string, move: Omit<Move, "at" | "count">) {
  if (!told.range) return;
  const area = move.of === "row" ? rowsOf(told.range) : columnsOf(told.range);
  const [at, count] = move.of === "row" ? [area.row, area.rows] : [area.column, area.columns];
  moveWithCells(sheet, { ...move, at, count });
  tellChanged(sheet, area, changeType);
}

type Handler = (sheet: Sheet, told: Told) => void;

/** What follows from what Univer did: by the id of its command. */
const AFTER: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  [
    InsertRowMutation.id,
    (sheet, told) => moved(sheet, told, "RowInserted", { of: "row", by: "insertion" }),
  ],
  [
    RemoveRowMutation.id,
    (sheet, told) => moved(sheet, told, "RowDeleted", { of: "row", by: "removal" }),
  ],
  [
    InsertColMutation.id,
    (sheet, told) => moved(sheet, told, "ColumnInserted", { of: "column", by: "insertion" }),
  ],
  [
    RemoveColMutation.id,
    (sheet, told) => moved(sheet, told, "ColumnDeleted", { of: "column", by: "removal" }),
  ],
  [
    SetRowHiddenMutation.id,
    (sheet, { ranges = [] }) => ranges.forEach((range) => tellHidden(sheet, rowsOf(range), true)),
  ],
  [
    SetRowVisibleMutation.id,
    (sheet, { ranges = [] }) => ranges.forEach((range) => tellHidden(sheet, rowsOf(range), false)),
  ],
  [
    SetSelectionsOperation.id,
    (sheet, { type }) => {
      // While the mouse is being drawn over cells nothing is said yet.
      if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return;
      tellSelected(sheet);
    },
  ],
  [
    SetWorksheetActiveOperation.id,
    ({ book, id }) => raise(book, EVENT.worksheetActivated, [id, WORKBOOK], { worksheetId: id }),
  ],
  [
    InsertSheetMutation.id,
    ({ book }, { sheet }) =>
      raise(book, EVENT.worksheetAdded, [WORKBOOK], { source: "Local", worksheetId: sheet?.id }),
  ],
  [
    RemoveSheetMutation.id,
    ({ book, id }) =>
      raise(book, EVENT.worksheetDeleted, [WORKBOOK], { source: "Local", worksheetId: id }),
  ],
  [
    ReorderRangeMutation.id,
    (sheet, { range }) => {
      if (!range) return;
      const area = areaBetween(range.startRow, range.startColumn, range.endRow, range.endColumn);
      const { book, id } = sheet;
      const message = { address: localAddress(area), source: "Local", worksheetId: id };
      raise(book, EVENT.rowSorted, [id, WORKBOOK], message);
    },
  ],
]);

const FILTERING: ReadonlySet<string> = new Set([
  SetSheetsFilterCriteriaMutation.id,
  ReCalcSheetsFilterMutation.id,
  RemoveSheetsFilterMutation.id,
]);

/**
 * Watches Univer, whoever drives it – a request, a person at the grid, its own undo – and tells the
 * add-in what it would hear from Excel. The answer ends the watching.
 */
export function watchChanges(book: Book): () => void {
  const before = new Map<unknown, () => void>();

  const isContent = (command: ICommandInfo, options?: IExecutionOptions): boolean =>
    command.id === SetRangeValuesMutation.id && !options?.fromFormula && !book.silent;
  const toldTo = ({ params }: ICommandInfo): Told => params ?? {};

  const starting = book.commands.beforeCommandExecuted((command, options) => {
    const told = toldTo(command);
    const sheet: Sheet = { book, id: told.subUnitId ?? "" };
    if (FILTERING.has(command.id)) {
      const rows = filteredRows(sheet);
      before.set(command.params, () => tellFiltered(sheet, rows));
    } else if (isContent(command, options)) {
      const area = writtenArea(told.cellValue);
      if (area) before.set(command.params, tellingContent(sheet, area));
    }
  });
  const done = book.commands.onCommandExecuted((command) => {
    const tell = before.get(command.params);
    before.delete(command.params);
    tell?.();
    const told = toldTo(command);
    AFTER.get(command.id)?.({ book, id: told.subUnitId ?? "" }, told);
  });
  return () => {
    starting.dispose();
    done.dispose();
  };
}
