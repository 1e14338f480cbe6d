import { invalidArgument, notFound } from "../requests/excelError";
import { EVENT, registrations, WORKBOOK } from "../events/events";
import type { Book, Table } from "../book";
import { hostObject, isHostObject, type HostObject, type ObjectType } from "../requests/objectType";
import { addTable, placeOf } from "../tables/tables";
import { findTable } from "../tables/tablePlaces";
import { parseLocal, splitSheet } from "../cells/address";
import { rangeTargetOf, type TableScope } from "./objects";
import { tableType } from "./table";

const objectOf = (book: Book, table: Table): HostObject => hostObject(tableType, { book, table });

function tableByKey({ book, tables }: TableScope, key: unknown): HostObject | null {
  const table = findTable(book, key);
  return table && tables().includes(table) ? objectOf(book, table) : null;
}

function tableOrError(scope: TableScope, key: unknown): HostObject {
  const found = tableByKey(scope, key);
  if (!found) throw notFound(`the table "${String(key)}"`);
  return found;
}

function add({ book, sheet }: TableScope, place: unknown, hasHeaders: unknown): HostObject {
  // With hasHeaders false Excel inserts a row and moves data down (office-js #196): not wanted here.
  if (hasHeaders !== true) throw invalidArgument("the stand-in makes tables with headers only");
  if (isHostObject(place)) {
    const range = rangeTargetOf(place);
    return objectOf(book, addTable(range.sheet, range.area));
  }
  const address = String(place);
  const onSheet = sheet && splitSheet(address).sheetName === undefined;
  const at = onSheet ? { sheet, area: parseLocal(address) } : placeOf(book, address);
  return objectOf(book, addTable(at.sheet, at.area));
}

export const tableScopeType: ObjectType<TableScope> = {
  name: "TableCollection",
  scalars: { count: { read: ({ tables }) => tables().length } },
  items: ({ book, tables }) => tables().map((table) => objectOf(book, table)),
  item: tableOrError,
  methods: {
    ...registrations(
      {
        Added: EVENT.tableAdded,
        DataChanged: EVENT.tableChanged,
        Deleted: EVENT.tableDeleted,
      },
      ({ book, sheet }: TableScope) => ({ book, id: sheet?.id ?? WORKBOOK }),
    ),
    add: (scope, [place, hasHeaders]) => add(scope, place, hasHeaders),
    getCount: ({ tables }) => tables().length,
    getFirst: ({ book, tables }) => {
      const first = tables()[0];
      if (!first) throw notFound("a table");
      return objectOf(book, first);
    },
    getItem: (scope, [key]) => tableOrError(scope, key),
    getItemAt: ({ book, tables }, [index]) => {
      const table = tables()[Number(index)];
      if (!table) throw notFound(`table number ${String(index)}`);
      return objectOf(book, table);
    },
    getItemOrNullObject: (scope, [key]) => tableByKey(scope, key),
  },
};
