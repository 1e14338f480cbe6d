import { HEADS, isNumberField, type Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { columnOf, type ImsTable } from "../../ims/tables";
import { downloadedOf } from "./downloaded";

/**
 * What each record of a document has to tell the portal, beside amounts: the required keys of the
 * GSTN schema for saving actions. The schema of the import sections is not known.
 */
const OF_DOCUMENTS: readonly Field[] = [
  "originalNumber",
  "originalDate",
  "supplier",
  "number",
  "type",
  "date",
  "value",
  "place",
  "source",
  "sourcePeriod",
];
const OF_BILLS: readonly Field[] = ["port", "number", "date"];

/** The schema asks for these too; a workbook leaves a cell blank where there is no tax. */
const AMOUNTS: readonly Field[] = ["taxable", ...HEADS];

/** The fields of a table that the portal asks for. */
export function neededToSend(table: ImsTable): readonly Field[] {
  const wanted = table.needsFiling ? OF_DOCUMENTS : OF_BILLS;
  return wanted.filter((field) => columnOf(table, field));
}

/** What a record that is to be sent has nothing for. */
export interface Lacking {
  /** The portal takes no record without them. */
  readonly needed: readonly Field[];
  /** No figure stands there, not even 0. */
  readonly amounts: readonly Field[];
}

/**
 * What the portal asks for and neither the row nor what was downloaded of it tells: a key that came
 * empty goes back empty. Throws `Unsendable` when As downloaded was altered.
 */
export function lackingToSend(row: Row): Lacking {
  const empty = (fields: readonly Field[]) => {
    const found = fields.filter((field) => columnOf(row.table, field) && isEmpty(row, field));
    if (found.length === 0) return found;
    const downloaded = downloadedOf(row);
    return found.filter((field) => downloaded.keyOf(field) === undefined);
  };
  return {
    needed: empty(neededToSend(row.table)),
    amounts: row.table.needsFiling ? empty(AMOUNTS) : [],
  };
}

function isEmpty(row: Row, field: Field): boolean {
  return isNumberField(field) ? Number.isNaN(row.number(field)) : row.text(field).trim() === "";
}
