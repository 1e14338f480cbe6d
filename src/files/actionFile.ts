import { gstinFault, normalGstin } from "../ims/gstin";
import { formatCount } from "../ims/money";
import { periodCode, type Period } from "../ims/period";
import { rowAt, type Records, type Row } from "../ims/records";
import { columnOf, IMS_TABLES, type TableKey } from "../ims/tables";
import type { TableCount } from "./report";
import { isChanged, takesRemark } from "./upload/changes";
import { recordName, Unsendable } from "./upload/unsendable";
import { uploadRecord } from "./upload/uploadRecord";
import { UPLOAD_RECORDS } from "./upload/uploadSchema";
import { columnOfKey } from "./wire/wireKeys";

export { isChanged } from "./upload/changes";
export { Unsendable } from "./upload/unsendable";

export interface ActionFile {
  /** JSON, UTF-8 without byte order mark. */
  readonly text: string;
  readonly records: number;
  /** Records per table, in the portal's order. */
  readonly perTable: readonly TableCount[];
  /** Changed records whose remark stays behind, because the portal takes none with their action. */
  readonly remarksLeftOut: number;
}

type UploadRecord = Readonly<Record<string, unknown>>;

/**
 * The file for IMS Dashboard › Offline › Upload JSON: the changed records alone, in the dialect of the
 * IMS Offline Tool (`rtin`, `reqtyp: "SAVE"`, `invdata`), sections without records left out. `gstin`
 * is the taxpayer's own. Blocks of the same table may come one after the other.
 * Throws `Unsendable` for a wrong GSTIN, for no changes at all, and for records that the portal
 * could not read, naming the first.
 */
export function actionFile(gstin: string, tables: Iterable<Records>): ActionFile {
  const rtin = normalGstin(gstin);
  if (gstinFault(rtin) !== undefined) {
    throw new Unsendable(
      `Your GSTIN ${gstin} is not right. Enter the fifteen characters of the GSTIN that these records belong to.`,
    );
  }
  const sections = new Map<TableKey, UploadRecord[]>();
  const faults: string[] = [];
  let remarksLeftOut = 0;
  for (const row of rowsOf(tables)) {
    if (!isChanged(row)) continue;
    const record = Object.fromEntries(uploadRecord(row));
    const fault = faultOf(row, record);
    if (fault !== undefined) faults.push(fault);
    if (row.text("remarks").trim() !== "" && !takesRemark(row)) remarksLeftOut++;
    const section = sections.get(row.table.key);
    if (section) section.push(record);
    else sections.set(row.table.key, [record]);
  }
  refuseFaults(faults);
  const perTable = IMS_TABLES.flatMap(({ key }) => {
    const count = sections.get(key)?.length ?? 0;
    return count > 0 ? [{ table: key, count }] : [];
  });
  if (perTable.length === 0) {
    throw new Unsendable(
      "Nothing has changed since the download, so there is nothing to send. Accept, reject or keep records pending first.",
    );
  }
  const invdata = Object.fromEntries(perTable.map(({ table }) => [table, sections.get(table)]));
  return {
    text: JSON.stringify({ rtin, reqtyp: "SAVE", invdata }),
    records: perTable.reduce((sum, { count }) => sum + count, 0),
    perTable,
    remarksLeftOut,
  };
}

/** `ims_action_29AAACH1234K1ZJ_102026_20261118-1530.json`; `now` in the user's own time. */
export function actionFileName(gstin: string, period: Period, now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const date = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}`;
  return `ims_action_${normalGstin(gstin)}_${periodCode(period)}_${date}-${time}.json`;
}

function* rowsOf(tables: Iterable<Records>): Generator<Row> {
  for (const records of tables) {
    for (let index = 0; index < records.count; index++) yield rowAt(records, index);
  }
}

/** What is wrong with a record, measured by the schema of the upload dialect, as a sentence. */
function faultOf(row: Row, record: UploadRecord): string | undefined {
  const { table } = row;
  const inOurSpelling = Object.fromEntries(
    Object.entries(record).map(([key, value]) => [columnOfKey(table, key)?.wire ?? key, value]),
  );
  const checked = UPLOAD_RECORDS.get(table.key)?.safeParse(inOurSpelling);
  const [issue] = checked?.error?.issues ?? [];
  if (!issue) return undefined;
  const field = columnOfKey(table, String(issue.path[0]))?.field;
  const heading = field && columnOf(table, field)?.heading;
  return `${heading ?? "A field"} of ${recordName(row)} is missing or not as the portal wants it.`;
}

function refuseFaults([first, ...others]: readonly string[]): void {
  if (first === undefined) return;
  const more = others.length > 0 ? ` So it is with ${formatCount(others.length)} more.` : "";
  throw new Unsendable(
    `The action file was not made. ${first}${more} Put it right and export again.`,
  );
}
