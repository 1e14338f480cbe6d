import { PORTAL_STATE, SENT_FIELDS } from "../../files/upload/uploaded";
import type { Field } from "../../ims/fields";
import { pickRecords, rowAt, type Records, type Row } from "../../ims/records";
import { columnOf, type TableKey } from "../../ims/tables";
import { valueOf, type Values } from "../../ims/values";

/**
 * What the last export of this session wrote: by table the records as they were then, with what the
 * portal held before. Kept until other files are loaded, for these tell the portal's state anew.
 */
export type Sent = ReadonlyMap<TableKey, readonly Records[]>;

export const KEPT: readonly Field[] = ["key", ...SENT_FIELDS, ...PORTAL_STATE];

/** The records at these indexes, with these fields alone. */
export function keptOf(
  records: Records,
  indexes: readonly number[],
  fields: readonly Field[],
): Records {
  const columns = Object.fromEntries(
    fields.flatMap((field) => {
      const column = records.columns[field];
      return column ? [[field, column]] : [];
    }),
  );
  return pickRecords({ ...records, columns }, indexes);
}

/** The records of a table by their keys. */
export function sentRows(sent: Sent, table: TableKey): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const records of sent.get(table) ?? []) {
    for (let index = 0; index < records.count; index++) {
      const row = rowAt(records, index);
      rows.set(row.text("key"), row);
    }
  }
  return rows;
}

const pick = (row: Row, fields: readonly Field[]): Values =>
  new Map(
    fields
      .filter((field) => columnOf(row.table, field))
      .map((field) => [field, valueOf(row, field)]),
  );

/** What the record was sent with. */
export const sentValues = (row: Row): Values => pick(row, SENT_FIELDS);

/** What the portal held of it before. */
export const stateBefore = (row: Row): Values => pick(row, PORTAL_STATE);
