import { gstinFault, normalGstin } from "../../ims/gstin";
import type { Row } from "../../ims/records";
import { imsTable } from "../../ims/tables";
import {
  USUAL_FORM,
  type ActionFileForm,
  type DialectId,
  type FilePlace,
  type Request,
} from "./actionFileForm";
import { dialectOf } from "./dialects";
import { FileParts, type SectionFile } from "./fileParts";
import { recordWriter } from "./recordText";
import { Unsendable } from "./unsendable";

/** One file to upload. */
export interface ActionFile extends SectionFile, FilePlace {}

/** What became of a changed row: sent, or why it cannot be. */
export type Added =
  | "added"
  /** The dialect has no section for it. */
  | "no section"
  /** The heading of the field that is missing or not as the portal wants it. */
  | { readonly fault: string };

/** Changed records, on their way into files. */
export interface ActionFiles {
  readonly dialect: DialectId;
  /**
   * Takes a row in that `isChanged`, where it is right. Throws `Unsendable` when As downloaded was
   * altered.
   */
  add(row: Row): Added;
  /** The files, none without records: those that save actions before those that reset them. */
  files(): readonly ActionFile[];
}

/**
 * Begins the files for the portal: of the records it is given, each checked by the schema of its
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
