import { isOnGrid, type Area } from "../cells/area";
import type { Book, Sheet, Table } from "../book";
import { invalidArgument, notInStandIn } from "../requests/excelError";
import { hostObject, targetOf, type HostObject, type ObjectType } from "../requests/objectType";

/** Cells of one sheet that lie in one rectangle. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Cells of one sheet in one or several rectangles. */
export interface RangeAreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** The tables of the workbook, of a sheet, or under a range. */
export interface TableScope {
  readonly book: Book;
  readonly sheet?: Sheet;
  readonly tables: () => readonly Table[];
}

/**
 * What those of Excel's objects are about that lead to others and back, by their names: a range to its
 * sheet, a sheet to its ranges. They ask for each other here.
 */
interface Targets {
  readonly Range: RangeTarget;
  readonly RangeAreas: RangeAreasTarget;
  readonly TableCollection: TableScope;
  readonly Worksheet: Sheet;
}

type Types = { readonly [Name in keyof Targets]: ObjectType<Targets[Name]> };

let known: Types | undefined;

/** For the workbook, from which all others are reached. */
export function makeKnown(types: Types): void {
  known = types;
}

function typeOf<Name extends keyof Targets>(name: Name): Types[Name] {
  if (!known) throw notInStandIn(name);
  return known[name];
}

/** An area as an object. Throws InvalidArgument when it leaves the grid. */
export function rangeObject(sheet: Sheet, area: Area): HostObject {
  if (!isOnGrid(area)) throw invalidArgument("the range lies outside the sheet");
  return hostObject(typeOf("Range"), { sheet, area });
}

/** The range that was passed as an argument. Throws InvalidArgument when it is none. */
export const rangeTargetOf = (value: unknown): RangeTarget => targetOf(typeOf("Range"), value);

export const rangeAreasObject = (sheet: Sheet, areas: readonly Area[]): HostObject =>
  hostObject(typeOf("RangeAreas"), { sheet, areas });

export const tablesObject = (scope: TableScope): HostObject =>
  hostObject(typeOf("TableCollection"), scope);

export const worksheetObject = (sheet: Sheet): HostObject => hostObject(typeOf("Worksheet"), sheet);
