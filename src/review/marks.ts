import type { EditedArea } from "../excel/handEdits";
import { changeRows, type Scope } from "../excel/rows";
import type { Action, Command } from "../ims/actions";
import { formatCount } from "../ims/money";
import type { Records } from "../ims/records";
import type { Rule } from "../ims/rules";
import type { TableKey } from "../ims/tables";
import { moveRows } from "./book";
import { tableShown } from "../excel/goTo";
import type { MarkScope } from "./desk";
import type { Status } from "./deskState";
import {
  checkedAction,
  decideEdits,
  decideMarks,
  decideUnchecked,
  decideUndo,
  RULE_FIELDS,
  type Moved,
  type Outcome,
} from "./marking";
import { showBook, type Office } from "./office";

/** How many commands can be undone. */
const JOURNAL_LENGTH = 50;

/** The word a command's sentence begins with. */
const DONE: Readonly<Record<Command, string>> = {
  Accept: "Accepted",
  Reject: "Rejected",
  Pending: "Pending",
  Reset: "Reset",
};

const rows = (count: number) => `${formatCount(count)} ${count === 1 ? "row" : "rows"}`;

const NOTHING_SELECTED: Status = {
  tone: "refused",
  text: "Nothing was marked: no visible row of an IMS table is selected. Select cells of the rows on an IMS sheet, then press the button again.",
};

/** Keeps what a command changed, so that it can be undone, and counts it. */
function remember(office: Office, table: TableKey, moved: readonly Moved[]): void {
  moveRows(office.book, moved);
  if (moved.length > 0) {
    const before = new Map(moved.map((row) => [row.key, checkedAction(row.before)]));
    office.journal = [...office.journal.slice(1 - JOURNAL_LENGTH), { table, before }];
  }
  showBook(office);
}

/** "3 refused – the portal does not allow Pending on them." for each rule that refused. */
function refusals(refused: Outcome["refused"]): string {
  const byRule = new Map<Rule, number>();
  for (const { rule } of refused) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return [...byRule]
    .map(([rule, count]) => `${formatCount(count)} refused – ${rule.why}.`)
    .join(" ");
}

function markSentence(command: Command, { done, refused }: Outcome): Status {
  if (refused.length === 0) {
    const text =
      command === "Pending" ? `Pending: ${rows(done)}.` : `${DONE[command]} ${rows(done)}.`;
    return { tone: "done", text, next: "undo" };
  }
  const all = done + refused.length;
  return {
    tone: "refused",
    text: `${DONE[command]}: ${formatCount(done)} of ${rows(all)}. ${refusals(refused)}`,
    next: "show-refused",
  };
}

async function scopeOf(scope: MarkScope): Promise<Scope | undefined> {
  if (scope !== "table") return scope;
  const table = await tableShown();
  return table && { table };
}

/** Accept, Reject, Pending or Reset on the rows of a scope. */
export async function markRows(
  office: Office,
  command: Command,
  markScope: MarkScope,
): Promise<Status> {
  const scope = await scopeOf(markScope);
  if (!scope) return NOTHING_SELECTED;
  let outcome: Outcome | undefined;
  const changed = await changeRows(scope, RULE_FIELDS, (records) => {
    outcome = decideMarks(records, command, office.tools.now());
    return outcome.changes;
  });
  if (!changed || !outcome) return NOTHING_SELECTED;
  remember(office, changed.table, outcome.moved);
  office.refused = {
    table: changed.table,
    keys: outcome.refused.map(({ key }) => key),
  };
  return markSentence(command, outcome);
}

/**
 * Checks rows that were edited by hand; undefined when there is nothing to say. An edit made through
 * the add-in's own client may be ours: then only rows whose action was never checked are looked at.
 */
export function checkEdits(office: Office, area: EditedArea): Promise<Status | undefined> {
  return judge(office, area, area.byAddIn ? decideUnchecked : decideEdits);
}

/** Checks the rows of a table that were edited while nobody looked. */
export function checkUnchecked(office: Office, table: TableKey): Promise<Status | undefined> {
  return judge(office, { table }, decideUnchecked);
}

async function judge(
  office: Office,
  scope: Scope,
  decide: (records: Records, at: Date) => Outcome,
): Promise<Status | undefined> {
  let outcome: Outcome | undefined;
  const changed = await changeRows(scope, RULE_FIELDS, (records) => {
    outcome = decide(records, office.tools.now());
    return outcome.changes;
  });
  if (!changed || !outcome) return undefined;
  const { moved, refused, putBack } = outcome;
  remember(office, changed.table, moved);
  if (putBack > 0) {
    office.refused = { table: changed.table, keys: refused.map(({ key }) => key) };
    return {
      tone: "refused",
      text: `${rows(putBack)} put back: ${refused.length > 0 ? refusals(refused) : "what was typed is not an action."} ‘Check’ says why on each row.`,
      ...(refused.length > 0 && { next: "show-refused" }),
    };
  }
  if (moved.length === 0) return undefined;
  return {
    tone: "done",
    text: `Changed the action of ${rows(moved.length)} by hand.`,
    next: "undo",
  };
}

/** Takes the last command back. */
export async function undoLast(office: Office): Promise<Status> {
  const last = office.journal.at(-1);
  if (!last) return { tone: "plain", text: "There is nothing to undo." };
  let outcome: Outcome | undefined;
  const before: ReadonlyMap<string, Action> = last.before;
  await changeRows({ table: last.table }, RULE_FIELDS, (records) => {
    outcome = decideUndo(records, before, office.tools.now());
    return outcome.changes;
  });
  office.journal = office.journal.slice(0, -1);
  moveRows(office.book, outcome?.moved ?? []);
  showBook(office);
  return { tone: "done", text: `Undone: ${rows(outcome?.done ?? 0)} as before.` };
}
