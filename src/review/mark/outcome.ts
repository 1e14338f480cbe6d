import type { LogEntry } from "../../excel/log/log";
import type { CellChanges, Changes } from "../../excel/rows/rows";
import { parseAction, type Action } from "../../ims/actions";
import { ANSWER_FIELDS, answersText, checkedAnswers } from "../../ims/answers";
import { dayOfMoment } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { rowAt, type Records, type Row } from "../../ims/records";
import { checkText, refusal, type Rule } from "../../ims/rules";
import { columnOf } from "../../ims/tables";
import { inWords, valueOf, withValues, type Value, type Values } from "../../ims/values";
import type { Moved } from "../desk/book";
import { inSlices } from "../desk/inSlices";

/** Why a row is left as it is: a rule's clause, or one of the command's own. */
export type Refusal = Pick<Rule, "why">;

/**
 * What becomes of a row. `values`: new values of the user's fields; those it holds already change
 * nothing, and fields its table does not have are passed over. `refused`: it stays as it is, is
 * counted and can be shown. `putBack`: its action is put back to the one last checked, and the
 * sentence stands in `Check`. Undefined: the command does not concern it.
 */
export type Decision =
  | { readonly values: Values }
  | { readonly refused: Refusal }
  | { readonly putBack: string; readonly refused?: Refusal }
  | undefined;

/** Rows that changed, in the order of the sheet: what their fields held before and hold now. */
export interface ChangedRows {
  /** Where they are among the records that were decided on. */
  readonly indexes: readonly number[];
  readonly keys: readonly string[];
  /** By field, as long as `keys`; undefined where the field of that row did not change. */
  readonly before: CellChanges;
  readonly after: CellChanges;
}

/** What became of the rows a command or an edit touched. */
export interface Outcome {
  readonly changes: Changes;
  readonly changed: ChangedRows;
  readonly moved: readonly Moved[];
  readonly refused: readonly (Refusal & { readonly key: string })[];
  /** Rows that hold the new values now, those that held them before among them. */
  readonly done: number;
  /** Rows whose edit was taken back. */
  readonly putBack: number;
  /** How many rows more have something in `Check` than before. */
  readonly findings: number;
}

/** The action the row held when the rules last looked at it: the one it is counted with. */
export function checkedAction(row: Row): Action {
  return parseAction(row.text("checkedAction")) ?? "No action";
}

/** New values, unless they include an action that the rules refuse. */
export function byRules(row: Row, decision: Decision): Decision {
  if (!decision || !("values" in decision)) return decision;
  const action = decision.values.get("action");
  if (action === undefined) return decision;
  const rule = refusal(
    withValues(row, decision.values),
    parseAction(String(action)) ?? "No action",
  );
  return rule ? { refused: rule } : decision;
}

/** Values by field, each column as long as the records. */
interface Sparse {
  put(field: Field, index: number, value: Value): void;
  all(): CellChanges;
  of(indexes: readonly number[]): CellChanges;
}

function sparse(count: number): Sparse {
  const columns = new Map<Field, (Value | undefined)[]>();
  return {
    put(field, index, value) {
      const column = columns.get(field) ?? new Array<Value | undefined>(count).fill(undefined);
      columns.set(field, column);
      column[index] = value;
    },
    all: () => Object.fromEntries(columns),
    of: (indexes) =>
      Object.fromEntries(
        [...columns].map(([field, column]) => [field, indexes.map((index) => column[index])]),
      ),
  };
}

/**
 * Decides row by row, and says what is to be written, logged (an entry for each field of a row that
 * changes) and counted. `Check` is written anew where the rules say something else now.
 */
