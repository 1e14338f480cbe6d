import { PLACES, SOURCES } from "../../ims/codes";
import type { Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { columnOf, INWARD_TABLES, type TableKey } from "../../ims/tables";
import { downloadedOf } from "./downloaded";

const places = new Set(PLACES.values());
const sources = new Set(SOURCES.values());

/** At most 16 letters, digits, / and -, one of them at least other than 0, / and -. */
const isNumber = (text: string): boolean =>
  /^[a-zA-Z0-9/-]{1,16}$/.test(text) && /[a-zA-Z1-9]/.test(text);

/** Fifteen letters and digits, the State's code first; a wrong check digit is the supplier's to explain. */
const isGstin = (text: string): boolean => /^\d{2}[a-zA-Z0-9]{13}$/.test(text);

/** The forms the GSTN schema for saving actions has for what names a document; of bills none is known. */
const FORMS: readonly {
  readonly field: "supplier" | "number" | "originalNumber" | "place" | "source";
  has(text: string): boolean;
}[] = [
  { field: "supplier", has: isGstin },
  { field: "number", has: isNumber },
  { field: "originalNumber", has: isNumber },
  { field: "place", has: (text) => places.has(text) },
  { field: "source", has: (text) => sources.has(text) },
];

/** Found once: every record of a hundred thousand is asked. */
const formsOf: ReadonlyMap<TableKey, typeof FORMS> = new Map(
  INWARD_TABLES.filter(({ needsFiling }) => needsFiling).map((table) => [
    table.key,
    FORMS.filter(({ field }) => columnOf(table, field)),
  ]),
);

/**
 * The fields that name a record and are not as the portal has them, as where a workbook was edited
 * before it was loaded. A value that is kept in As downloaded goes back as it came, and what is empty
 * is lacking. Throws `Unsendable` when As downloaded was altered.
 */
export function malformedToSend(row: Row): readonly Field[] {
  const forms = formsOf.get(row.table.key) ?? [];
  const wrong = forms.filter(({ field, has }) => {
    const text = row.text(field).trim();
    return text !== "" && !has(text);
  });
  if (wrong.length === 0) return [];
  const downloaded = downloadedOf(row);
  return wrong.map(({ field }) => field).filter((field) => downloaded.keyOf(field) === undefined);
}
