import type { ChangeEntry } from "../../excel/log/log";
import { answerOf } from "../../files/upload/answers";
import { downloadedOf, type Downloaded } from "../../files/upload/downloaded";
import { sendable } from "../../files/upload/unsendable";
import { firstTwoB } from "../../gstr2b/twoB";
import { parseAction } from "../../ims/actions";
import { ANSWER_FIELDS, answersText, checkedAnswers } from "../../ims/answers";
import { isGone, type Change } from "../../ims/change";
import type { Day } from "../../ims/day";
import { FIELDS, isNumberField, type Field } from "../../ims/fields";
import { fingerprint, rowKey } from "../../ims/identity";
import type { Row } from "../../ims/records";
import { checkText } from "../../ims/rules";
import { columnOf } from "../../ims/tables";
import { inWords, valueOf, withValues, type Value, type Values } from "../../ims/values";
import { supplierChangedSentence, type FieldChange, type TakenBack } from "./mergeWords";

/** What becomes of a row in a later load. */
export interface MergedRow {
  /** New values; only of cells that change. */
  readonly cells: Values;
  readonly entries: readonly ChangeEntry[];
  /** The user's own, not uploaded, that the supplier's change took away. */
  readonly takenBack: boolean;
}

/** Amounts on which tax is counted: all but the value of the document. */
const isTax = (field: Field): boolean => FIELDS[field] === "money" && field !== "value";

/**
 * What a row holds once a newer file has spoken: a field the file does not tell (a workbook may have
 * no column for it) keeps what is known; no figure of tax and a figure of zero are the same.
 */
export function told(was: Row, is: Row, field: Field): Value {
  if (!isNumberField(field)) return is.text(field) || was.text(field);
  const [before, now] = [was.number(field), is.number(field)];
  if (!Number.isNaN(now)) return now;
  return isTax(field) && before !== 0 ? now : before;
}

const PORTAL_STATE = ["filing", "portalAction"] as const;
const FLAGS = ["pendingBlocked", "remarksBlocked", "reduceBlocked"] as const;

export const fieldsOfPortal = (row: Row): readonly Field[] =>
  row.table.columns.filter(({ role }) => role === "portal").map(({ field }) => field);

/**
 * The facts of the document itself: a change of one is the supplier's edit, on which the portal resets
 * the action (GSTN FAQ on IMS, September 2024). The name is the registry's, not the document's.
 */
const factsOf = (row: Row): readonly Field[] =>
  fieldsOfPortal(row).filter(
    (field) => field !== "name" && !PORTAL_STATE.some((state) => state === field),
  );

/** Whether a fact was known and is another one now. */
export function isAnother(field: Field, before: Value, now: Value): boolean {
  if (isTax(field)) return (Number(before) || 0) !== (Number(now) || 0);
  return before !== "" && !Number.isNaN(before) && before !== now;
}

/** The facts the supplier changed; none where the user had overtyped cells and the portal's are back. */
function changedFacts(was: Row, now: Row): readonly Field[] {
  const changed = factsOf(was).filter((field) =>
    isAnother(field, valueOf(was, field), valueOf(now, field)),
  );
  if (changed.length === 0) return changed;
  const asBefore = new Map(PORTAL_STATE.map((field) => [field, was.text(field)]));
  return fingerprint(withValues(now, asBefore)) === was.text("fingerprint") ? [] : changed;
}

/** The row's `As downloaded`, or undefined where it was altered: then nothing is known to be untouched. */
const downloadedIn = (row: Row): Downloaded | undefined => sendable(() => downloadedOf(row));

/** The answers on which the user has said something the portal does not have yet. */
function ownAnswers(was: Row): ReadonlySet<Field> {
  const downloaded = downloadedIn(was);
  const fields = [...ANSWER_FIELDS, "twoB" as const].filter((field) => columnOf(was.table, field));
  return new Set(
    fields.filter((field) => {
      if (field === "twoB" && was.table.needsFiling) {
        const first = firstTwoB(was.number("sourcePeriod"), was.text("source"));
        return !Object.is(was.number("twoB"), first);
      }
      const held = valueOf(was, field);
      const answer = typeof held === "string" ? held.trim() : held;
      return !downloaded || !Object.is(answer, answerOf(downloaded, field));
    }),
  );
}

