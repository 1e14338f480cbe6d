import type { Column } from "../../ims/columns";
import { FIELDS } from "../../ims/fields";
import { LONGEST_REMARK } from "../../ims/remark";
import { remembered } from "../../ims/remembered";
import { IMS_TABLES, type ImsTable, type TableKey } from "../../ims/tables";
import { neededFields } from "../records/completeRecords";
import { isPlaceholder } from "../records/meaning";
import * as z from "../schema";
import { readAmount } from "../values/readAmount";
import { readDay } from "../values/readDay";
import { readPeriod } from "../values/readPeriod";

const text = z.string().check(z.regex(/\S/));
/** Nearly all amounts are numbers, and nearly all days come again: they are not to be read anew. */
const amount = z.union([
  z.number().check(z.minimum(0)),
  z.string().check(z.refine((value) => readAmount(value) >= 0)),
]);
const isDay = remembered((text: string) => !Number.isNaN(readDay(text)));
const day = z.string().check(z.refine(isDay));
/** A month alone is what one description of the offline file has; any day will do to complete it. */
const isPeriod = remembered(
  (value: string | number) => !Number.isNaN(readPeriod(String(value).padStart(2, "0"), 0)),
);
const period = z.union([z.string(), z.number()]).check(z.refine(isPeriod));
const word = z.union([z.string(), z.boolean(), z.number()]);
/** What a download may hold where it has nothing, and what then goes back. */
const nothing = z.union([z.null(), z.string().check(z.refine(isPlaceholder))]);

const KINDS = { text, code: word, day, period, money: amount } as const;

function schemaOf(table: ImsTable) {
  const needed = [...neededFields(table), ...(table.needsFiling ? ["sourcePeriod"] : [])];
  const shape = new Map<string, z.ZodMiniType>();
  for (const column of table.columns) {
    const { field, wire } = column;
    if (wire === undefined || field === "name") continue;
    const check = checkOf(column, table);
    const isNeeded = field === "action" || needed.includes(field);
    shape.set(wire, isNeeded ? check : z.optional(z.union([check, nothing])));
  }
  return z.looseObject(Object.fromEntries(shape));
}

function checkOf({ field, codes }: Column, table: ImsTable): z.ZodMiniType {
  if (field === "action") {
    const words = new Set<string>(table.actions);
    const known = [...(codes ?? [])]
      .filter(([, action]) => words.has(action))
      .map(([code]) => code);
    return z.enum(known);
  }
  if (field === "remarks") return text.check(z.maxLength(LONGEST_REMARK));
  if (field === "reduce") return z.enum(["Y", "N"]);
  return KINDS[FIELDS[field]];
}

/** The schema of a record of a section of the upload dialect; keys we do not know go through. */
export const UPLOAD_RECORDS: ReadonlyMap<TableKey, ReturnType<typeof schemaOf>> = new Map(
  IMS_TABLES.map((table) => [table.key, schemaOf(table)]),
);
