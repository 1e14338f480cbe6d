import type { TableKey } from "../../ims/tables";
import * as z from "../schema";

/** What is not as it should be is as if it were missing: another level may tell it. */
const text = z.catch(z.optional(z.string()), undefined);
const sections = z.catch(z.optional(z.record(z.string(), z.unknown())), undefined);

const level = {
  gstin: text,
  rtin: text,
  rtnprd: z.catch(z.optional(z.union([z.string(), z.number()])), undefined),
  gstr1: sections,
  gstr1a: sections,
  rejInvAddBackLiab: sections,
};
const body = z.looseObject(level);
const imsDetails = z.catch(z.optional(body), undefined);
const data = z.catch(z.optional(z.looseObject({ ...level, imsDetails })), undefined);

/**
 * The levels at which the dialects keep their sections: bare, under `imsDetails`, under `data` or under
 * both. The records in them stay unknown: each value is checked as it is taken (`takeValues`,
 * `columnFiller`), against the table's columns and with a sentence that names the column. By zod alone,
 * which may not make functions here, that would take longer than all the rest of the reading.
 */
export const downloadShape = z.looseObject({ ...level, imsDetails, data });

export type Level = z.infer<typeof body>;

/** A list of records under its name; `table` is undefined where IMS has no such table. */
export interface Section {
  readonly name: string;
  readonly table: TableKey | undefined;
  readonly records: readonly unknown[];
}
