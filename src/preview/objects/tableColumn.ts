import type { Area } from "../cells/area";
import { writeCells } from "../cells/cellWriting";
import { hostObject, type HostObject, type ObjectType } from "../requests/objectType";
import { columnArea, headings, sheetOf } from "../tables/tablePlaces";
import { translateAgain } from "../tables/tableReferences";
import { filterType } from "./filter";
import { rangeObject } from "./objects";
import { indexOf, type ColumnTarget } from "./tableTargets";

const part =
  (which: "all" | "body" | "header") =>
  (target: ColumnTarget): HostObject =>
    rangeObject(sheetOf(target.book, target.table), cells(target, which));

const cells = (target: ColumnTarget, which: "all" | "body" | "header"): Area =>
  columnArea(target.table, indexOf(target), which);

export const columnType: ObjectType<ColumnTarget> = {
  name: "TableColumn",
  id: ({ columnId }) => columnId,
  scalars: {
    id: { read: ({ columnId }) => columnId },
    index: { read: indexOf },
    name: {
      read: (target) => headings(target.book, target.table)[indexOf(target)],
      write: (target, name) => {
        writeCells(sheetOf(target.book, target.table), cells(target, "header"), `'${String(name)}`);
        translateAgain(target.book);
      },
    },
    values: { read: (target) => part("all")(target).read("values") },
  },
  links: { filter: (target) => hostObject(filterType, target) },
  methods: {
    getDataBodyRange: part("body"),
    getHeaderRowRange: part("header"),
    getRange: part("all"),
  },
};
