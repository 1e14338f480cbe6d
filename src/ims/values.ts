import { formatDay } from "./day";
import { FIELDS, isNumberField, type Field } from "./fields";
import { formatPaise } from "./money";
import { formatPeriod } from "./period";
import type { Row } from "./records";

/** What a field of one record holds: text, or a number in the field's unit. "" and `NaN` = empty. */
export type Value = string | number;

/** Values of some fields of one record. */
export type Values = ReadonlyMap<Field, Value>;

export function valueOf(row: Row, field: Field): Value {
  return isNumberField(field) ? row.number(field) : row.text(field);
}

/** The record with other values laid over its own. */
export function withValues(row: Row, values: Values): Row {
  return {
    table: row.table,
    text: (field) => {
      const value = values.get(field);
      return typeof value === "string" ? value : row.text(field);
    },
    number: (field) => {
      const value = values.get(field);
      return typeof value === "number" ? value : row.number(field);
    },
  };
}

/** A value as the sheet shows it: `1,000.00`, `05-10-2026`, `October 2026`; "" for none. */
export function inWords(field: Field, value: Value): string {
  if (typeof value === "string") return value;
  if (Number.isNaN(value)) return "";
  switch (FIELDS[field]) {
    case "money":
      return formatPaise(value);
    case "period":
      return formatPeriod(value);
    default:
      return formatDay(value);
  }
}
