import type { LogEntry } from "../../excel/log/log";
import type { CellChanges, Changes } from "../../excel/rows/rows";
import { actionIn } from "../../ims/actions";
import { ANSWER_FIELDS, answersText, checkedAnswers } from "../../ims/answers";
import { dayOfMoment } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { rowAt, type Records, type Row } from "../../ims/records";
import { checkText } from "../../ims/rules";
import { columnOf } from "../../ims/tables";
import { inWords, valueOf, withValues, type Value, type Values } from "../../ims/values";
import type { Moved } from "../desk/book";
import { cellColumns } from "../desk/cellColumns";
import { inSlices } from "../desk/inSlices";
import { checkedAction, type Decision, type Refusal } from "./decision";

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
  const cells = cellColumns(records.count);
  const before = cellColumns(records.count);
  const after = cellColumns(records.count);
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
    putCheck(row, index, said ?? checkText(now, actionIn(now.text("action")), today));
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