export async function outcomeOf(
  records: Records,
  command: string,
  decideRow: (row: Row) => Decision,
  at: Date,
): Promise<Outcome> {
  const cells = sparse(records.count);
  const before = sparse(records.count);
  const after = sparse(records.count);
  const indexes: number[] = [];
  const today = dayOfMoment(at);
  const log: LogEntry[] = [];
  const moved: Moved[] = [];
  const refused: Outcome["refused"][number][] = [];
  let done = 0;
  let putBack = 0;
  let findings = 0;

  const putCheck = (row: Row, index: number, sentence: string) => {
    const before = row.text("check");
    if (before === sentence) return;
    cells.put("check", index, sentence);
    findings += Number(sentence !== "") - Number(before !== "");
  };
  const settle = (row: Row, index: number, wanted: Values, said?: string) => {
    const values = ownValues(row, wanted);
    const now = withValues(row, values);
    for (const [field, value] of values) {
      if (!Object.is(valueOf(row, field), value)) cells.put(field, index, value);
    }
    putCheck(
      row,
      index,
      said ?? checkText(now, parseAction(now.text("action")) ?? "No action", today),
    );
    const checked = checkedValues(row);
    const changes = changesOf(row, values, checked);
    if (changes.length === 0) return;
    for (const { field, from, to } of changes) {
      before.put(field, index, from);
      after.put(field, index, to);
      if (field === "action") cells.put("checkedAction", index, to);
      if (isLogged(now, field)) log.push(logEntry(now, field, from, to, command));
    }
    const counted = withValues(row, checked);
    const settled = withValues(
      counted,
      new Map(changes.map(({ field, to }) => [field, to] as const)),
    );
    if (changes.some(({ field }) => ANSWER_FIELDS.includes(field))) {
      cells.put("checkedAnswers", index, answersText(settled));
    }
    indexes.push(index);
    moved.push({ before: counted, after: settled });
  };

  await inSlices(records.count, (index) => {
    const row = rowAt(records, index);
    const decision = decideRow(row);
    if (!decision) return;
    if ("putBack" in decision) {
      putBack += 1;
      const answers = ANSWER_FIELDS.map((field) => [field, valueOf(row, field)] as const);
      settle(
        row,
        index,
        new Map([...answers, ["action", checkedAction(row)] as const]),
        decision.putBack,
      );
    } else if ("values" in decision) {
      done += 1;
      const said = decision.values.get("check");
      settle(row, index, decision.values, typeof said === "string" ? said : undefined);
    }
    if ("refused" in decision && decision.refused) {
      refused.push({ key: row.text("key"), why: decision.refused.why });
    }
  });
  const keys = records.columns.key ?? [];
  return {
    changes: { cells: cells.all(), log, at },
    changed: {
      indexes,
      keys: indexes.map((index) => keys[index] ?? ""),
      before: before.of(indexes),
      after: after.of(indexes),
    },
    moved,
    refused,
    done,
    putBack,
    findings,
  };
}

const ownValues = (row: Row, values: Values): Values =>
  new Map([...values].filter(([field]) => columnOf(row.table, field)));

interface FieldChange {
  readonly field: Field;
  readonly from: Value;
  readonly to: Value;
}

/** What the row held when it was last looked at: what was typed since is in none of our sums and logs. */
const checkedValues = (row: Row): Values =>
  new Map<Field, Value>([["action", checkedAction(row)], ...checkedAnswers(row)]);

/** The fields that change: from what was last checked, whatever was typed since. */
function changesOf(row: Row, values: Values, checked: Values): readonly FieldChange[] {
  return [...values].flatMap(([field, to]) => {
    const from = checked.get(field) ?? valueOf(row, field);
    return Object.is(from, to) ? [] : { field, from, to };
  });
}

/** What we keep for ourselves, and what we say, is no change of the user's. */
function isLogged({ table }: Row, field: Field): boolean {
  const role = columnOf(table, field)?.role;
  return role !== "technical" && role !== "product";
}

const logEntry = (row: Row, field: Field, from: Value, to: Value, command: string): LogEntry => ({
  table: row.table.key,
  document: row.text("number"),
  supplier: row.text("supplier"),
  what: columnOf(row.table, field)?.heading ?? field,
  from: inWords(field, from),
  to: inWords(field, to),
  remark: row.text("remarks"),
  command,
});
