import { notFound } from "../requests/excelError";
import { hostObject, type HostObject, type ObjectType } from "../requests/objectType";
import { headings } from "../tables/tablePlaces";
import { columnType } from "./tableColumn";
import type { TableTarget } from "./tableTargets";

const columnAt = (target: TableTarget, index: number): HostObject | null => {
  const id = target.table.columnIds[index];
  return id === undefined ? null : hostObject(columnType, { ...target, columnId: id });
};

/** By heading, in any case of letters, or by the column's number. */
function columnByKey(target: TableTarget, key: unknown): HostObject | null {
  const { book, table } = target;
  const index =
    typeof key === "number"
      ? table.columnIds.indexOf(key)
      : headings(book, table).findIndex(
          (heading) => heading.toLowerCase() === String(key).toLowerCase(),
        );
  return columnAt(target, index);
}

const orError = (found: HostObject | null, key: unknown): HostObject => {
  if (!found) throw notFound(`the column "${String(key)}"`);
  return found;
};

export const columnsType: ObjectType<TableTarget> = {
  name: "TableColumnCollection",
  scalars: { count: { read: ({ table }) => table.columnIds.length } },
  items: (target) =>
    target.table.columnIds.map((columnId) => hostObject(columnType, { ...target, columnId })),
  item: (target, key) => orError(columnByKey(target, key), key),
  methods: {
    getCount: ({ table }) => table.columnIds.length,
    getItem: (target, [key]) => orError(columnByKey(target, key), key),
    getItemAt: (target, [index]) => orError(columnAt(target, Number(index)), index),
    getItemOrNullObject: (target, [key]) => columnByKey(target, key),
  },
};
