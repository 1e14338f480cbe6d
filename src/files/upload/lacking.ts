import { HEADS, isNumberField, type Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { columnOf, INWARD_TABLES, type ImsTable, type TableKey } from "../../ims/tables";
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
  "taxable",
  "source",
  "sourcePeriod",
];
const OF_BILLS: readonly Field[] = ["port", "number", "date"];

/** The fields of a table that the portal asks for. */
export function neededToSend(table: ImsTable): readonly Field[] {
  const wanted = table.needsFiling ? OF_DOCUMENTS : OF_BILLS;
  return wanted.filter((field) => columnOf(table, field));
}

/** What a record that is to be sent has nothing for. */
export interface Lacking {
  /** The portal takes no record without them. */
  readonly needed: readonly Field[];
  /** Heads of tax without a figure, not even 0, in a workbook, where a blank cell may be no tax. */
  readonly amounts: readonly Field[];
}

/** Found once: every record of a hundred thousand is asked. */
const asked: ReadonlyMap<TableKey, Lacking> = new Map(
  INWARD_TABLES.map((table) => [
    table.key,
    {
      needed: neededToSend(table),
      amounts: table.needsFiling ? HEADS : [],
    },
  ]),
);

const NOTHING: Lacking = { needed: [], amounts: [] };

/** Of the files of IMS the JSON tells the portal's flags, and it tells every amount, 0 too. */
const isOfJson = (row: Row): boolean => row.text("pendingBlocked") !== "";

/**
 * What the portal asks for and neither the row nor what was downloaded of it tells: a key that came
 * empty goes back empty. The GSTN schema asks for each head of tax, so that one that is missing in the
 * JSON is as needed as a number; a workbook may leave a cell blank where there is no tax.
 * Throws `Unsendable` when As downloaded was altered.
 */
export function lackingToSend(row: Row): Lacking {
  const { needed, amounts } = asked.get(row.table.key) ?? NOTHING;
  if (!isAnyEmpty(row, needed) && !isAnyEmpty(row, amounts)) return NOTHING;
  const downloaded = downloadedOf(row);
  const lacking = (fields: readonly Field[]) =>
    fields.filter((field) => isEmpty(row, field) && downloaded.keyOf(field) === undefined);
  return isOfJson(row)
    ? { needed: lacking([...needed, ...amounts]), amounts: [] }
    : { needed: lacking(needed), amounts: lacking(amounts) };
}

function isAnyEmpty(row: Row, fields: readonly Field[]): boolean {
  for (const field of fields) if (isEmpty(row, field)) return true;
  return false;
}

function isEmpty(row: Row, field: Field): boolean {
  return isNumberField(field) ? Number.isNaN(row.number(field)) : row.text(field).trim() === "";
}
