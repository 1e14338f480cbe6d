import { cellCount, type Area } from "../cells/area";
import { clearContents } from "../cells/cellWriting";
import { clearAll, clearFormats } from "../cells/clearing";
import { invalidArgument, notFound } from "../requests/excelError";
import { hostObject, type Arguments, type HostObject } from "../requests/objectType";
import { activate } from "../sheets/sheets";
import type { Sheet } from "../book";
import { selectAreas } from "../person/selection";
import { specialCells } from "../cells/specialCells";
import { tablesIn } from "../tables/tablePlaces";
import { insertLines, removeLines } from "../cells/wholeLines";
import { rangeAreasObject, rangeObject, tablesObject, type RangeTarget } from "./objects";
import { rangeViewType, rowProperties } from "./rangeView";

type Method = (target: RangeTarget, args: Arguments) => unknown;

/** `Excel.ClearApplyTo`. */
const CLEARINGS: ReadonlyMap<unknown, (sheet: Sheet, area: Area) => void> = new Map([
  ["All", clearAll],
  ["Contents", clearContents],
  ["Formats", clearFormats],
]);

const clear: Method = ({ sheet, area }, [applyTo = "All"]) => {
  const clearing = CLEARINGS.get(applyTo);
  if (!clearing) throw invalidArgument(`clear(${String(applyTo)})`);
  clearing(sheet, area);
};

const special: Method = ({ sheet, area }, [kind]): HostObject | null => {
  const areas = specialCells(sheet, [area], kind);
  return areas.length > 0 ? rangeAreasObject(sheet, areas) : null;
};

/** What can be done to a range. */
export const rangeActions: Readonly<Record<string, Method>> = {
  // Sent by the client before it cuts a large array into blocks of rows.
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (rows === area.rows && columns === area.columns) return;
    throw invalidArgument(`an array of ${cellCount(area)} cells was expected`);
  },
  clear,
  delete: ({ sheet, area }) => removeLines(sheet, area),
  getRowProperties: (target, [wanted]) => rowProperties(target, wanted),
  getSpecialCells: (target, args) => {
    const found = special(target, args);
    if (!found) throw notFound("no cells were found");
    return found;
  },
  getSpecialCellsOrNullObject: special,
  insert: (target) => {
    insertLines(target.sheet, target.area);
    return rangeObject(target.sheet, target.area);
  },
  getTables: ({ sheet, area }, [fullyContained]) =>
    tablesObject({
      book: sheet.book,
      tables: () => tablesIn(sheet, area, fullyContained === true),
    }),
  getVisibleView: (target) => hostObject(rangeViewType, target),
  select: ({ sheet, area }) => {
    activate(sheet);
    selectAreas(sheet, [area]);
  },
};
