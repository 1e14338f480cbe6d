import type { Column } from "../../ims/columns";
import { FIELDS, type Kind } from "../../ims/fields";
import { LONGEST_REMARK } from "../../ims/remark";
import { remembered } from "../../ims/remembered";
import { INWARD_TABLES, type ImsTable, type TableKey } from "../../ims/tables";
import { neededFields } from "../records/completeRecords";
import { isPlaceholder } from "../records/meaning";
import * as z from "../schema";
import type { SectionSchema } from "./recordText";
import { readAmount } from "../values/readAmount";
import { readDay } from "../values/readDay";
import { readPeriod } from "../values/readPeriod";

const text = z.string().check(z.regex(/\S/));
/** Nearly all amounts are numbers, and nearly all days come again: they are not to be read anew. */
const amount = z.number().check(z.minimum(0));
const writtenAmount = z.string().check(z.refine((value) => readAmount(value) >= 0));
const isDay = remembered((text: string) => !Number.isNaN(readDay(text)));
const day = z.string().check(z.refine(isDay));
/** A month alone is what one description of the offline file has; any day will do to complete it. */
const isPeriod = remembered(
  (value: string | number) => !Number.isNaN(readPeriod(String(value).padStart(2, "0"), 0)),
);
const period = z.string().check(z.refine(isPeriod));
const numberedPeriod = z.number().check(z.refine(isPeriod));
/** What a download may hold where it has nothing, and what then goes back. */
const nothing = [z.null(), z.string().check(z.refine(isPlaceholder))];

/** The forms a value may have, the usual one first: it is asked a hundred thousand times. */
type Forms = readonly z.ZodMiniType[];

const KINDS: Readonly<Record<Kind, Forms>> = {
  text: [text],
  code: [z.string(), z.boolean(), z.number()],
  day: [day],
  period: [period, numberedPeriod],
  money: [amount, writtenAmount],
};

function oneOf([only, ...others]: Forms): z.ZodMiniType {
  return only && others.length === 0 ? only : z.union([...(only ? [only] : []), ...others]);
}

function schemaOf(table: ImsTable): SectionSchema {
  const fields = ["action", ...neededFields(table), ...(table.needsFiling ? ["sourcePeriod"] : [])];
  const needed: string[] = [];
  const keys = new Map<string, z.ZodMiniType>();
  for (const column of table.columns) {
    const { field, wire } = column;
    if (wire === undefined || field === "name") continue;
    const forms = formsOf(column, table);
    const isNeeded = fields.includes(field);
    if (isNeeded) needed.push(wire);
    keys.set(wire, oneOf(isNeeded ? forms : [...forms, ...nothing]));
  }
  return { keys, needed, takesOthers: true };
}

function formsOf({ field, codes }: Column, table: ImsTable): Forms {
  if (field === "action") {
    const words = new Set<string>(table.actions);
    const known = [...(codes ?? [])]
      .filter(([, action]) => words.has(action))
      .map(([code]) => code);
    return [z.enum(known)];
  }
  if (field === "remarks") return [text.check(z.maxLength(LONGEST_REMARK))];
  if (field === "reduce") return [z.enum(["Y", "N"])];
  return KINDS[FIELDS[field]];
}

/** The schema of a record of a section of the upload dialect; keys we do not know go through. */
export const UPLOAD_RECORDS: ReadonlyMap<TableKey, SectionSchema> = new Map(
  INWARD_TABLES.map((table) => [table.key, schemaOf(table)]),
);
