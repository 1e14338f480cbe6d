import { remembered } from "../../ims/remembered";
import { columnOf, type ImsTable } from "../../ims/tables";
import { exactJson } from "../json/exactNumbers";
import type * as z from "../schema";
import { columnOfKey } from "../wire/wireKeys";

/** Takes the keys of a record in the order they are written, each once; undefined leaves one out. */
export type Put = (key: string, value: unknown) => void;

/** How a dialect wants the records of a section. */
export interface SectionSchema {
  /** The form of each key, in our spelling. */
  readonly keys: ReadonlyMap<string, z.ZodMiniType>;
  /** Those that no record may lack. */
  readonly needed: readonly string[];
  /** Keys that are not known go back as they came; else there may be none. */
  readonly takesOthers: boolean;
}

/** A record as JSON, or the heading of the first field that is missing or not as the dialect wants it. */
export type Written = { readonly json: string } | { readonly fault: string };

/** Writes records of a section, each key checked by its schema before it is written. */
export interface RecordWriter {
  write(putRecord: (put: Put) => void): Written;
}

/** A key that no record may lack, in whatever spelling. */
interface Need {
  readonly key: string;
  /** The last record that had it. */
  record: number;
}

/** A key in a spelling that came, which may be another than ours. */
interface KnownKey {
  readonly key: string;
  readonly need: Need | undefined;
  /** `"key":value`; undefined: the value is not as the dialect wants it. */
  piece(value: unknown): string | undefined;
}

/** Of one section; a file may have another key in each of its records. */
const MOST_SPELLINGS = 500;

/**
 * Values come again and again, a hundred thousand times: what was checked and written once is taken
 * from memory, so that no record has to be made an object first.
 */
export function recordWriter(table: ImsTable, schema: SectionSchema): RecordWriter {
  const needs = schema.needed.map((key): Need => ({ key, record: 0 }));
  const known = new Map<string, KnownKey>();
  const pieces: string[] = [];
  let faulty: string | undefined;
  let record = 0;
  let had = 0;
  const learn = (spelling: string): KnownKey => {
    const key = columnOfKey(table, spelling)?.wire ?? spelling;
    const learnt = {
      key,
      need: needs.find((need) => need.key === key),
      piece: pieceOf(spelling, schema.keys.get(key) ?? schema.takesOthers),
    };
    if (known.size < MOST_SPELLINGS) known.set(spelling, learnt);
    return learnt;
  };
  const put: Put = (spelling, value) => {
    if (value === undefined) return;
    const { key, need, piece } = known.get(spelling) ?? learn(spelling);
    const text = piece(value);
    if (text === undefined) faulty ??= key;
    else pieces.push(text);
    if (!need || need.record === record) return;
    need.record = record;
    had += 1;
  };
  return {
    write(putRecord) {
      pieces.length = 0;
      faulty = undefined;
      record += 1;
      had = 0;
      putRecord(put);
      if (had < needs.length) faulty ??= needs.find((need) => need.record < record)?.key;
      return faulty === undefined
        ? { json: `{${pieces.join(",")}}` }
        : { fault: headingOf(table, faulty) };
    },
  };
}

/** `form`: the schema of the values, or whether values of any form are taken. */
function pieceOf(key: string, form: z.ZodMiniType | boolean): KnownKey["piece"] {
  const name = `${JSON.stringify(key)}:`;
  const piece = (value: unknown): string | undefined => {
    const isRight = typeof form === "boolean" ? form : form.safeParse(value).success;
    return isRight ? name + exactJson(value) : undefined;
  };
  const rememberedPiece = remembered(piece);
  let last: unknown;
  let lastPiece: string | undefined;
  return (value) => {
    // Codes, flags, periods and 0 mostly stand in one record as in the one before.
    if (value === last) return lastPiece;
    last = value;
    // Amounts hardly come twice.
    lastPiece = typeof value === "string" ? rememberedPiece(value) : piece(value);
    return lastPiece;
  };
}

function headingOf(table: ImsTable, key: string): string {
  const field = columnOfKey(table, key)?.field;
  const heading = field && columnOf(table, field)?.heading;
  if (heading !== undefined) return heading;
  return key === "prev_status" ? "Portal status" : "A field";
}
