import { ACTION_CODES } from "../../ims/codes";
import type { Column } from "../../ims/columns";
import { FIELDS, type Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { columnOf, type ImsTable, type TableKey } from "../../ims/tables";
import { columnOfKey } from "../wire/wireKeys";
import { wireCode, wireValue } from "../wire/wireValue";
import { downloadedOf, type Downloaded } from "./downloaded";
import { answersToSend, uploadRecord, type SentRecord } from "./uploadRecord";

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
function plainFacts(row: Row, downloaded: Downloaded): SentRecord {
  const record: SentRecord = {};
  for (const column of columnsOf(row.table)) {
    if (column.wire === undefined) continue;
    const value = exactText(column, downloaded) ?? wireValue(row, column);
    if (value !== undefined) record[column.wire] = value;
  }
  return record;
}

/** A text with characters that no cell shows goes back as it came. */
function exactText({ field }: Column, downloaded: Downloaded): string | undefined {
  if (FIELDS[field] !== "text") return undefined;
  const value = downloaded.valueOf(field);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function put(record: SentRecord, row: Row, answers: readonly (readonly [Field, unknown])[]) {
  for (const [field, value] of answers) {
    const key = columnOf(row.table, field)?.wire;
    if (key !== undefined) record[key] = value;
  }
}

/**
 * A record of the API's requests (GSTN schema for saving and resetting IMS actions): its keys and no
 * others, and what the portal holds now as `prev_status`. A request to reset has neither action nor
 * answers. Throws `Unsendable` when As downloaded was altered.
 */
export function apiRecord(row: Row): SentRecord {
  const downloaded = downloadedOf(row);
  const record = plainFacts(row, downloaded);
  record["prev_status"] = wireCode(ACTION_CODES, row.text("portalAction"));
  if (row.text("action") !== "No action") {
    record["action"] = wireCode(ACTION_CODES, row.text("action"));
    put(record, row, answersToSend(row, downloaded));
  }
  return record;
}

/**
 * The record of the offline dialect with the keys of the GSTN schema alone: neither flags nor filing
 * status nor keys we do not know. Of imports, whose schema is not known, flags and unknown keys are
 * left out. Throws `Unsendable` when As downloaded was altered.
 */
export function minimalRecord(row: Row): SentRecord {
  if (!row.table.needsFiling) return knownKeys(row);
  const downloaded = downloadedOf(row);
  const record = plainFacts(row, downloaded);
  record["action"] = wireCode(ACTION_CODES, row.text("action"));
  put(record, row, answersToSend(row, downloaded));
  return record;
}

function knownKeys(row: Row): SentRecord {
  return Object.fromEntries(
    Object.entries(uploadRecord(row)).filter(([key]) => {
      const column = columnOfKey(row.table, key);
      return column !== undefined && column.role !== "technical";
    }),
  );
}
