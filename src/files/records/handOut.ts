import { answersText } from "../../ims/answers";
import { isNumberField, type Field } from "../../ims/fields";
import { fingerprint, rowKey } from "../../ims/identity";
import { liabilityPeriod } from "../../ims/outward/addedBack";
import { mapRows, type Records } from "../../ims/records";
import { columnOf, imsTable } from "../../ims/tables";

/**
 * Records as they leave the reader, with all columns of their table. It keeps only what files told;
 * the key and the fingerprint, the action in its other two places, the answers in their other one, the
 * period in which a rejection is added back and what is empty are added here.
 */
export function handOut(records: Records): Records {
  const { count, columns } = records;
  const table = imsTable(records.table);
  const action = columns.action ?? [];
  const whole = { ...columns, portalAction: action, checkedAction: action };
  const rows = { ...records, columns: whole };
  const told: Records["columns"] = {
    ...whole,
    key: mapRows(rows, rowKey),
    fingerprint: mapRows(rows, fingerprint),
    checkedAnswers: mapRows(rows, answersText),
    ...(columnOf(table, "liabilityPeriod") && {
      liabilityPeriod: Float64Array.from(mapRows(rows, liabilityPeriod)),
    }),
  };
  const empty = (field: Field) =>
    isNumberField(field) ? new Float64Array(count).fill(NaN) : new Array<string>(count).fill("");
  const all = table.columns.map(({ field }) => [field, told[field] ?? empty(field)]);
  return { ...records, columns: Object.fromEntries(all) };
}
