import type { Filters } from "../../ims/filters";
import type { TableKey } from "../../ims/tables";

/** One line of the check list before export. */
export interface CheckLine {
  readonly id: string;
  readonly level: "error" | "warning";
  readonly text: string;
  /** Where its rows are: those with these keys, or those that meet these filters. */
  readonly table?: TableKey;
  readonly keys: readonly string[];
  readonly filters?: Filters;
}

/** What is under way while a check list is made. */
export const CHECKING = "Checking";

export interface Checklist {
  readonly changed: number;
  readonly lines: readonly CheckLine[];
}

/** Asked once before the action file is written: what there is to know of it. */
export interface ExportQuestion {
  readonly records: number;
  readonly warnings: readonly string[];
}

/** What the portal's answer to an upload came to. */
export interface AnswerReport {
  readonly file: string;
  /** Records it refused: `Check` says why. */
  readonly refused: number;
  /** Records of the last export that count as the portal's now. */
  readonly taken: number;
  /** Refused records that are not in the workbook, each in words. */
  readonly notFound: readonly string[];
}

/** The last export of this or an earlier session, until files are loaded again. */
export interface ExportedFiles {
  readonly at: Date;
  readonly files: readonly { readonly name: string; readonly records: number }[];
}

/** A file that is ready to leave the add-in. */
export interface OfferedFile {
  readonly name: string;
  readonly type:
    "application/json" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  readonly bytes: readonly Uint8Array<ArrayBuffer>[];
  /** In bytes. */
  readonly size: number;
  readonly records: number;
}
