import type { Column } from "../../ims/columns";
import { FIELDS } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { LIMITS } from "../reader/limits";
import { shownJson } from "../shownJson";
import { UNSHOWN } from "../shownText";
import { wireText, wireValue } from "./wireValue";

/** A key of a downloaded record. */
export interface DownloadedKey {
  readonly key: string;
  /** The column it belongs to, in whatever spelling. */
  readonly column: Column | undefined;
  /** Another key of the record belongs to the same column. */
  readonly doubled: boolean;
  /** The portal makes it: see `isNeverSent`. */
  readonly neverSent: boolean;
}

/** Values nested deeper than this are no fields of an invoice. */
const DEEPEST = 8;

/**
 * The JSON object text of what cannot be rebuilt exactly from the row: unknown keys, keys and values
 * in an unusual form, and all that the user may overwrite on the sheet (remarks, declared reduction,
 * period of an import). "" when there is nothing; undefined when a cell could not hold it.
 */
export function asDownloaded(
  row: Row,
  keys: readonly DownloadedKey[],
  record: Readonly<Record<string, unknown>>,
): string | undefined {
  const kept: [key: string, value: unknown][] = [];
  for (const known of keys) {
    const value = record[known.key];
    if (mustBeKept(row, known, value)) kept.push([known.key, value]);
  }
  if (kept.length === 0) return "";
  if (!kept.every(([, value]) => isShallow(value, DEEPEST))) return undefined;
  const text = shownJson(Object.fromEntries(kept));
  return text.length > LIMITS.cellText ? undefined : text;
}

/** A key that is kept whatever its value, for it is not one that a row of the sheet is sure to give back. */
export function isAlwaysKept({ key, column, doubled, neverSent }: DownloadedKey): boolean {
  if (neverSent) return false;
  if (!column || doubled || key !== column.wire) return true;
  return column.role === "user" && column.field !== "action";
}

function mustBeKept(row: Row, known: DownloadedKey, value: unknown): boolean {
  const { column, neverSent } = known;
  if (neverSent) return false;
  if (!column || isAlwaysKept(known)) return true;
  if (column.field === "action") return value !== wireText(column.codes, row.text("action"));
  // A document number goes back as a text even where it came as a number (IMS Offline Tool V1.1).
  const isText = FIELDS[column.field] === "text" && typeof value === "number";
  return (isText ? String(value) : value) !== wireValue(row, column);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

/** The columns of answers that the user may overwrite; the action is kept as Portal status. */
export function answerColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(
    ({ role, wire, field }) => role === "user" && wire !== undefined && field !== "action",
  );
}

/** The columns of free text that goes back to the portal as it came. */
export function textColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(
    ({ role, wire, field }) =>
      role === "portal" && wire !== undefined && FIELDS[field] === "text" && field !== "name",
  );
}

/**
 * The same for a record of a workbook, which has no keys: the `answers` it showed, as the offline
 * dialect would have written them, and the texts in which a character is not shown; `textOf` tells
 * how such a one stands in the workbook.
 */
export function shownByWorkbook(
  row: Row,
  answers: readonly Column[],
  texts: readonly Column[],
  textOf: (column: Column) => string,
): string {
  let kept: Record<string, unknown> | undefined;
  const keep = ({ wire }: Column, value: unknown) => {
    if (value !== undefined && wire !== undefined) (kept ??= {})[wire] = value;
  };
  for (const column of answers) keep(column, wireValue(row, column));
  for (const column of texts) {
    if (wireValue(row, column)?.toString().includes(UNSHOWN)) keep(column, textOf(column));
  }
  return kept ? shownJson(kept) : "";
}
