import { answerOf } from "../../files/upload/answers";
import { downloadedOf } from "../../files/upload/downloaded";
import { sendable } from "../../files/upload/unsendable";
import { actionIn } from "../../ims/actions";
import { ANSWER_FIELDS } from "../../ims/answers";
import { isNumberField, type Field } from "../../ims/fields";
import { rowAt, type Records, type Row } from "../../ims/records";
import { columnOf, imsTable, type TableKey } from "../../ims/tables";
import { withValues, type Value, type Values } from "../../ims/values";

/**
 * What the portal held of the user's own when the row was downloaded: the action, the remark and the
 * answers on the ITC to be reduced. Undefined where the hidden cell that keeps it was altered.
 */
export function valuesOnPortal(row: Row): Values | undefined {
  const downloaded = sendable(() => downloadedOf(row));
  if (!downloaded) return undefined;
  const action = actionIn(row.text("portalAction"));
  const answers = ANSWER_FIELDS.filter((field) => columnOf(row.table, field)).map(
    (field): [Field, Value] => [field, answerOf(downloaded, field)],
  );
  return new Map<Field, Value>([["action", action], ...answers]);
}

/**
 * What has to be read of the records of a table, beside what GSTR-2B counts, to count them as the portal
 * held them: more than the action only where a reduction can be declared.
 */
export const portalFields = (table: TableKey): readonly Field[] =>
  columnOf(imsTable(table), "reduce") ? ["asDownloaded"] : [];

/** Of these alone more counts than the action: a reduction that was declared with the acceptance. */
const isAnswered = (row: Row): boolean => row.text("portalAction") === "Accepted";

/** The row as the portal held it, as far as GSTR-2B counts it. */
export function onPortal(row: Row): Row {
  const action: Values = new Map([["action", row.text("portalAction")]]);
  if (!columnOf(row.table, "reduce") || !isAnswered(row)) return withValues(row, action);
  return withValues(row, valuesOnPortal(row) ?? action);
}

/** The records as the portal held them, as far as GSTR-2B counts them. */
export function recordsOnPortal(records: Records): Records {
  const { columns, count, table } = records;
  const { portalAction, reduce } = columns;
  if (!portalAction) return records;
  if (!reduce) return { ...records, columns: { ...columns, action: portalAction } };
  const rows = Array.from({ length: count }, (_, index) => onPortal(rowAt(records, index)));
  const answers = ANSWER_FIELDS.filter((field) => columnOf(imsTable(table), field)).map((field) => [
    field,
    isNumberField(field)
      ? Float64Array.from(rows, (row) => row.number(field))
      : rows.map((row) => row.text(field)),
  ]);
  return {
    ...records,
    columns: { ...columns, action: portalAction, ...Object.fromEntries(answers) },
  };
}
