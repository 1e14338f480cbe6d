import { ACTIONS } from "../../ims/actions";
import { isNumberField, type Field } from "../../ims/fields";
import { keyMark, MARK_LENGTH } from "../../ims/keyMark";
import type { Row } from "../../ims/records";
import { columnOf, INWARD_TABLES, type TableKey } from "../../ims/tables";
import { valueOf, type Value, type Values } from "../../ims/values";
import * as z from "../schema";
import { heldAnswers, SENT_FIELDS } from "./uploaded";

/** What a record was sent with, and what the portal held of it before. */
export interface SentState {
  readonly sent: Values;
  readonly portalAction: string;
  /** The answers of the download, as `heldAnswers` gives them. */
  readonly answers: string;
}

/** Records of a table that were sent and held alike. */
export interface SentGroup extends SentState {
  /** The marks of their row keys, one behind the other: a hundred thousand are one text. */
  readonly marks: string;
}

/** What an export sent, by table. */
export type SentRecords = ReadonlyMap<TableKey, readonly SentGroup[]>;

/** The last export, as it is kept until the portal's state is told anew. */
export interface Sent {
  /** When the files were written, and when those they are made of were loaded: ISO 8601. */
  readonly at: string;
  readonly loadedAt: string;
  readonly files: readonly { readonly name: string; readonly records: number }[];
  readonly records: SentRecords;
}

/** Gathers records as they are sent. */
export interface SendingRecords {
  add(row: Row): void;
  records(): SentRecords;
}

/** Found once: every record of a hundred thousand is asked. */
const fieldsOf: ReadonlyMap<TableKey, readonly Field[]> = new Map(
  INWARD_TABLES.map((table) => [table.key, SENT_FIELDS.filter((field) => columnOf(table, field))]),
);

interface OpenGroup extends SentState {
  readonly marks: string[];
}

/** What records have in common, value by value; at the end those that have all of it. */
interface Branch {
  readonly next: Map<Value, Branch>;
  group?: OpenGroup;
}

const newBranch = (): Branch => ({ next: new Map() });

function follow({ next }: Branch, value: Value): Branch {
  let branch = next.get(value);
  if (!branch) next.set(value, (branch = newBranch()));
  return branch;
}

export function newSentRecords(): SendingRecords {
  const root = newBranch();
  const groups = new Map<TableKey, OpenGroup[]>();
  const newGroup = (row: Row, fields: readonly Field[], answers: string): OpenGroup => {
    const group = {
      sent: new Map(fields.map((field) => [field, valueOf(row, field)])),
      portalAction: row.text("portalAction"),
      answers,
      marks: [],
    };
    const ofTable = groups.get(row.table.key);
    if (ofTable) ofTable.push(group);
    else groups.set(row.table.key, [group]);
    return group;
  };
  return {
    records: () =>
      new Map(
        [...groups].map(([table, ofTable]) => [
          table,
          ofTable.map((group) => ({ ...group, marks: group.marks.join("") })),
        ]),
      ),
    add(row) {
      const { key } = row.table;
      const fields = fieldsOf.get(key) ?? [];
      const answers = heldAnswers(row);
      let branch = follow(follow(follow(root, key), row.text("portalAction")), answers);
      for (const field of fields) branch = follow(branch, valueOf(row, field));
      branch.group ??= newGroup(row, fields, answers);
      branch.group.marks.push(keyMark(row.text("key")));
    },
  };
}

const action = z.enum(ACTIONS.map((each) => each.action));
/** A text, an amount in paise, or null for an empty amount, in the order of `SENT_FIELDS`. */
const cell = z.union([z.string(), z.number(), z.null()]);
const group = z.strictObject({
  sent: z.array(cell),
  portalAction: action,
  answers: z.string(),
  /** The marks of the records, one behind the other. */
  marks: z.string(),
});

const kept = z.strictObject({
  version: z.literal(1),
  at: z.iso.datetime(),
  loadedAt: z.string(),
  files: z.array(z.strictObject({ name: z.string(), records: z.int() })),
  tables: z.record(z.string(), z.array(group)),
});

/** The export as a text of some nine characters a record, to be kept in the workbook. */
export function writeSent({ at, loadedAt, files, records }: Sent): string {
  const tables = [...records].map(([table, ofTable]) => {
    const groups = ofTable.map(({ sent, ...group }) => ({
      ...group,
      sent: SENT_FIELDS.map((field) => sent.get(field) ?? null),
    }));
    return [table, groups] as const;
  });
  return JSON.stringify({ version: 1, at, loadedAt, files, tables: Object.fromEntries(tables) });
}

/** Reads what `writeSent` wrote; undefined for anything else. */
export function readSent(text: string): Sent | undefined {
  const parsed = kept.safeParse(parse(text));
  if (!parsed.success) return undefined;
  const { at, loadedAt, files, tables } = parsed.data;
  const records = new Map<TableKey, readonly SentGroup[]>();
  for (const table of INWARD_TABLES) {
    const ofTable = (tables[table.key] ?? []).map(({ sent, ...told }) => ({
      ...told,
      sent: new Map(
        SENT_FIELDS.flatMap((field, index): [Field, Value][] =>
          columnOf(table, field) ? [[field, sent[index] ?? (isNumberField(field) ? NaN : "")]] : [],
        ),
      ),
    }));
    if (ofTable.length > 0) records.set(table.key, ofTable);
  }
  return { at, loadedAt, files, records };
}

/** The states of the records of a table, by the marks of their row keys. */
export function statesByMark(groups: readonly SentGroup[]): ReadonlyMap<string, SentState> {
  const states = new Map<string, SentState>();
  for (const group of groups) {
    for (let from = 0; from < group.marks.length; from += MARK_LENGTH) {
      states.set(group.marks.slice(from, from + MARK_LENGTH), group);
    }
  }
  return states;
}

/** Undefined for what is no JSON, which no export can be. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError: not what we wrote, which the caller is told like any other stranger.
    return undefined;
  }
}
