import type { Field } from "../../ims/fields";
import { imsTable, type TableKey } from "../../ims/tables";
import { sectionTable } from "../json/envelope";
import { isObject, otherFile, type JsonObject } from "../json/otherFiles";
import { Refused } from "../reader/refused";
import { shownText } from "../shownText";
import { readDay } from "../values/readDay";
import { columnOfKey } from "../wire/wireKeys";

/** A record that the portal refused, by what its answer tells of it. */
export interface RefusedRecord {
  /** Undefined where the answer has a section that IMS does not. */
  readonly table: TableKey | undefined;
  readonly section: string;
  readonly supplier: string;
  readonly number: string;
  /** `MMYYYY`, or a month alone; "" where it is not told. */
  readonly period: string;
  /** `NaN` where it is not told. */
  readonly date: number;
  readonly code: string;
  readonly message: string;
}

/** What the portal answered to an upload. */
export interface PortalAnswer {
  /** `refused`: nothing of the file was taken. */
  readonly outcome: "processed" | "in progress" | "refused";
  readonly refused: readonly RefusedRecord[];
  /** The taxpayer's GSTIN, where it is told. */
  readonly gstin: string;
  /** What it says of the file as a whole. */
  readonly code: string;
  readonly message: string;
}

/** A key in whatever spelling: `error_msg`, `errorMsg`, `Error Msg`. */
const normal = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, "");

const CODES = ["errorcd", "errcd", "errorcode", "errcode"];
const MESSAGES = ["errormsg", "errmsg", "errormessage", "errmessage", "message"];

/** The number of a request, in its receipt. */
const RECEIPTS = ["referenceid", "inttranid"];

function valueOf(object: JsonObject, names: readonly string[]): unknown {
  const key = Object.keys(object).find((each) => names.includes(normal(each)));
  return key === undefined ? undefined : object[key];
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? shownText(String(value)).trim() : "";

/**
 * Reads what the portal answered to an upload: the error file of the offline tool (`imsDetailsErr`) or
 * the status of a request of the API. Throws `Refused` for any other file.
 */
export function readPortalAnswer(json: unknown): PortalAnswer {
  const top = isObject(json) ? json : {};
  const data = valueOf(top, ["data"]);
  const levels = [top, ...(isObject(data) ? [data] : [])];
  const find = (names: readonly string[]) =>
    levels.map((level) => valueOf(level, names)).filter((value) => value !== undefined);
  const gstin = textOf(first(levels, ["rtin", "gstin"])).toUpperCase();
  const [offline] = find(["imsdetailserr"]);
  if (isObject(offline)) return processed(refusedRecords(offline), gstin);
  const [report] = find(["errorreport"]);
  const [error] = find(["error"]);
  const whole = [...levels, ...(isObject(error) ? [error] : [])].reverse();
  const code = textOf(first(whole, CODES));
  const message = textOf(first(whole, MESSAGES));
  const refused = isObject(report) ? refusedRecords(report) : [];
  // Outside stands whether the request came through, inside what became of the records.
  const status = textOf(find(["statuscd"]).at(-1)).toUpperCase();
  if (status === "P" || refused.length > 0) return { ...processed(refused, gstin), code, message };
  if (status === "IP" || status === "REC") {
    return { outcome: "in progress", refused, gstin, code, message };
  }
  if (code !== "" || status === "ER" || status === "PE") {
    return { outcome: "refused", refused, gstin, code, message };
  }
  // The receipt for a request: its status is to be asked for.
  if (find(RECEIPTS).length > 0) return { outcome: "in progress", refused, gstin, code, message };
  throw new Refused(notAnAnswer(json));
}

const processed = (refused: readonly RefusedRecord[], gstin: string): PortalAnswer => ({
  outcome: "processed",
  refused,
  gstin,
  code: "",
  message: "",
});

const first = (levels: readonly JsonObject[], names: readonly string[]): unknown =>
  levels.map((level) => valueOf(level, names)).find((value) => textOf(value) !== "");

const CHOOSE =
  "Choose the error file of IMS Dashboard › Offline, or the status of the request from your GSP.";

function notAnAnswer(json: unknown): string {
  const isDownload = isObject(json) && ["imsDetails", "data"].some((key) => isObject(json[key]));
  return isDownload
    ? `is a download, not an answer to an upload. Load it on the Load tab. ${CHOOSE}`
    : otherFile(json).replace(/ Choose the .*$/, ` ${CHOOSE}`);
}

function refusedRecords(sections: JsonObject): readonly RefusedRecord[] {
  return Object.entries(sections).flatMap(([section, entries]) => {
    const table = sectionTable(section);
    const listed: readonly unknown[] = Array.isArray(entries) ? entries : [entries];
    return listed.filter(isObject).flatMap((entry) =>
      recordsOfEntry(entry).map((record) => ({
        ...nameOf(table, record),
        section: shownText(section),
        code: textOf(valueOf(record, CODES)),
        message: textOf(valueOf(record, MESSAGES)),
      })),
    );
  });
}

/** The API tells the supplier and the error once for several documents. */
function recordsOfEntry(entry: JsonObject): readonly JsonObject[] {
  const inner = valueOf(entry, ["inv", "nt", "boe"]);
  const documents = (Array.isArray(inner) ? inner : [inner]).filter(isObject);
  if (documents.length === 0) return [entry];
  return documents.map((each) => ({ ...entry, ...each }));
}

function nameOf(table: TableKey | undefined, record: JsonObject) {
  const told = new Map<Field, string>();
  // Sections of no table of ours are listed by what they tell of an invoice.
  const ims = imsTable(table ?? "b2b");
  for (const [key, value] of Object.entries(record)) {
    const field = columnOfKey(ims, key)?.field;
    if (field !== undefined && !told.has(field)) told.set(field, textOf(value));
  }
  return {
    table,
    supplier: (told.get("supplier") ?? "").toUpperCase(),
    number: (told.get("number") ?? "").toUpperCase(),
    period: told.get("sourcePeriod") ?? "",
    date: readDay(told.get("date") ?? ""),
  };
}
