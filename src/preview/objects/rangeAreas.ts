import { fullAddress } from "../cells/address";
import {
  cellCount,
  GRID_COLUMNS,
  GRID_ROWS,
  intersection,
  isEntireColumn,
  isEntireRow,
  type Area,
} from "../cells/area";
import { ExcelError, invalidArgument, notFound } from "../requests/excelError";
import { hostObject, isHostObject, type HostObject, type ObjectType } from "../requests/objectType";
import { hasQuirk } from "../quirks";
import { selectAreas } from "../person/selection";
import { activate, sheetName } from "../sheets/sheets";
import { specialCells } from "../cells/specialCells";
import { tablesIn } from "../tables/tablePlaces";
import {
  rangeAreasObject,
  rangeObject,
  rangeTargetOf,
  tablesObject,
  worksheetObject,
  type RangeAreasTarget,
} from "./objects";

const areasType: ObjectType<RangeAreasTarget> = {
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[Number(index)];
      if (!area) throw invalidArgument(`there is no area ${String(index)}`);
      return rangeObject(sheet, area);
    },
  },
};

const widened = (widen: (area: Area) => Area) => (target: RangeAreasTarget) =>
  rangeAreasObject(target.sheet, target.areas.map(widen));

function intersect({ sheet, areas }: RangeAreasTarget, other: unknown): HostObject | null {
  if (!isHostObject(other)) throw invalidArgument("a range was expected");
  const others =
    other.typeName === "RangeAreas" ? rangeAreasOf(other) : [rangeTargetOf(other).area];
  const shared = areas.flatMap((area) => others.flatMap((one) => intersection(area, one) ?? []));
  return shared.length > 0 ? rangeAreasObject(sheet, shared) : null;
}

function special({ sheet, areas }: RangeAreasTarget, kind: unknown): HostObject | null {
  const visible = specialCells(sheet, areas, kind);
  return visible.length > 0 ? rangeAreasObject(sheet, visible) : null;
}

/** Excel hangs here (office-js #5758). A test should not: it fails. */
function refuseWholeSheet({ sheet, areas }: RangeAreasTarget): void {
  const isWhole = areas.some((area) => isEntireColumn(area) && isEntireRow(area));
  if (!isWhole || !hasQuirk(sheet.book, "wholeSheetAreas")) return;
  throw new ExcelError("Hang", "Excel hangs when the areas of a whole sheet are loaded (#5758).");
}

export const rangeAreasType: ObjectType<RangeAreasTarget> = {
  name: "RangeAreas",
  scalars: {
    address: {
      read: ({ sheet, areas }) =>
        areas.map((area) => fullAddress(sheetName(sheet), area)).join(","),
    },
    areaCount: { read: ({ areas }) => areas.length },
    cellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    isEntireColumn: { read: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { read: ({ areas }) => areas.every(isEntireRow) },
  },
  links: {
    areas: (target) => {
      refuseWholeSheet(target);
      return hostObject(areasType, target);
    },
    worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    getEntireColumn: widened((area) => ({ ...area, row: 0, rows: GRID_ROWS })),
    getEntireRow: widened((area) => ({ ...area, column: 0, columns: GRID_COLUMNS })),
    getIntersection: (target, [other]) => {
      const shared = intersect(target, other);
      if (!shared) throw notFound("the ranges share no cell");
      return shared;
    },
    getIntersectionOrNullObject: (target, [other]) => intersect(target, other),
    getSpecialCells: (target, [kind]) => {
      const found = special(target, kind);
      if (!found) throw notFound("no cells were found");
      return found;
    },
    getSpecialCellsOrNullObject: (target, [kind]) => special(target, kind),
    getTables: ({ sheet, areas }, [fullyContained]) =>
      tablesObject({
        book: sheet.book,
        tables: () => [
          ...new Set(areas.flatMap((area) => tablesIn(sheet, area, fullyContained === true))),
        ],
      }),
    select: ({ sheet, areas }) => {
      activate(sheet);
      selectAreas(sheet, areas);
    },
  },
};

const rangeAreasOf = (object: HostObject): readonly Area[] =>
  (object.target as RangeAreasTarget).areas;
