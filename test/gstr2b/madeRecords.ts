import { isNumberField, FIELDS, type Field } from "../../src/ims/fields";
import { NO_AMOUNT, toPaise } from "../../src/ims/money";
import { parsePeriodCode } from "../../src/ims/period";
import { recordsOf, type RecordFields, type Records } from "../../src/ims/records";
import type { TableKey } from "../../src/ims/tables";
import { firstTwoB } from "../../src/gstr2b/twoB";

/** A record as a person writes it: rupees, and the period as the portal codes it. */
export interface Made {
  readonly table: TableKey;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** The record in paise and periods; filed, of October 2026 and without action unless told. */
export function made({ table, fields }: Made, period = "102026"): Records {
  return recordsOf(table, [rowOf(fields, period)]);
}

/** The records table by table, as the sheets hold them. */
export function madeTables(records: readonly Made[], period = "102026"): readonly Records[] {
  const rows = new Map<TableKey, RecordFields[]>();
  for (const { table, fields } of records) {
    const row = rowOf(fields, period);
    rows.set(table, [...(rows.get(table) ?? []), row]);
  }
  return [...rows].map(([table, all]) => recordsOf(table, all));
}

function rowOf(fields: Made["fields"], period: string): RecordFields {
  const row: Partial<Record<Field, string | number>> = { action: "No action", filing: "Filed" };
  for (const [name, value] of Object.entries(fields)) {
    const field = name as Field;
    const kind = FIELDS[field];
    if (kind === undefined) throw new Error(`No such field: ${name}`);
    row[field] =
      kind === "money"
        ? amountOf(value)
        : kind === "period"
          ? parsePeriodCode(String(value))
          : value;
    if (isNumberField(field) === (typeof row[field] === "string"))
      throw new Error(`Wrong: ${name}`);
  }
  const source = Number(row.sourcePeriod ?? parsePeriodCode(period));
  row.twoB ??= firstTwoB(source, String(row.source ?? ""));
  return row as RecordFields;
}

/** Rupees; a word as a cell holds it in which the user typed one. */
function amountOf(value: string | number): number {
  const rupees = Number(value);
  return Number.isNaN(rupees) ? NO_AMOUNT : toPaise(rupees);
}
