import { coverage } from "./coverage";
import type { Column } from "../../ims/columns";
import { isNumberField, type Field } from "../../ims/fields";
import { pickRecords, rowAt, type Records, type Row } from "../../ims/records";
import { imsTable, type ImsTable } from "../../ims/tables";

/** What newer files say of rows of a sheet; rows are named by their index. */
export interface Comparison {
  /** Rows whose record is not in the files, though they would hold it. */
  readonly gone: readonly number[];
  /** Rows of whose record the files say something else, and what they say, in the same order. */
  readonly differing: readonly number[];
  readonly newer: Records;
}

/** What we remember of the user's own; no file tells it. */
const REMEMBERED: readonly Field[] = ["checkedAction", "checkedAnswers"];

const isTold = ({ role, field }: Column): boolean =>
  role === "portal" || (role === "technical" && !REMEMBERED.includes(field));

/** The fields of a table whose values come from the files. */
export function toldFields(table: ImsTable): readonly Field[] {
  return table.columns.filter(isTold).map(({ field }) => field);
}

/** Compares rows of a sheet, with the fields of `toldFields`, with their records in the files. */
export function compareRecords(
  files: Records,
  places: ReadonlyMap<string, number>,
  rows: Records,
): Comparison {
  const fields = toldFields(imsTable(rows.table));
  const covers = coverage(files);
  const gone: number[] = [];
  const differing: number[] = [];
  const wanted: number[] = [];
  for (let index = 0; index < rows.count; index++) {
    const row = rowAt(rows, index);
    const place = places.get(row.text("key"));
    if (place === undefined) {
      if (covers(row)) gone.push(index);
    } else if (!isSame(fields, row, rowAt(files, place))) {
      differing.push(index);
      wanted.push(place);
    }
  }
  return { gone, differing, newer: pickRecords(files, wanted) };
}

function isSame(fields: readonly Field[], a: Row, b: Row): boolean {
  return fields.every((field) =>
    isNumberField(field)
      ? Object.is(a.number(field), b.number(field))
      : a.text(field) === b.text(field),
  );
}
