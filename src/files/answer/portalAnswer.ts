import { isDownload } from "../json/envelope";
import { foreignFile } from "../json/otherFiles";
import { Refused } from "../reader/refused";
import { CODES, firstText, levelsOf, MESSAGES, textOf, valueOf } from "./answerKeys";
import { refusedRecords, type RefusedRecord } from "./refusedRecords";

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

/** The number of a request, in its receipt. */
const RECEIPTS = ["referenceid", "inttranid"];

/** What the status of a request means; anything else is told by what stands beside it. */
const OUTCOMES: ReadonlyMap<string, PortalAnswer["outcome"]> = new Map([
  ["P", "processed"],
  ["PE", "processed"],
  ["IP", "in progress"],
  ["REC", "in progress"],
  ["ER", "refused"],
  ["0", "refused"],
]);

/**
 * Reads what the portal answered to an upload: the error file of the offline tool (`imsDetailsErr`), the
 * status of a request of the API, or records each of which tells its error. Throws `Refused` for any
 * other file, and for an answer that keeps to itself which records were refused.
 */
export function readPortalAnswer(json: unknown): PortalAnswer {
  const levels = levelsOf(json);
  const find = (name: string) =>
    levels.map((level) => valueOf(level, [name])).filter((value) => value !== undefined);
  const gstin = firstText(levels, ["rtin", "gstin"]).toUpperCase();
  const [offline] = find("imsdetailserr");
  if (offline !== undefined) {
    const refused = refusedRecords(offline);
    if (refused.length === 0) throw new Refused(NAMES_NONE);
    return { outcome: "processed", refused, gstin, code: "", message: "" };
  }
  const reports = find("errorreport");
  const refused = reports.flatMap((report) => refusedRecords(report));
  const [error] = find("error");
  const whole = [...levels, ...levelsOf(error)].reverse();
  const told = { gstin, code: firstText(whole, CODES), message: firstText(whole, MESSAGES) };
  // Outside stands whether the request came through, inside what became of the records.
  const status = textOf(find("statuscd").at(-1)).toUpperCase();
  const outcome = OUTCOMES.get(status) ?? (refused.length > 0 ? "processed" : undefined);
  if (outcome === "processed" && status !== "P" && refused.length === 0) {
    throw new Refused(NAMES_NONE);
  }
  if (outcome) return { outcome, refused, ...told };
  if (told.code !== "") return { outcome: "refused", refused, ...told };
  // The receipt for a request: its status is to be asked for.
  if (RECEIPTS.some((name) => find(name).length > 0)) {
    return { outcome: "in progress", refused, ...told };
  }
  if (reports.length > 0) throw new Refused(NAMES_NONE);
  const faulty = refusedRecords(json).filter(({ code, message }) => code !== "" || message !== "");
  // Any file has texts; only an answer has them beside documents.
  if (faulty.every(({ number }) => number === "")) throw new Refused(notAnAnswer(json));
  return { outcome: "processed", refused: faulty, gstin, code: "", message: "" };
}

const CHOOSE =
  "Choose the error file of IMS Dashboard › Offline, or the status of the request from your GSP.";

const NAMES_NONE =
  "says that the portal refused records, but names none of them. Download the error file again, or ask your GSP for the whole status, with its error_report; when the dashboard shows no errors, press Uploaded instead.";

function notAnAnswer(json: unknown): string {
  const foreign = foreignFile(json);
  if (foreign !== undefined) return `${foreign} ${CHOOSE}`;
  return isDownload(json)
    ? `is a download, not an answer to an upload. Load it on the Load tab. ${CHOOSE}`
    : `is no answer of the portal’s to an upload: it tells neither refused records (imsDetailsErr, error_report) nor the status of a request (status_cd). ${CHOOSE}`;
}
