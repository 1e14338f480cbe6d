import { parseArea } from "../cells/address";
import {
  boundingArea,
  GRID_COLUMNS,
  GRID_ROWS,
  intersection,
  lastColumn,
  lastRow,
  type Area,
} from "../cells/area";
import { usedArea } from "../cells/cells";
import { ExcelError, invalidArgument, notFound } from "../requests/excelError";
import { isHostObject, numberAt, type Arguments, type HostObject } from "../requests/objectType";
import { findSheet } from "../sheets/sheets";
import { splitSheet } from "../cells/address";
import { rangeObject, rangeTargetOf, type RangeTarget } from "./objects";

type Method = (target: RangeTarget, args: Arguments) => HostObject | null;

/** A method that answers a part or a neighbour of the range, by its area. */
const moved =
  (move: (area: Area, args: Arguments) => Area): Method =>
  ({ sheet, area }, args) =>
    rangeObject(sheet, move(area, args));

/** Another range, given as an object or as an address on the same sheet. */
function otherArea(target: RangeTarget, value: unknown): Area {
  if (isHostObject(value)) {
    const other = rangeTargetOf(value);
    if (other.sheet.id !== target.sheet.id) throw invalidArgument("ranges of two sheets");
    return other.area;
  }
  const { sheetName } = splitSheet(String(value));
  const sheet = sheetName === undefined ? target.sheet : findSheet(target.sheet.book, sheetName);
  if (sheet?.id !== target.sheet.id) throw invalidArgument("ranges of two sheets");
  return parseArea(value);
}

const intersect: Method = (target, [other]) => {
  const shared = intersection(target.area, otherArea(target, other));
  return shared ? rangeObject(target.sheet, shared) : null;
};

const used: Method = ({ sheet, area }, [valuesOnly]) => {
  const found = usedArea(sheet, area, valuesOnly === true);
  return found ? rangeObject(sheet, found) : null;
};

/** The same, but where there is nothing it is an error. */
export const orError =
  (method: Method, what: string): Method =>
  (target, args) => {
    const found = method(target, args);
    if (!found) throw notFound(what);
    return found;
  };

/** How the range leads to other ranges. */
export const rangeNavigation: Readonly<Record<string, Method>> = {
  getAbsoluteResizedRange: moved((area, args) => ({
    ...area,
    rows: numberAt(args, 0),
    columns: numberAt(args, 1),
  })),
  getBoundingRect: (target, [other]) =>
    rangeObject(target.sheet, boundingArea(target.area, otherArea(target, other))),
  getCell: moved((area, args) => ({
    row: area.row + numberAt(args, 0),
    column: area.column + numberAt(args, 1),
    rows: 1,
    columns: 1,
  })),
  getColumn: moved((area, args) => {
    if (numberAt(args, 0) >= area.columns) throw invalidArgument("the column is outside the range");
    return { ...area, column: area.column + numberAt(args, 0), columns: 1 };
  }),
  getEntireColumn: moved((area) => ({ ...area, row: 0, rows: GRID_ROWS })),
  getEntireRow: moved((area) => ({ ...area, column: 0, columns: GRID_COLUMNS })),
  getIntersection: orError(intersect, "the ranges share no cell"),
  getIntersectionOrNullObject: intersect,
  getLastCell: moved((area) => ({
    row: lastRow(area),
    column: lastColumn(area),
    rows: 1,
    columns: 1,
  })),
  getLastRow: moved((area) => ({ ...area, row: lastRow(area), rows: 1 })),
  getOffsetRange: moved((area, args) => ({
    ...area,
    row: area.row + numberAt(args, 0),
    column: area.column + numberAt(args, 1),
  })),
  getResizedRange: moved((area, args) => ({
    ...area,
    rows: area.rows + numberAt(args, 0),
    columns: area.columns + numberAt(args, 1),
  })),
  getRow: moved((area, args) => {
    if (numberAt(args, 0) >= area.rows) throw invalidArgument("the row is outside the range");
    return { ...area, row: area.row + numberAt(args, 0), rows: 1 };
  }),
  // Excel answers the first cell of an empty range rather than nothing.
  getUsedRange: (target, args) =>
    used(target, args) ?? rangeObject(target.sheet, { ...target.area, rows: 1, columns: 1 }),
  getUsedRangeOrNullObject: used,
};

/** Ranges that cannot be told apart from a mistake of the caller. */
export const invalidSelection = (): ExcelError =>
  new ExcelError("InvalidSelection", "The current selection is invalid for this operation.");
