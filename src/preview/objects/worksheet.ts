import { BooleanNumber } from "@univerjs/core";
import {
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { parseArea, parseAreas } from "../cells/address";
import { WHOLE_GRID } from "../cells/area";
import { usedArea } from "../cells/cells";
import { readColor } from "../looks/colors";
import { EVENT, registrations } from "../events/events";
import { invalidArgument } from "../requests/excelError";
import { hostObject, numberAt, type HostObject, type ObjectType } from "../requests/objectType";
import { addressTaken } from "../quirks";
import {
  activate,
  changeSheet,
  checkSheetName,
  factsOf,
  sheetName,
  sheetsInOrder,
  worksheetOf,
} from "../sheets/sheets";
import { deleteSheet } from "../sheets/sheetDeletion";
import type { Sheet } from "../book";
import { translateAgain } from "../tables/tableReferences";
import { tablesOn } from "../tables/tablePlaces";
import { freezePanesType } from "./freezePanes";
import { keyedValuesType } from "./keyedValues";
import { pageLayoutType } from "./pageLayout";
import { worksheetProtectionType } from "./protection";
import { rangeAreasObject, rangeObject, tablesObject } from "./objects";

const customPropertiesType = keyedValuesType({
  one: "WorksheetCustomProperty",
  many: "WorksheetCustomPropertyCollection",
  isText: true,
});

function visibility(sheet: Sheet): string {
  if (!worksheetOf(sheet).isSheetHidden()) return "Visible";
  return factsOf(sheet).veryHidden ? "VeryHidden" : "Hidden";
}

function setVisibility(sheet: Sheet, wanted: unknown): void {
  if (!["Visible", "Hidden", "VeryHidden"].includes(String(wanted))) {
    throw invalidArgument(`visibility ${String(wanted)}`);
  }
  factsOf(sheet).veryHidden = wanted === "VeryHidden";
  const hidden = wanted === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  changeSheet(sheet, SetWorksheetHideMutation, { hidden });
}

function rename(sheet: Sheet, wanted: unknown): void {
  const name = String(wanted);
  checkSheetName(sheet.book, name, sheet);
  changeSheet(sheet, SetWorksheetNameMutation, { name });
  translateAgain(sheet.book);
}

const position = (sheet: Sheet): number =>
  sheetsInOrder(sheet.book).findIndex(({ id }) => id === sheet.id);

const used = (sheet: Sheet, valuesOnly: unknown): HostObject | null => {
  const area = usedArea(sheet, WHOLE_GRID, valuesOnly === true);
  return area ? rangeObject(sheet, area) : null;
};

export const worksheetType: ObjectType<Sheet> = {
  name: "Worksheet",
  id: ({ id }) => id,
  scalars: {
    id: { read: ({ id }) => id },
    name: { read: sheetName, write: rename },
    position: {
      read: position,
      write: (sheet, to) => {
        const params = { fromOrder: position(sheet), toOrder: numberAt([to], 0) };
        changeSheet(sheet, SetWorksheetOrderMutation, params);
      },
    },
    showGridlines: {
      read: (sheet) => !worksheetOf(sheet).hasHiddenGridlines(),
      write: (sheet, shown) => {
        const showGridlines = shown === true ? BooleanNumber.TRUE : BooleanNumber.FALSE;
        changeSheet(sheet, ToggleGridlinesMutation, { showGridlines });
      },
    },
    standardWidth: {
      // In characters: a digit of the standard font is 7 pixels wide, a cell has 5 of padding.
      read: (sheet) => (worksheetOf(sheet).getConfig().defaultColumnWidth - 5) / 7,
    },
    tabColor: {
      read: (sheet) => worksheetOf(sheet).getTabColor() ?? "",
      write: (sheet, color) =>
        changeSheet(sheet, SetTabColorMutation, { color: color === "" ? "" : readColor(color) }),
    },
    visibility: { read: visibility, write: setVisibility },
  },
  links: {
    customProperties: (sheet) => hostObject(customPropertiesType, factsOf(sheet).customProperties),
    freezePanes: (sheet) => hostObject(freezePanesType, sheet),
    pageLayout: (sheet) => hostObject(pageLayoutType, sheet),
    protection: (sheet) => hostObject(worksheetProtectionType, factsOf(sheet)),
    tables: (sheet) => tablesObject({ book: sheet.book, sheet, tables: () => tablesOn(sheet) }),
  },
  methods: {
    ...registrations(
      {
        Activated: EVENT.worksheetActivated,
        DataChanged: EVENT.worksheetChanged,
        Deactivated: EVENT.worksheetDeactivated,
        RowHiddenChanged: EVENT.rowHiddenChanged,
        RowSorted: EVENT.rowSorted,
        SelectionChanged: EVENT.worksheetSelectionChanged,
      },
      (sheet: Sheet) => sheet,
    ),
    activate,
    delete: deleteSheet,
    getCell: (sheet, args) =>
      rangeObject(sheet, {
        row: numberAt(args, 0),
        column: numberAt(args, 1),
        rows: 1,
        columns: 1,
      }),
    getRange: (sheet, [address]) => rangeObject(sheet, parseArea(address)),
    getRangeByIndexes: (sheet, args) =>
      rangeObject(sheet, {
        row: numberAt(args, 0),
        column: numberAt(args, 1),
        rows: numberAt(args, 2),
        columns: numberAt(args, 3),
      }),
    getRanges: (sheet, [addresses]) =>
      rangeAreasObject(
        sheet,
        addresses === undefined
          ? [WHOLE_GRID]
          : parseAreas(addressTaken(sheet.book, String(addresses))),
      ),
    // Excel answers A1 of an empty sheet rather than nothing.
    getUsedRange: (sheet, [valuesOnly]) =>
      used(sheet, valuesOnly) ?? rangeObject(sheet, parseArea("A1")),
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => used(sheet, valuesOnly),
  },
};
