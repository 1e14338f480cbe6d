import { INWARD_TABLES } from "./inwardTables";
import { OUTWARD_TABLES } from "./outwardTables";
import type { ImsTable, InwardKey, InwardTable, OutwardKey, OutwardTable, TableKey } from "./table";

export { columnOf } from "./table";
export type * from "./table";
export { INWARD_TABLES, OUTWARD_TABLES };

/** Both sides; code that means one of them says which. */
export const ALL_TABLES: readonly ImsTable[] = [...INWARD_TABLES, ...OUTWARD_TABLES];

const byKey = Object.fromEntries(ALL_TABLES.map((table) => [table.key, table])) as Record<
  TableKey,
  ImsTable
>;

export function imsTable(key: InwardKey): InwardTable;
export function imsTable(key: OutwardKey): OutwardTable;
export function imsTable(key: TableKey): ImsTable;
export function imsTable(key: TableKey): ImsTable {
  return byKey[key];
}

/** Whether a table holds documents of our own, on which others act. */
export const isOutward = (key: TableKey): key is OutwardKey => imsTable(key).side === "outward";

export function isTableKey(key: string): key is TableKey {
  return Object.hasOwn(byKey, key);
}
