import { formatDay } from "../../ims/day";
import type { Row } from "../../ims/records";

/** A row, or a file of rows, that cannot go to the portal. The message is a sentence for the user. */
export class Unsendable extends Error {
  override readonly name = "Unsendable";
}

/** Undefined when what is asked of a row cannot be told, for its As downloaded was altered. */
export function sendable<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (problem) {
    if (problem instanceof Unsendable) return undefined;
    throw problem;
  }
}

/** `the invoice INV-1 of 24AAQCA8719H1ZC, 05-10-2026 (sheet B2B)`: a record as the user finds it. */
export function recordName(row: Row): string {
  const supplier = row.text("supplier");
  const parts = [
    `the ${row.table.one} ${row.text("number") || "without number"}`,
    ...(supplier ? [` of ${supplier}`] : []),
    ...(Number.isNaN(row.number("date")) ? [] : [`, ${formatDay(row.number("date"))}`]),
    ` (sheet ${row.table.sheet})`,
  ];
  return parts.join("");
}
