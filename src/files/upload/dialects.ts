import type { Row } from "../../ims/records";
import { columnOf, type TableKey } from "../../ims/tables";
import type * as z from "../schema";
import { columnOfKey } from "../wire/wireKeys";
import { API_RESET_RECORDS, API_SAVE_RECORDS } from "./apiSchema";
import { apiRecord, minimalRecord } from "./plainRecord";
import { uploadRecord, type SentRecord } from "./uploadRecord";
import { UPLOAD_RECORDS } from "./uploadSchema";

/**
 * `offline`: what IMS Dashboard › Offline › Upload JSON takes, each record as it was downloaded.
 * `minimal`: the same with the keys of the GSTN schema alone. `api`: the requests of the GSP's API.
 */
export type DialectId = "offline" | "minimal" | "api";

/** Actions are saved and reset by different requests, at least in the API. */
export type Request = "save" | "reset";

type Schemas = ReadonlyMap<TableKey, z.ZodMiniType>;

export interface Dialect {
  recordOf(row: Row): SentRecord;
  /** The schema of each section's records; a section without one cannot be sent. */
  readonly schemas: Readonly<Record<Request, Schemas>>;
  /** `reqtyp` of the file. */
  readonly reqtyp: Readonly<Record<Request, "SAVE" | "RESET">>;
  /** Whether actions that are reset always go in a file of their own. */
  readonly resetsApart: boolean;
}

/** The offline tool has N for No action among its actions; the API has a request of its own. */
const OFFLINE = {
  schemas: { save: UPLOAD_RECORDS, reset: UPLOAD_RECORDS },
  reqtyp: { save: "SAVE", reset: "SAVE" },
  resetsApart: false,
} as const;

const DIALECTS: Readonly<Record<DialectId, Dialect>> = {
  offline: { ...OFFLINE, recordOf: uploadRecord },
  minimal: { ...OFFLINE, recordOf: minimalRecord },
  api: {
    recordOf: apiRecord,
    schemas: { save: API_SAVE_RECORDS, reset: API_RESET_RECORDS },
    reqtyp: { save: "SAVE", reset: "RESET" },
    resetsApart: true,
  },
};

export const DIALECT_IDS: readonly DialectId[] = ["offline", "minimal", "api"];

export function dialectOf(id: DialectId): Dialect {
  return DIALECTS[id];
}

/** Whether the dialect has a section for the row's table. */
export function hasSection({ schemas }: Dialect, table: TableKey): boolean {
  return schemas.save.has(table);
}

/**
 * The heading of the first field of a `record` that is missing or not as the dialect wants it;
 * undefined: the record is right.
 */
export function faultyField(
  { schemas }: Dialect,
  request: Request,
  row: Row,
  record: SentRecord,
): string | undefined {
  const { table } = row;
  const checked = schemas[request].get(table.key)?.safeParse(underOurKeys(row, record));
  const [issue] = checked?.error?.issues ?? [];
  if (!issue) return undefined;
  const field = columnOfKey(table, String(issue.path[0]))?.field;
  const heading = field && columnOf(table, field)?.heading;
  if (heading !== undefined) return heading;
  return issue.path[0] === "prev_status" ? "Portal status" : "A field";
}

/** A record that was downloaded in other spellings, under the keys of the schema. */
function underOurKeys(row: Row, record: SentRecord): SentRecord {
  if (row.text("asDownloaded") === "") return record;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [columnOfKey(row.table, key)?.wire ?? key, value]),
  );
}
