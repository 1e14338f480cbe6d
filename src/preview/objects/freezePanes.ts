import { SetFrozenMutation } from "@univerjs/sheets";
import { boundingArea, GRID_COLUMNS, GRID_ROWS, type Area } from "../cells/area";
import { parseArea } from "../cells/address";
import { isHostObject, numberAt, type HostObject, type ObjectType } from "../requests/objectType";
import { changeSheet, worksheetOf } from "../sheets/sheets";
import type { Sheet } from "../book";
import { rangeObject, rangeTargetOf } from "./objects";

/** Keeps the first rows and columns in sight; 0 and 0 lets them go. */
export function freeze(sheet: Sheet, rows: number, columns: number): void {
  changeSheet(sheet, SetFrozenMutation, {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    resetScroll: true,
  });
}

/** The cells that stay in sight: from the top left corner of the sheet. */
function frozenArea(sheet: Sheet): Area | undefined {
  const { xSplit, ySplit } = worksheetOf(sheet).getFreeze();
  if (xSplit === 0 && ySplit === 0) return undefined;
  return {
    row: 0,
    column: 0,
    rows: ySplit === 0 ? GRID_ROWS : ySplit,
    columns: xSplit === 0 ? GRID_COLUMNS : xSplit,
  };
}

export const freezePanesType: ObjectType<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt: (sheet, [place]) => {
      const area = isHostObject(place) ? rangeTargetOf(place).area : parseArea(place);
      const all = boundingArea({ row: 0, column: 0, rows: 1, columns: 1 }, area);
      const rows = all.rows === GRID_ROWS ? 0 : all.rows;
      freeze(sheet, rows, all.columns === GRID_COLUMNS ? 0 : all.columns);
    },
    freezeColumns: (sheet, args) => freeze(sheet, 0, numberAt(args, 0, 1)),
    freezeRows: (sheet, args) => freeze(sheet, numberAt(args, 0, 1), 0),
    getLocationOrNullObject: (sheet): HostObject | null => {
      const area = frozenArea(sheet);
      return area ? rangeObject(sheet, area) : null;
    },
    unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
};
