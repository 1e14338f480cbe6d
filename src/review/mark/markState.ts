import type { Command } from "../../ims/actions";
import type { AskedRecords } from "../../ims/reductionAnswer";
import type { TableKey } from "../../ims/tables";

/**
 * What is done with rows: an action; everything as the portal held it when it was downloaded; a remark
 * of its own.
 */
export type MarkCommand = Command | "Back to portal status" | "Remark";

/** Which rows a command acts on. */
export type MarkScope = "selected" | "shown" | "table";

/** A command on rows. */
export interface Mark {
  readonly command: MarkCommand;
  readonly scope: MarkScope;
  /** The remark that goes with the command; "" for none. */
  readonly remark: string;
}

/** Asked before a command changes very many rows. */
export interface MarkQuestion extends Mark {
  readonly table: TableKey;
  readonly rows: number;
}

/** ‘ITC to be reduced’, asked before records that lower the credit are accepted, or answered anew. */
export interface ReductionQuestion {
  readonly purpose: "accept" | "answer";
  readonly scope: MarkScope;
  readonly table: TableKey;
  /** All rows of the scope, and those among them of which it is asked. */
  readonly rows: number;
  readonly asked: AskedRecords;
  /** The record, when it is one: "CN-7 of 08-10-2026". */
  readonly document?: string;
  /** The remark as it was typed before the question came. */
  readonly remark: string;
}

/** A command that can be taken back, or done again. */
export interface JournalStep {
  /** "Reject", "edit by hand". */
  readonly command: string;
  readonly rows: number;
}
