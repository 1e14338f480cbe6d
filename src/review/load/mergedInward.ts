import type { ChangeEntry } from "../../excel/log/log";
import { answerOf } from "../../files/upload/answers";
import { downloadedOf, type Downloaded } from "../../files/upload/downloaded";
import { sendable } from "../../files/upload/unsendable";
import { firstTwoB } from "../../gstr2b/twoB";
import { actionIn } from "../../ims/actions";
import { ANSWER_FIELDS, answersText, checkedAnswers } from "../../ims/answers";
import { isGone, type Change } from "../../ims/change";
import type { Day } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { fingerprint, rowKey } from "../../ims/identity";
import type { Row } from "../../ims/records";
import { checkText } from "../../ims/rules";
import { columnOf } from "../../ims/tables";
import { valueOf, withValues, type Value, type Values } from "../../ims/values";
import { changeWord, entryOf, factChange } from "./changeEntries";
import { differing, fieldsOfPortal, isAnother, told, type MergedRow } from "./mergedRow";
import { supplierChangedSentence, type TakenBack } from "./mergeWords";

const PORTAL_STATE = ["filing", "portalAction"] as const;
const FLAGS = ["pendingBlocked", "remarksBlocked", "reduceBlocked"] as const;

/**
 * The facts of the document itself: a change of one is the supplier's edit, on which the portal resets
 * the action (GSTN FAQ on IMS, September 2024). The name is the registry's, not the document's.
 */
const factsOf = (row: Row): readonly Field[] =>
  fieldsOfPortal(row).filter(
    (field) => field !== "name" && !PORTAL_STATE.some((state) => state === field),
  );

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

/** A row of an inward sheet, and its record as newer files have it. */
export function mergeInward(was: Row, is: Row, today: Day): MergedRow {
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
    const rules = checkText(after, actionIn(after.text("action")), today);
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

function isOnlyChange(was: Row, values: Values): boolean {
  return [...differing(was, values).keys()].every((field) => field === "change");
}

/** What the list of changes says of the row: its facts, then its filing, then the portal's status. */
function entriesOf(was: Row, now: Row, facts: readonly Field[]): readonly ChangeEntry[] {
  const entry = (what: Change, field: Field) => entryOf(now, what, factChange(was, now, field));
  const state = PORTAL_STATE.filter(
    (field) => columnOf(was.table, field) && was.text(field) !== now.text(field),
  );
  return [
    ...(isGone(was) ? [entryOf(now, "New")] : []),
    ...facts.map((field) => entry("Changed", field)),
    ...state.map((field) => {
      if (field === "portalAction") return entry("Portal status", field);
      return entry(now.text("filing") === "Filed" ? "Filed" : "Changed", field);
    }),
  ];
}
