import type { Tax } from "../../ims/fields";
import type { Period } from "../../ims/period";
import type { TableKey } from "../../ims/tables";

/** What the marks do to GSTR-2B now: tax in paise by head. */
export interface Strip {
  readonly available: Tax;
  readonly rejected: Tax;
  readonly pending: Tax;
  readonly reduced: Tax;
  /** Total ITC available now less total ITC available with the marks as downloaded. */
  readonly change: number;
}

/** Amendments of a table that do not count in full for want of their original. */
export interface Waiting {
  readonly table: TableKey;
  readonly count: number;
}

/** Asked before GSTR-2B is computed, as the portal asks: what will be treated how. */
export interface ComputeQuestion {
  readonly period: Period;
  readonly accepted: number;
  readonly deemedAccepted: number;
  readonly deemedAcceptedTax: number;
  readonly rejected: number;
  readonly pending: number;
  /** Not counted: the supplier has not filed, or the record belongs to a later period. */
  readonly notYet: number;
  readonly needOriginal: number;
}

export interface Gstr3bFigure {
  readonly cell: string;
  readonly heading: string;
  readonly tax: Tax;
}

export interface ComputedStatement {
  readonly period: Period;
  readonly sheet: string;
  /** Lines of the sheet that do not agree with the independent computation. */
  readonly disagreeing: number;
  readonly gstr3b: readonly Gstr3bFigure[];
  readonly needOriginal: number;
}
