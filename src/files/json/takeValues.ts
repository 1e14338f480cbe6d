import type { Column } from "../../ims/columns";
import { FIELDS } from "../../ims/fields";
import type { Batch } from "../records/batch";
import { NOTHING, NUMBER, TEXT } from "../xlsx/cellKinds";
import type { JsonObject } from "./otherFiles";

/** Puts what the records hold for a column, each under its key, into the raw column of their batch. */
export function takeValues(
  batch: Batch,
  column: Column,
  records: readonly JsonObject[],
  keyOf: (row: number) => string | undefined,
): void {
  const { kinds, texts } = batch.raw;
  for (let row = 0; row < records.length; row++) {
    const key = keyOf(row);
    const value = key === undefined ? undefined : records[row]?.[key];
    if (typeof value === "string") {
      kinds[row] = TEXT;
      texts[row] = value;
    } else {
      kinds[row] = value === undefined ? NOTHING : takeOther(batch, column, row, value);
    }
  }
}

/** A value that is no text; its kind. */
function takeOther(batch: Batch, column: Column, row: number, value: unknown): number {
  const { texts, numbers } = batch.raw;
  if (typeof value === "number") {
    const kind = FIELDS[column.field];
    if (kind === "money" || !Number.isSafeInteger(value)) {
      numbers[row] = value;
      return NUMBER;
    }
    // Numbers are only amounts: a document number or a period of digits alone is still a text.
    texts[row] = String(value).padStart(kind === "period" && value > 12 ? 6 : 1, "0");
    // A document number goes back as a text even where it came as a number (IMS Offline Tool V1.1).
    if (kind !== "text") batch.unusual[row] = 1;
    return TEXT;
  }
  batch.unusual[row] = 1;
  if (value === null) return NOTHING;
  if (typeof value === "object") {
    batch.fault(row, `${column.heading} holds a list or an object, not a value.`);
    return NOTHING;
  }
  texts[row] = String(value);
  return TEXT;
}
