import { HEADS, isNumberField, type Field } from "../../ims/fields";
import { periodOfDay } from "../../ims/period";
import { columnOf, type ImsTable } from "../../ims/tables";
import { firstTwoB } from "../../gstr2b/twoB";
import type { Batch } from "./batch";

/**
 * Completes the records of a batch, once its columns are filled: the action of those that tell none,
 * the first GSTR-2B. Notes a fault where a record cannot be used: what is missing is never made up.
 */
export function completeRecords(batch: Batch): void {
  const { table, from, count } = batch;
  for (const field of neededFields(table)) needField(batch, field);
  needAmount(batch);
  if (columnOf(table, "twoB")) completePeriods(batch);
  const actions = batch.texts("action");
  for (let row = from; row < from + count; row++)
    if (actions[row] === "") actions[row] = "No action";
  if (!columnOf(table, "originalCredit")) return;
  const credits = batch.texts("originalCredit");
  credits.fill("Unknown", from, from + count);
}

/** Without one of these a document cannot be told from others. */
const NEEDED_OF_DOCUMENTS: readonly Field[] = ["supplier", "number", "date"];
const NEEDED_OF_BILLS: readonly Field[] = ["number", "date"];

/**
 * The fields without which a record of the table cannot be used. What else the portal asks for is
 * missed only when the record is to be sent: `neededToSend`.
 */
export function neededFields(table: ImsTable): readonly Field[] {
  return table.needsFiling ? NEEDED_OF_DOCUMENTS : NEEDED_OF_BILLS;
}

/** Of what a record lacks, the first is enough to say. */
function lack(batch: Batch, row: number, sentence: string): void {
  if (batch.faultOf(row) === undefined) batch.fault(row, sentence);
}

function headingOf({ table }: Batch, field: Field): string {
  return columnOf(table, field)?.heading ?? field;
}

function needField(batch: Batch, field: Field): void {
  const { from, count } = batch;
  const sentence = `${headingOf(batch, field)} is missing.`;
  if (isNumberField(field)) {
    const values = batch.numbers(field);
    for (let row = 0; row < count; row++) {
      if (Number.isNaN(values[from + row])) lack(batch, row, sentence);
    }
  } else {
    const values = batch.texts(field);
    for (let row = 0; row < count; row++) {
      if (values[from + row]?.trim()) continue;
      lack(batch, row, sentence);
    }
  }
}

const AMOUNTS = ["taxable", ...HEADS] as const;

function needAmount(batch: Batch): void {
  const { from, count } = batch;
  const amounts = AMOUNTS.flatMap((field) => batch.columns[field] ?? []);
  for (let row = 0; row < count; row++) {
    const isEmpty = (values: Float64Array) => Number.isNaN(values[from + row] ?? NaN);
    if (amounts.every(isEmpty)) lack(batch, row, "All amounts are missing.");
  }
}

/**
 * The first GSTR-2B of a record that does not tell it; `NaN` where nothing tells it. A bill of entry
 * without its period of credit is of the month of the source period, or of its ICEGATE reference date.
 */
function completePeriods(batch: Batch): void {
  const { from, count } = batch;
  const values = batch.numbers("twoB");
  const { sourcePeriod, source, reference } = batch.columns;
  for (let row = from; row < from + count; row++) {
    if (!Number.isNaN(values[row] ?? NaN)) continue;
    const period = sourcePeriod?.[row] ?? NaN;
    values[row] = Number.isNaN(period)
      ? periodOfDay(reference?.[row] ?? NaN)
      : firstTwoB(period, source?.[row] ?? "");
  }
}
