import type { Field } from "../../ims/fields";
import { fingerprint, rowKey } from "../../ims/identity";
import { liabilityPeriod } from "../../ims/outward/addedBack";
import type { Row } from "../../ims/records";
import { columnOf } from "../../ims/tables";
import { valueOf, withValues, type Value } from "../../ims/values";
import { changeWord, entryOf, factChange } from "./changeEntries";
import { differing, fieldsOfPortal, isAnother, told, type MergedRow } from "./mergedRow";
import { isGone } from "../../ims/change";

/** What the customer said, as against what stands in the document. */
const SAID: readonly Field[] = ["action", "remarks", "addedBack"];

/**
 * A row of an outward sheet, and its record as newer files have it: nothing there is the user's, so the
 * files are right; what they do not tell keeps what is known.
 */
export function mergeOutward(was: Row, is: Row): MergedRow {
  const fields = fieldsOfPortal(was);
  const values = new Map<Field, Value>(fields.map((field) => [field, told(was, is, field)]));
  const merged = withValues(was, values);
  values.set("key", rowKey(merged));
  values.set("fingerprint", fingerprint(merged));
  if (columnOf(was.table, "liabilityPeriod")) {
    values.set("liabilityPeriod", liabilityPeriod(merged));
  }
  const facts = fields.filter(
    (field) =>
      field !== "name" &&
      !SAID.includes(field) &&
      isAnother(field, valueOf(was, field), valueOf(merged, field)),
  );
  const said = SAID.filter(
    (field) =>
      columnOf(was.table, field) && !Object.is(valueOf(was, field), valueOf(merged, field)),
  );
  const entries = [
    ...(isGone(was) ? [entryOf(merged, "New")] : []),
    ...facts.map((field) => entryOf(merged, "Changed", factChange(was, merged, field))),
    ...said.map((field) => entryOf(merged, "Portal status", factChange(was, merged, field))),
  ];
  values.set("change", changeWord(entries));
  return { cells: differing(was, values), entries, takenBack: false };
}
