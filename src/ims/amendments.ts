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

/**
 * What a document and its amendment have in common: the supplier and the number of the original. A
 * bill of entry keeps its number, port and date when it is amended.
 */
export function linkOf(row: Row): string {
  const number = (name: "number" | "originalNumber") => row.text(name).trim().toUpperCase();
  if (row.table.group === "Import of goods") {
    return `${row.text("port").toUpperCase()}|${number("number")}|${row.number("date")}`;
  }
  const original = row.table.amends ? number("originalNumber") : number("number");
  return `${row.text("supplier").toUpperCase()}|${original}`;
}
