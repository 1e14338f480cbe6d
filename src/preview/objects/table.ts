import type { Table } from "../book";
import {
  isHostObject,
  hostObject,
  type HostObject,
  type ObjectType,
  type Scalar,
} from "../requests/objectType";
import { parseLocal, splitSheet } from "../cells/address";
import { clearAll } from "../cells/clearing";
import { EVENT, registrations } from "../events/events";
import { forgetTable, renameTable, resizeTable } from "../tables/tables";
import { bodyArea, headerArea, sheetOf } from "../tables/tablePlaces";
import type { Area } from "../cells/area";
import { clearFilters, reapplyFilters } from "../tables/filters";
import { autoFilterType } from "./filter";
import { rangeObject, rangeTargetOf, worksheetObject } from "./objects";
import { columnsType } from "./tableColumns";
import type { TableTarget } from "./tableTargets";

const kept = (key: "showBandedRows" | "showFilterButton"): Scalar<TableTarget> => ({
  read: ({ table }) => table[key],
  write: ({ table }, shown) => {
    table[key] = shown === true;
  },
});

const part =
  (area: (table: Table) => Area) =>
  ({ book, table }: TableTarget): HostObject =>
    rangeObject(sheetOf(book, table), area(table));

/** The rows of the table below its headings. */
const rowsType: ObjectType<TableTarget> = {
  name: "TableRowCollection",
  scalars: { count: { read: ({ table }) => table.area.rows - 1 } },
  methods: { getCount: ({ table }) => table.area.rows - 1 },
};

export const tableType: ObjectType<TableTarget> = {
  name: "Table",
  id: ({ table }) => table.id,
  scalars: {
    id: { read: ({ table }) => table.id },
    name: {
      read: ({ table }) => table.name,
      write: ({ book, table }, name) => renameTable(book, table, String(name)),
    },
    showBandedRows: kept("showBandedRows"),
    showFilterButton: kept("showFilterButton"),
    showHeaders: { read: () => true },
    showTotals: { read: () => false },
    style: {
      read: ({ table }) => table.style,
      write: ({ table }, style) => {
        table.style = String(style);
      },
    },
  },
  links: {
    autoFilter: (target) => hostObject(autoFilterType, target),
    columns: (target) => hostObject(columnsType, target),
    rows: (target) => hostObject(rowsType, target),
    worksheet: ({ book, table }) => worksheetObject(sheetOf(book, table)),
  },
  methods: {
    ...registrations(
      { DataChanged: EVENT.tableChanged, SelectionChanged: EVENT.tableSelectionChanged },
      ({ book, table }: TableTarget) => ({ book, id: table.id }),
    ),
    clearFilters: ({ book, table }) => clearFilters(book, table),
    convertToRange: ({ book, table }) => {
      forgetTable(book, table);
      return rangeObject(sheetOf(book, table), table.area);
    },
    delete: ({ book, table }) => {
      forgetTable(book, table);
      clearAll(sheetOf(book, table), table.area);
    },
    getDataBodyRange: part(bodyArea),
    getHeaderRowRange: part(headerArea),
    getRange: part((table) => table.area),
    reapplyFilters: ({ book, table }) => reapplyFilters(book, table),
    resize: ({ book, table }, [place]) => {
      const area = isHostObject(place)
        ? rangeTargetOf(place).area
        : parseLocal(splitSheet(String(place)).local);
      resizeTable(book, table, area);
    },
  },
};
