import type { LogEntry } from "../excel/log";
import type { Changes } from "../excel/rows";
import { actionOf, parseAction, type Action, type Command } from "../ims/actions";
import type { Field } from "../ims/fields";
import { rowAt, type Records, type Row } from "../ims/records";
import { checkText, refusal, type Rule } from "../ims/rules";
import { COUNTED_FIELDS } from "./book";

/** What the rules look at, beside what GSTR-2B counts. */
export const RULE_FIELDS: readonly Field[] = [
  ...new Set<Field>([
    ...COUNTED_FIELDS,
    "check",
    "supplier",
    "number",
    "remarks",
    "portalAction",
    "checkedAction",
    "pendingBlocked",
    "remarksBlocked",
    "reduceBlocked",
  ]),
];

/** A row whose action changed: as it was counted before, as it is counted now. */
export interface Moved {
  readonly key: string;
  readonly before: Row;
  readonly after: Row;
}

/** What became of the rows a command or an edit touched. */
export interface Outcome {
  readonly changes: Changes;
  readonly moved: readonly Moved[];
  readonly refused: readonly { readonly key: string; readonly rule: Rule }[];
  /** Rows that hold the action now, those that held it before among them. */
  readonly done: number;
  /** Rows whose edit was taken back. */
  readonly putBack: number;
}

/** The row with another action, for counting. */
export function withAction(row: Row, action: Action): Row {
  return { ...row, text: (field) => (field === "action" ? action : row.text(field)) };
}

/** The action the row held when the rules last looked at it. */
export function checkedAction(row: Row): Action {
  return parseAction(row.text("checkedAction")) ?? "No action";
}

const logOf = (row: Row, from: string, to: string, command: string): LogEntry => ({
  table: row.table.key,
  document: row.text("number"),
  supplier: row.text("supplier"),
  what: "Action",
  from,
  to,
  remark: row.text("remarks"),
  command,
});

/** Collects, row by row, what is to be written, logged and counted. */
function collect(records: Records, at: Date, look: (row: Row, cells: RowCells) => void): Collected {
  const blank = () => new Array<string | undefined>(records.count).fill(undefined);
  const action = blank();
  const checked = blank();
  const check = blank();
  const collected: Collected = {
    cells: { action, checkedAction: checked, check },
    log: [],
    moved: [],
    refused: [],
    done: 0,
    putBack: 0,
    at,
  };
  for (let index = 0; index < records.count; index++) {
    const row = rowAt(records, index);
    look(row, {
      settle(to, command) {
        const from = checkedAction(row);
        collected.done += 1;
        if (row.text("action") !== to) action[index] = to;
        const sentence = checkText(row, to);
        if (row.text("check") !== sentence) check[index] = sentence;
        if (from === to) return;
        checked[index] = to;
        collected.log.push(logOf(row, from, to, command));
        collected.moved.push({
          key: row.text("key"),
          before: withAction(row, from),
          after: withAction(row, to),
        });
      },
      putBack(sentence) {
        action[index] = checkedAction(row);
        check[index] = sentence;
        collected.putBack += 1;
      },
      refuse(rule) {
        collected.refused.push({ key: row.text("key"), rule });
      },
    });
  }
  return collected;
}

interface RowCells {
  settle(to: Action, command: string): void;
  putBack(sentence: string): void;
  refuse(rule: Rule): void;
}

interface Collected {
  readonly cells: Changes["cells"];
  readonly log: LogEntry[];
  readonly moved: Moved[];
  readonly refused: { key: string; rule: Rule }[];
  done: number;
  putBack: number;
  readonly at: Date;
}

const outcomeOf = ({ cells, log, at, ...outcome }: Collected): Outcome => ({
  ...outcome,
  changes: { cells, log, at },
});

/** A command on rows: each takes the action or is refused by a rule and stays as it is. */
export function decideMarks(records: Records, command: Command, at: Date): Outcome {
  const action = actionOf(command);
  return outcomeOf(
    collect(records, at, (row, cells) => {
      const rule = refusal(row, action);
      if (rule) cells.refuse(rule);
      else cells.settle(action, command);
    }),
  );
}

/**
 * Rows edited by hand: the same rules. What is no action, or what a rule refuses, is put back to the
 * action that was last checked, and `Check` says why.
 */
export function decideEdits(records: Records, at: Date): Outcome {
  return outcomeOf(
    collect(records, at, (row, cells) => {
      judgeEdit(row, cells);
    }),
  );
}

function judgeEdit(row: Row, cells: RowCells): void {
  const typed = row.text("action");
  const action = parseAction(typed);
  const rule = action && refusal(row, action);
  const held = checkedAction(row);
  if (action === undefined) {
    cells.putBack(
      `‘${typed}’ is not an action, so ${held} was put back. Choose Accepted, Rejected, Pending or No action.`,
    );
  } else if (rule && action !== held) {
    cells.refuse(rule);
    cells.putBack(`${action} was put back to ${held}: ${rule.sentence(row)}`);
  } else {
    cells.settle(action, "typed");
  }
}

/** The edits that nobody looked at, made while the pane was closed: rows whose action was never checked. */
export function decideUnchecked(records: Records, at: Date): Outcome {
  return outcomeOf(
    collect(records, at, (row, cells) => {
      if (row.text("action") !== row.text("checkedAction")) judgeEdit(row, cells);
    }),
  );
}

/** Sets the rows of these keys to the actions they held before a command. */
export function decideUndo(
  records: Records,
  before: ReadonlyMap<string, Action>,
  at: Date,
): Outcome {
  return outcomeOf(
    collect(records, at, (row, cells) => {
      const action = before.get(row.text("key"));
      if (action !== undefined) cells.settle(action, "Undo");
    }),
  );
}
