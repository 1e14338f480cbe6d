import type { TableKey } from "../../ims/tables";

/** What was found in a file. */
export interface FileFound {
  readonly name: string;
  readonly tables: readonly { readonly table: TableKey; readonly count: number }[];
  /** Why the file was refused, in a sentence. */
  readonly problem?: string;
}

/** Something there is to know of a file, or of a place in it. */
export interface FileNote {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly reason: string;
}

/** What a later download told otherwise: records of each kind; one may be of several. */
export interface LoadChanges {
  readonly new: number;
  readonly changed: number;
  readonly gone: number;
  readonly filed: number;
  readonly portalStatus: number;
  /** Records the files tell as before. */
  readonly same: number;
  /** Rows whose mark, remark or declared reduction was taken back. */
  readonly takenBack: number;
  /** Tables none of whose records were met again: the files are another part of the download. */
  readonly apart: readonly TableKey[];
  /** Whether there is something on the sheet `IMS Changes`. */
  readonly listed: boolean;
}

export interface LoadReport {
  readonly files: readonly FileFound[];
  /** Records that could not be read: how many there are, and where the first of them stand. */
  readonly unreadCount: number;
  readonly unread: readonly FileNote[];
  /** What else there is to know: records that came twice, columns a sheet does not have. */
  readonly notes: readonly FileNote[];
  /** Absent on a first load. */
  readonly changes?: LoadChanges;
  /** What stopped the load as a whole, in a sentence. */
  readonly problem?: string;
}
