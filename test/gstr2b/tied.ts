import type { Field } from "../../src/ims/fields";
import type { Period } from "../../src/ims/period";
import { recordsOf, rowAt, type RecordFields, type Records, type Row } from "../../src/ims/records";
import { valueOf, withValues } from "../../src/ims/values";
import type { Cycle } from "../../src/ims/returnCycle";
import { tiedCells } from "../../src/gstr2b/originals";
import { addAmendments, addOriginals, newTies } from "../../src/gstr2b/ties";

/** The records as the sheets hold them once amendments are tied to their originals. */
export function tied(
  tables: readonly Records[],
  period: Period,
  cycle: Cycle = "Monthly",
): readonly Records[] {
  const ties = newTies();
  for (const records of tables) addAmendments(ties, records);
  for (const records of tables) addOriginals(ties, records);
  const cells = tiedCells(ties, period, cycle);
  return tables.map((records) => {
    const changed = cells.get(records.table);
    if (!changed) return records;
    return recordsOf(
      records.table,
      Array.from({ length: records.count }, (_, index) => {
        const row = rowAt(records, index);
        return fieldsOf(withValues(row, changed.get(row.text("key")) ?? new Map()));
      }),
    );
  });
}

function fieldsOf(row: Row): RecordFields {
  const fields: Partial<Record<Field, string | number>> = {};
  for (const { field } of row.table.columns) {
    fields[field] = valueOf(row, field);
  }
  return fields as RecordFields;
}
