import type { ChangeEntry } from "../../excel/log/log";
import { actionIn } from "../../ims/actions";
import { isGone, type Change } from "../../ims/change";
import type { Day } from "../../ims/day";
import { FIELDS, isNumberField, type Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { checkText } from "../../ims/rules";
import { valueOf, withValues, type Value, type Values } from "../../ims/values";
import { entryOf } from "./changeEntries";

/** What becomes of a row in a later load. */
export interface MergedRow {
  /** New values; only of cells that change. */
  readonly cells: Values;
  readonly entries: readonly ChangeEntry[];
  /** The user's own, not uploaded, that the supplier's change took away. */
  readonly takenBack: boolean;
}

export const fieldsOfPortal = (row: Row): readonly Field[] =>
  row.table.columns.filter(({ role }) => role === "portal").map(({ field }) => field);

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

/** Whether a fact was known and is another one now. */
export function isAnother(field: Field, before: Value, now: Value): boolean {
  if (isTax(field)) return (Number(before) || 0) !== (Number(now) || 0);
  return before !== "" && !Number.isNaN(before) && before !== now;
}

/** New values that are other ones than the row has. */
export function differing(was: Row, values: Values): Values {
  return new Map([...values].filter(([field, value]) => !Object.is(value, valueOf(was, field))));
}

/** A row whose record newer files of its table do not hold. */
export function goneRow(was: Row, today: Day): MergedRow {
  if (isGone(was)) return { cells: new Map(), entries: [], takenBack: false };
  const values = new Map<Field, Value>([["change", "Gone" satisfies Change]]);
  const after = withValues(was, values);
  values.set("check", checkText(after, actionIn(was.text("action")), today));
  return {
    cells: differing(was, values),
    entries: [entryOf(was, "Gone")],
    takenBack: false,
  };
}