/** A row of a sheet, and its record as newer files have it. */
export function mergeRow(was: Row, is: Row, today: Day): MergedRow {
  const values = new Map<Field, Value>();
  for (const field of [...fieldsOfPortal(was), ...FLAGS]) values.set(field, told(was, is, field));
  for (const field of ["asDownloaded", "documentCheck"] as const) values.set(field, is.text(field));

  const facts = changedFacts(was, withValues(was, values));
  const own = ownAnswers(was);
  const isReset = facts.length > 0;
  for (const field of [...ANSWER_FIELDS, "twoB" as const]) {
    if (!columnOf(was.table, field)) continue;
    const isKept = own.has(field) && (field === "twoB" || !isReset);
    if (!isKept) values.set(field, valueOf(is, field));
  }
  values.set("checkedAnswers", answersText(withValues(was, answersAfter(was, values))));
  const held = was.text("action");
  const status = String(values.get("portalAction"));
  const isOwnMark = held !== was.text("portalAction");
  if (isReset || !isOwnMark) values.set("action", status);
  if (values.has("action") && held !== status) values.set("checkedAction", status);

  const merged = withValues(was, values);
  values.set("key", rowKey(merged));
  values.set("fingerprint", fingerprint(merged));
  const entries = entriesOf(was, merged, facts);
  values.set("change", changeWord(entries));

  const lost: TakenBack = {
    ...(isReset && held !== status && { mark: held, byPortal: !isOwnMark }),
    remark: isReset && own.has("remarks") && was.text("remarks") !== is.text("remarks"),
    reduction: isReset && ANSWER_FIELDS.some((field) => field !== "remarks" && own.has(field)),
  };
  const onlyChange = isOnlyChange(was, values);
  if (!onlyChange || isGone(was)) {
    const after = withValues(was, values);
    const rules = checkText(after, parseAction(after.text("action")) ?? "No action", today);
    const changes = facts.map((field) => factChange(was, merged, field));
    values.set(
      "check",
      isReset ? `${supplierChangedSentence(changes, lost)} ${rules}`.trim() : rules,
    );
  }
  return {
    cells: differing(was, values),
    entries,
    takenBack: (lost.mark !== undefined && isOwnMark) || lost.remark || lost.reduction,
  };
}

/** The answers last logged, and over them those that the newer file brings. */
function answersAfter(was: Row, values: Values): Values {
  const brought = [...values].filter(
    ([field, value]) => ANSWER_FIELDS.includes(field) && !Object.is(value, valueOf(was, field)),
  );
  return new Map([...checkedAnswers(was), ...brought]);
}

/** A row whose record newer files of its table do not hold. */
export function goneRow(was: Row, today: Day): MergedRow {
  if (isGone(was)) return { cells: new Map(), entries: [], takenBack: false };
  const values = new Map<Field, Value>([["change", "Gone" satisfies Change]]);
  const after = withValues(was, values);
  values.set("check", checkText(after, parseAction(was.text("action")) ?? "No action", today));
  return {
    cells: differing(was, values),
    entries: [entryOf(was, "Gone", NO_FIELD)],
    takenBack: false,
  };
}

const NO_FIELD: FieldChange = { heading: "", from: "", to: "" };

export function factChange(was: Row, now: Row, field: Field): FieldChange {
  return {
    heading: columnOf(was.table, field)?.heading ?? field,
    from: inWords(field, valueOf(was, field)),
    to: inWords(field, valueOf(now, field)),
  };
}

export function entryOf(row: Row, what: Change, { heading, from, to }: FieldChange): ChangeEntry {
  return {
    table: row.table.key,
    supplier: row.text("supplier"),
    document: row.text("number"),
    what,
    field: heading,
    from,
    to,
  };
}

/** A record that is new to the sheets. */
export const newEntry = (row: Row): ChangeEntry => foundBefore(row, "New");

/** What is known of a row without its fields. */
export const foundBefore = (row: Row, what: Change): ChangeEntry => entryOf(row, what, NO_FIELD);

/** What the list of changes says of the row: its facts, then its filing, then the portal's status. */
function entriesOf(was: Row, now: Row, facts: readonly Field[]): readonly ChangeEntry[] {
  const entry = (what: Change, field: Field) => entryOf(now, what, factChange(was, now, field));
  const state = PORTAL_STATE.filter(
    (field) => columnOf(was.table, field) && was.text(field) !== now.text(field),
  );
  return [
    ...(isGone(was) ? [newEntry(now)] : []),
    ...facts.map((field) => entry("Changed", field)),
    ...state.map((field) => {
      if (field === "portalAction") return entry("Portal status", field);
      return entry(now.text("filing") === "Filed" ? "Filed" : "Changed", field);
    }),
  ];
}

const BY_WEIGHT: readonly Change[] = ["Changed", "New", "Filed", "Portal status"];

/** The weightiest of what the list says; "" where it says nothing of the row. */
export function changeWord(entries: readonly ChangeEntry[]): Change | "" {
  return BY_WEIGHT.find((word) => entries.some(({ what }) => what === word)) ?? "";
}

function isOnlyChange(was: Row, values: Values): boolean {
  return [...differing(was, values).keys()].every((field) => field === "change");
}

export function differing(was: Row, values: Values): Values {
  return new Map([...values].filter(([field, value]) => !Object.is(value, valueOf(was, field))));
}
