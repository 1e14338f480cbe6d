/**
 * `offline`: what IMS Dashboard › Offline › Upload JSON takes, each record as it was downloaded.
 * `minimal`: the same with the keys of the GSTN schema alone. `api`: the requests of the GSP's API.
 */
export type DialectId = "offline" | "minimal" | "api";

export const DIALECT_IDS: readonly DialectId[] = ["offline", "minimal", "api"];

/** Actions are saved and reset by different requests, at least in the API. */
export type Request = "save" | "reset";

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

/** What a file is among the files of an export. */
export interface FilePlace {
  /** What it does; `reset` only where resets go in a file of their own. */
  readonly request: Request;
  /** Its place among the files of the same request. */
  readonly part: number;
  readonly parts: number;
}
