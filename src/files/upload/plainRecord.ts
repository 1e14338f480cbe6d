import { ACTION_CODES } from "../../ims/codes";
import type { Column } from "../../ims/columns";
import { FIELDS, type Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { columnOf, type ImsTable, type TableKey } from "../../ims/tables";
import { columnOfKey } from "../wire/wireKeys";
import { wireCode, wireValue } from "../wire/wireValue";
import { downloadedOf, type Downloaded } from "./downloaded";
import type { Put } from "./recordText";
import { answersToSend, uploadRecord } from "./uploadRecord";

/** What the portal tells of a record and does not ask back: no key of the GSTN schema for saving. */
const ONLY_TOLD: readonly Field[] = ["name", "filing"];

const toldColumns = (table: ImsTable): readonly Column[] =>
  table.columns.filter(
    ({ role, wire, field }) =>
      role === "portal" && wire !== undefined && !ONLY_TOLD.includes(field),
  );

const columns = new Map<TableKey, readonly Column[]>();

function columnsOf(table: ImsTable): readonly Column[] {
  const known = columns.get(table.key) ?? toldColumns(table);
  columns.set(table.key, known);
  return known;
}

/** The facts that the GSTN schema asks for, each under its own key and in its usual form. */
function plainFacts(row: Row, downloaded: Downloaded, put: Put): void {
  for (const column of columnsOf(row.table)) {
    if (column.wire === undefined) continue;
    put(column.wire, exactText(column, downloaded) ?? wireValue(row, column));
  }
}

/** A text with characters that no cell shows goes back as it came. */
function exactText({ field }: Column, downloaded: Downloaded): string | undefined {
  if (FIELDS[field] !== "text") return undefined;
  const value = downloaded.valueOf(field);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function plainAnswers(row: Row, downloaded: Downloaded, put: Put): void {
  put("action", wireCode(ACTION_CODES, row.text("action")));
  for (const [field, value] of answersToSend(row, downloaded)) {
    const key = columnOf(row.table, field)?.wire;
    if (key !== undefined) put(key, value);
  }
}

/**
 * Puts a record of the API's requests (GSTN schema for saving and resetting IMS actions): its keys and no
 * others, and what the portal holds now as `prev_status`. A request to reset has neither action nor
 * answers. Throws `Unsendable` when As downloaded was altered.
 */
export function apiRecord(row: Row, put: Put): void {
  const downloaded = downloadedOf(row);
  plainFacts(row, downloaded, put);
  put("prev_status", wireCode(ACTION_CODES, row.text("portalAction")));
  if (row.text("action") !== "No action") plainAnswers(row, downloaded, put);
}

/**
 * Puts the record of the offline dialect with the keys of the GSTN schema alone: neither flags nor filing
 * status nor keys we do not know. Of imports, whose schema is not known, flags and unknown keys are
 * left out. Throws `Unsendable` when As downloaded was altered.
 */
export function minimalRecord(row: Row, put: Put): void {
  if (row.table.needsFiling) {
    const downloaded = downloadedOf(row);
    plainFacts(row, downloaded, put);
    plainAnswers(row, downloaded, put);
    return;
  }
  uploadRecord(row, (key, value) => {
    const column = columnOfKey(row.table, key);
    if (column !== undefined && column.role !== "technical") put(key, value);
  });
}
