import type { ChangeEntry } from "../../excel/log/log";
import type { Change } from "../../ims/change";
import type { Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { columnOf } from "../../ims/tables";
import { inWords, valueOf } from "../../ims/values";
import type { FieldChange } from "./mergeWords";

/** A field in words, before and now. */
export function factChange(was: Row, now: Row, field: Field): FieldChange {
  return {
    heading: columnOf(was.table, field)?.heading ?? field,
    from: inWords(field, valueOf(was, field)),
    to: inWords(field, valueOf(now, field)),
  };
}

const NO_FIELD: FieldChange = { heading: "", from: "", to: "" };

/** What `IMS Changes` says of a row: of a field, or without one of the record itself. */
export function entryOf(
  row: Row,
  what: Change,
  { heading, from, to }: FieldChange = NO_FIELD,
): ChangeEntry {
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

const BY_WEIGHT: readonly Change[] = ["Changed", "New", "Filed", "Portal status"];

/** The weightiest of what the list says; "" where it says nothing of the row. */
export function changeWord(entries: readonly ChangeEntry[]): Change | "" {
  return BY_WEIGHT.find((word) => entries.some(({ what }) => what === word)) ?? "";
}
