import { tableShown } from "../../excel/rows/goTo";
import {
  changedFields,
  changeRows,
  type Changes,
  type RowsMeant,
  type Scope,
} from "../../excel/rows/rows";
import type { Field } from "../../ims/fields";
import type { Records, Row } from "../../ims/records";
import { imsTable, isOutward, type TableKey } from "../../ims/tables";
import { breatheAfter } from "../../excel/connection/breathe";
import { addFindings, moveRow, recountRow } from "../desk/book";
import { portalFields } from "../desk/onPortal";
import { byRules, type Decision } from "./decision";
import { outcomeOf, type Outcome } from "./outcome";
import type { MarkScope } from "../desk/desk";
import { inSlices } from "../desk/inSlices";
import { noteChanged } from "../filter/filtering";
import { afterCommand, type Journal, type JournalEntry } from "./journal";
import type { Office } from "../desk/office";
import { showBook } from "../desk/showBook";
import { RULE_FIELDS } from "./ruleFields";
import { StepRefused } from "../desk/step";
import { ONLY_CUSTOMERS_ACT } from "../outward/onlyCustomersAct";
import { tieMarked } from "../statement/tying";
import { noteUpload, portalsNow } from "../statement/uploads";

/** A command on records, and how it enters what the desk keeps. */
export interface RowCommand {
  /** Its name in the log: "Reject", "Remark", "Undo". */
  readonly name: string;
  /**
   * Gives what says what becomes of a row, asked of each row in the order of the sheet. Asked for anew
   * where Excel makes us go through the rows a second time.
   */
  readonly decider: () => (row: Row) => Decision;
  /** Fields the decider looks at, beside those of the rules. */
  readonly reads?: readonly Field[];
  /** True where rows return to what they held before, whatever the rules say of it. */
  readonly restores?: boolean;
  /** Asked before anything is read, with the number of rows: false lets the command be. */
  readonly mayChange?: (rows: RowsMeant) => boolean;
  /** Asked once the rows are read: false lets the command be. */
  readonly mayDecide?: (records: Records) => boolean;
  /** The journal once the command is done; unless told, it is one more command to undo. */
  readonly entered?: (journal: Journal, entry: JournalEntry) => Journal;
}

/** What a command did, on which table. */
export interface Decided extends Outcome {
  readonly table: TableKey;
}

/**
 * Does a command on the rows of a scope, all or nothing: decides row by row, writes what changes with
 * `Check` and one log row per changed field, counts it, and keeps it for Undo and Redo. A new action
 * goes through the rules unless the command restores. Undefined when the scope has no rows of ours, or
 * `mayChange` or `mayDecide` says no.
 * Throws `ExcelProblem`, and `StepRefused` on an outward table; then nothing was changed.
 */
export async function carryOut(
  office: Office,
  scope: Scope | MarkScope,
  command: RowCommand,
): Promise<Decided | undefined> {
  const {
    name,
    decider,
    reads = [],
    restores = false,
    mayChange,
    mayDecide,
    entered = afterCommand,
  } = command;
  const rowsOf = await scopeOf(scope);
  if (!rowsOf) return undefined;
  let outcome: Outcome | undefined;
  const decideAll = async (records: Records): Promise<Changes> => {
    if (mayDecide && !mayDecide(records)) return { cells: {}, log: [], at: office.tools.now() };
    const decideRow = decider();
    const decideOne = (row: Row) => (restores ? decideRow(row) : byRules(row, decideRow(row)));
    outcome = await outcomeOf(records, name, decideOne, office.tools.now());
    return { ...outcome.changes, who: office.settings.initials ?? "" };
  };
  let outward: TableKey | undefined;
  const mayChangeHere = (rows: RowsMeant): boolean => {
    if (isOutward(rows.table)) outward = rows.table;
    return outward === undefined && (mayChange?.(rows) ?? true);
  };
  const fieldsOf = (table: TableKey) => [...RULE_FIELDS, ...reads, ...portalFields(table)];
  const changed = await changeRows(rowsOf, fieldsOf, decideAll, mayChangeHere);
  if (outward) throw outwardRefusal(outward);
  if (!changed || !outcome) return undefined;
  const { table, rows } = changed;
  const { indexes, keys, before, after } = outcome.changed;
  // Once the portal holds something else, the record counts otherwise as downloaded, too.
  const count = after.portalAction ? recountRow : moveRow;
  const portals = portalsNow(office.book);
  const { moved } = outcome;
  // What Excel answered last was work enough for one turn; what is shown at the end is for another.
  await breatheAfter(moved.length);
  await inSlices(moved.length, (index) => {
    const row = moved[index];
    if (row) count(office.book, row);
  });
  addFindings(office.book, table, outcome.findings);
  noteChanged(office, changedFields(outcome.changes.cells), table);
  office.journal = entered(office.journal, {
    table,
    command: name,
    keys,
    rows: indexes.map((index) => rows[index] ?? 0),
    before,
    after,
  });
  if (after.portalAction) await noteUpload(office, portals);
  await tieMarked(office, moved);
  await breatheAfter(moved.length);
  showBook(office);
  return { ...outcome, table };
}

/** Outward tables show what others did: nothing there is ours to mark. */
const outwardRefusal = (table: TableKey): StepRefused =>
  new StepRefused(`Nothing was marked on ${imsTable(table).sheet}. ${ONLY_CUSTOMERS_ACT}`);

async function scopeOf(scope: Scope | MarkScope): Promise<Scope | undefined> {
  if (scope !== "table") return scope;
  const table = await tableShown();
  return table && { table };
}

/** Remembers the refused rows, to be shown on a click. */
export function rememberRefused(office: Office, { table, refused }: Decided): void {
  office.refused = { table, keys: refused.map(({ key }) => key) };
}
