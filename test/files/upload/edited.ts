import { newActionFiles, type ActionFile, type Added } from "../../../src/files/upload/actionFile";
import { USUAL_FORM, type ActionFileForm } from "../../../src/files/upload/actionFileForm";
import { isChanged } from "../../../src/files/upload/changes";
import type { Reading } from "../../../src/files/reader/report";
import { isNumberField } from "../../../src/ims/fields";
import {
  recordsOf,
  rowAt,
  rowsIn,
  type RecordFields,
  type Records,
} from "../../../src/ims/records";
import type { TableKey } from "../../../src/ims/tables";
import { handedOut, INVOICE, NOTE, OWN, readSection } from "../readings";

/** The records of a table as the sheet gives them back after the user's edits, by position. */
export function edited(
  reading: Reading,
  table: TableKey,
  ...edits: readonly RecordFields[]
): Records {
  const records = handedOut(reading, table);
  const rows = Array.from({ length: records.count }, (_, index) => {
    const row = rowAt(records, index);
    const fields = row.table.columns.map(({ field }) => [
      field,
      isNumberField(field) ? row.number(field) : row.text(field),
    ]);
    return { ...Object.fromEntries(fields), ...edits[index] };
  });
  return recordsOf(table, rows);
}

/** The files of all rows that changed, and what became of each of these. */
export function madeFiles(
  tables: readonly Records[],
  form: ActionFileForm = USUAL_FORM,
  gstin: string = OWN,
) {
  const making = newActionFiles(gstin, form);
  const added: Added[] = [];
  for (const records of tables) {
    for (const row of rowsIn(records)) if (isChanged(row)) added.push(making.add(row));
  }
  return { files: making.files(), added };
}

export const textOf = (file: Pick<ActionFile, "bytes"> | undefined): string =>
  Buffer.concat(file?.bytes ?? []).toString();

/** The text of the one file that is made. */
export function madeText(...tables: readonly Records[]): string {
  const { files } = madeFiles(tables);
  expect(files).toHaveLength(1);
  return textOf(files[0]);
}

export const invdata = (...tables: readonly Records[]): unknown =>
  (JSON.parse(madeText(...tables)) as { invdata: unknown }).invdata;

/** Reads one record of a section, edits it, and gives what goes back. */
export async function sent(table: TableKey, record: object, edit: RecordFields): Promise<unknown> {
  const records = edited(await readSection(table, [record]), table, edit);
  const sections = invdata(records) as Record<string, readonly unknown[]>;
  return sections[table]?.[0];
}

const without = (record: object, key: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([known]) => known !== key));

/** What goes back of the records as downloaded. */
export const ECHO = without(INVOICE, "tradenm");
export const NOTE_ECHO = without(NOTE, "tradenm");
