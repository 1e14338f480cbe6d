import type { Column } from "../../ims/columns";
import type { Field } from "../../ims/fields";
import { ALL_TABLES, type ImsTable, type TableKey } from "../../ims/tables";

/**
 * How other dialects and descriptions of the same records spell a key: the GSP's API, the portal's
 * own pages, the macros of the IMS Offline Tool V1.1, the note keys of the portal's answers.
 * Compared without case, space, `_` and `-`, so `itc_red_req` needs no entry.
 */
const OTHER_SPELLINGS: readonly (readonly [Field, ...string[]])[] = [
  ["name", "trdnm"],
  ["number", "inum", "nt_num"],
  ["date", "idt", "nt_dt"],
  ["originalNumber", "oinum", "ont_num"],
  ["originalDate", "oidt", "ont_dt"],
  ["igst", "igst", "iamt"],
  ["source", "rtnTyp"],
  ["sourcePeriod", "sRtnPrd"],
  ["pendingBlocked", "ispendactnallwd"],
  ["reduceBlocked", "isItcRedReqBlocked"],
];

/** Keys that are never sent back; the portal makes them (IMS Offline Tool V1.1). */
const NEVER_SENT: readonly string[] = ["hash", "errormsg"];

const normal = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, "");

function spellingsOf(table: ImsTable): ReadonlyMap<string, Column> {
  const keys = new Map<string, Column>();
  const add = (key: string, column: Column) => keys.set(key, column).set(normal(key), column);
  for (const [field, ...others] of OTHER_SPELLINGS) {
    const column = table.columns.find((known) => known.field === field && known.wire !== undefined);
    if (column) for (const other of others) add(other, column);
  }
  for (const column of table.columns) {
    if (column.wire !== undefined) add(column.wire, column);
  }
  return keys;
}

const spellings = new Map<TableKey, ReadonlyMap<string, Column>>(
  ALL_TABLES.map((table) => [table.key, spellingsOf(table)]),
);

/** The column that a key of a downloaded record fills, in whatever spelling; undefined: none. */
export function columnOfKey(table: ImsTable, key: string): Column | undefined {
  const known = spellings.get(table.key);
  return known?.get(key) ?? known?.get(normal(key));
}

/** Whether a key is left out of what goes back to the portal. */
export function isNeverSent(table: ImsTable, key: string): boolean {
  return NEVER_SENT.includes(normal(key)) || columnOfKey(table, key)?.field === "name";
}
