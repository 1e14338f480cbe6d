import type { Field } from "./fields";
import type { Row } from "./records";
import { ALL_TABLES, type ImsTable, type TableKey } from "./tables";

/** The table that holds the amendments of a table's records, or the records its amendments amend. */
export function counterpartOf(table: ImsTable): TableKey | undefined {
  return table.amends ?? ALL_TABLES.find(({ amends }) => amends === table.key)?.key;
}

/** What has to be read of a record to know what it amends, or what amends it. */
export const LINK_FIELDS: readonly Field[] = [
  "supplier",
  "number",
  "originalNumber",
  "port",
  "date",
];

/** Who numbered a document: a bill of entry is named by its port, another document by its supplier. */
export const issuerField = ({ needsFiling }: ImsTable): "supplier" | "port" =>
  needsFiling ? "supplier" : "port";

export const issuerOf = (row: Row): string => row.text(issuerField(row.table));

/** The number of what an amendment amends. The amendment of a bill of entry keeps its number. */
export const originalNumberOf = (row: Row): string =>
  row.text(row.table.needsFiling ? "originalNumber" : "number");

/**
 * What a document and its amendment have in common: who issued it and the number of the original. A
 * bill of entry keeps its date too when it is amended.
 */
export function linkOf(row: Row): string {
  const number = row.table.amends ? originalNumberOf(row) : row.text("number");
  const name = `${issuerOf(row)}|${number.trim()}`.toUpperCase();
  return row.table.needsFiling ? name : `${name}|${row.number("date")}`;
}
