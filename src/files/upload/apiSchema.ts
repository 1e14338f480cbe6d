import { INVOICE_TYPES, SOURCES } from "../../ims/codes";
import { HEADS, type Field } from "../../ims/fields";
import { columnOf, INWARD_TABLES, type ImsTable, type TableKey } from "../../ims/tables";
import * as z from "../schema";
import { neededToSend } from "./lacking";
import type { SectionSchema } from "./recordText";

const AMOUNTS: readonly Field[] = ["taxable", ...HEADS];
const DECLARED: readonly Field[] = ["reduceIgst", "reduceCgst", "reduceSgst", "reduceCess"];

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
const amount = z.number().check(z.minimum(0), z.maximum(99_999_999_999.99));
const number = z
  .string()
  .check(z.maxLength(16), z.regex(/^[/\-0]*[a-zA-Z0-9/-]*[a-zA-Z1-9]+[a-zA-Z0-9/-]*$/));
const day = matching(/^(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-\d{4}$/);
const yesNo = z.enum(["Y", "N"]);
const held = z.enum(["A", "R", "P", "N"]);

/** The forms of the GSTN schema, by field. */
const FORMS: Readonly<Partial<Record<Field, z.ZodMiniType>>> = {
  supplier: matching(/^[0-9]{2}[a-zA-Z]{5}[0-9]{4}[a-zA-Z][1-9A-Za-z][Zz1-9A-Ja-j][0-9a-zA-Z]$/),
  number,
  originalNumber: number,
  date: day,
  originalDate: day,
  type: z.enum([...INVOICE_TYPES.keys()]),
  value: z.number().check(z.minimum(0), z.maximum(9_999_999_999_999.99)),
  place: matching(/^(3[0-8]|[12][0-9]|0[1-9]|96|97)$/),
  source: z.enum([...SOURCES.keys()]),
  sourcePeriod: matching(/^(0[1-9]|1[0-2])(19|20)\d\d$/),
  remarks: z.string().check(z.maxLength(250)),
  reduce: yesNo,
  ...Object.fromEntries([...AMOUNTS, ...DECLARED].map((field) => [field, amount])),
};

type Keys = readonly (readonly [key: string, form: z.ZodMiniType])[];

function keysOf(table: ImsTable, fields: readonly Field[]): Keys {
  return fields.flatMap((field) => {
    const key = columnOf(table, field)?.wire;
    const form = FORMS[field];
    return key !== undefined && form ? [[key, form] as const] : [];
  });
}

/** These keys and no others. */
const exactly = (needed: Keys, optional: Keys = []): SectionSchema => ({
  keys: new Map([...needed, ...optional]),
  needed: needed.map(([key]) => key),
  takesOthers: false,
});

const facts = (table: ImsTable): Keys => [
  ...keysOf(table, [...neededToSend(table), ...HEADS]),
  ["prev_status", held],
];

const answers = (table: ImsTable): Keys => keysOf(table, ["remarks", "reduce", ...DECLARED]);

/** The sections of the API: the schema of the import sections is not known. */
const SECTIONS = INWARD_TABLES.filter(({ needsFiling }) => needsFiling);

type Schemas = ReadonlyMap<TableKey, SectionSchema>;

/** A record of a request to save actions, as the GSTN schema has it: these keys and no others. */
export const API_SAVE_RECORDS: Schemas = new Map(
  SECTIONS.map((table) => [
    table.key,
    exactly([...facts(table), ["action", z.enum(["A", "R", "P"])]], answers(table)),
  ]),
);

/** A record of a request to reset them. */
export const API_RESET_RECORDS: Schemas = new Map(
  SECTIONS.map((table) => [table.key, exactly(facts(table))]),
);
