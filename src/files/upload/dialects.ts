import type { Row } from "../../ims/records";
import type { TableKey } from "../../ims/tables";
import type { DialectId, Request } from "./actionFileForm";
import { API_RESET_RECORDS, API_SAVE_RECORDS } from "./apiSchema";
import { apiRecord, minimalRecord } from "./plainRecord";
import type { Put, SectionSchema } from "./recordText";
import { uploadRecord } from "./uploadRecord";
import { UPLOAD_RECORDS } from "./uploadSchema";

type Schemas = ReadonlyMap<TableKey, SectionSchema>;

export interface Dialect {
  /** Puts the record that goes to the portal, key by key. Throws `Unsendable`. */
  putRecord(row: Row, put: Put): void;
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
  offline: { ...OFFLINE, putRecord: uploadRecord },
  minimal: { ...OFFLINE, putRecord: minimalRecord },
  api: {
    putRecord: apiRecord,
    schemas: { save: API_SAVE_RECORDS, reset: API_RESET_RECORDS },
    reqtyp: { save: "SAVE", reset: "RESET" },
    resetsApart: true,
  },
};

export function dialectOf(id: DialectId): Dialect {
  return DIALECTS[id];
}
