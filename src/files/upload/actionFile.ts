import { gstinFault, normalGstin } from "../../ims/gstin";
import { periodCode, type Period } from "../../ims/period";
import type { Row } from "../../ims/records";
import { imsTable } from "../../ims/tables";
import { isChanged } from "./changes";
import { dialectOf, type DialectId, type Request } from "./dialects";
import { FileParts, type SectionFile } from "./fileParts";
import { recordWriter } from "./recordText";
import { Unsendable } from "./unsendable";

export { isChanged } from "./changes";
export { Unsendable } from "./unsendable";

/** How the action file is written. */
export interface ActionFileForm {
  readonly dialect: DialectId;
  /** Records that are reset go in a file of their own. */
  readonly resetsApart: boolean;
  /** A file is not to be larger, in bytes; absent: one file, however large. */
  readonly mostBytes?: number | undefined;
}

/** What the portal's own tool writes. */
export const USUAL_FORM: ActionFileForm = { dialect: "offline", resetsApart: false };

/** One file to upload. */
export interface ActionFile extends SectionFile {
  /** What it does; `reset` only where resets go in a file of their own. */
  readonly request: Request;
  /** Its place among the files of the same request. */
  readonly part: number;
  readonly parts: number;
}

/** What became of a row: nothing to send, sent, or why it cannot be. */
export type Added =
  | "unchanged"
  | "added"
  /** The dialect has no section for it. */
  | "no section"
  /** The heading of the field that is missing or not as the portal wants it. */
  | { readonly fault: string };

/** The changed records, on their way into files. */
export interface ActionFiles {
  readonly dialect: DialectId;
  /** Takes a row in, where it is changed and right. Throws `Unsendable` when As downloaded was altered. */
  add(row: Row): Added;
  /** The files, none without records: those that save actions before those that reset them. */
  files(): readonly ActionFile[];
}

/**
 * Begins the files for the portal: the changed records alone, each checked by the schema of its
 * dialect; sections without records are left out. `gstin` is the taxpayer's own.
 * Throws `Unsendable` for a wrong GSTIN.
 */
export function newActionFiles(gstin: string, form: ActionFileForm = USUAL_FORM): ActionFiles {
  const rtin = normalGstin(gstin);
  if (gstinFault(rtin) !== undefined) {
    throw new Unsendable(
      `Your GSTIN ${gstin} is not right. Enter the fifteen characters of the GSTIN that these records belong to.`,
    );
  }
  const dialect = dialectOf(form.dialect);
  const resetsApart = dialect.resetsApart || form.resetsApart;
  const parts: Readonly<Record<Request, FileParts>> = {
    save: new FileParts(),
    reset: new FileParts(),
  };
  const writersOf = (request: Request) =>
    new Map(
      [...dialect.schemas[request]].map(([key, schema]) => [
        key,
        recordWriter(imsTable(key), schema),
      ]),
    );
  const writers = { save: writersOf("save"), reset: writersOf("reset") };
  return {
    dialect: form.dialect,
    add(row) {
      if (!isChanged(row)) return "unchanged";
      const request = resetsApart && row.text("action") === "No action" ? "reset" : "save";
      const { key } = row.table;
      const written = writers[request].get(key)?.write((put) => dialect.putRecord(row, put));
      if (written === undefined) return "no section";
      if ("fault" in written) return written;
      parts[request].add(key, written.json);
      return "added";
    },
    files: () =>
      (["save", "reset"] as const).flatMap((request) => {
        const reqtyp = dialect.reqtyp[request];
        const head = `{"rtin":${JSON.stringify(rtin)},"reqtyp":"${reqtyp}","invdata":`;
        const files = parts[request].files(head, form.mostBytes);
        return files.map((file, index) => ({
          ...file,
          request,
          part: index + 1,
          parts: files.length,
        }));
      }),
  };
}

/** `20261118-1530`, in the user's own time. */
export function fileTime(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const date = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${date}-${two(now.getHours())}${two(now.getMinutes())}`;
}

/**
 * `ims_action_29AAACH1234K1ZJ_102026_20261118-1530.json`, with `_api`, `_reset` and `_1of2` where they
 * tell files apart.
 */
export function actionFileName(
  gstin: string,
  period: Period,
  now: Date,
  dialect: DialectId = "offline",
  { request, part, parts }: Pick<ActionFile, "request" | "part" | "parts"> = ONLY,
): string {
  const name = ["ims_action", normalGstin(gstin), periodCode(period), fileTime(now)];
  if (dialect === "api") name.push("api");
  if (request === "reset") name.push("reset");
  if (parts > 1) name.push(`${part}of${parts}`);
  return `${name.join("_")}.json`;
}

const ONLY = { request: "save", part: 1, parts: 1 } as const;
