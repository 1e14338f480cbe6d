import type { Tax } from "../../ims/fields";
import type { Period } from "../../ims/period";
import type { TableKey } from "../../ims/tables";

/** What the marks do to GSTR-2B now: tax in paise by head. */
export interface Strip {
  readonly available: Tax;
  readonly rejected: Tax;
  readonly pending: Tax;
  readonly reduced: Tax;
  /** ITC available now less that with the marks as they were loaded. */
  readonly sinceLoading: Tax;
  /** Less that with the marks as uploaded last; absent where nothing was uploaded since loading. */
  readonly sinceUpload?: Tax;
}

/** Amendments of a table that do not count in full for want of their original. */
export interface Waiting {
  readonly table: TableKey;
  readonly count: number;
  /** The first of them, to be shown one by one. */
  readonly first: readonly { readonly key: string; readonly name: string }[];
}

/** Asked before GSTR-2B is computed, as the portal asks: what will be treated how. */
export interface ComputeQuestion {
  readonly period: Period;
  readonly accepted: number;
  readonly deemedAccepted: number;
  readonly deemedAcceptedTax: number;
  readonly rejected: number;
  readonly pending: number;
  /** Of those without action: pending for longer than the portal takes it. */
  readonly lapsed: number;
  /** Not counted: the supplier has not filed, or the record belongs to a later period. */
  readonly notYet: number;
  readonly needOriginal: number;
}

/** A line behind a figure of GSTR-3B. */
export interface LineFigure {
  readonly path: string;
  readonly name: string;
  /** As it enters the figure: credit notes are taken off. */
  readonly tax: Tax;
  readonly documents: number;
}

export interface Gstr3bFigure {
  readonly cell: string;
  readonly heading: string;
  /** Absent where GSTR-2B does not tell the figure. */
  readonly tax?: Tax;
  readonly note?: string;
  readonly lines: readonly LineFigure[];
}

export interface ComputedStatement {
  readonly period: Period;
  readonly sheet: string;
  /** Lines of the sheet that do not agree with the independent computation. */
  readonly disagreeing: number;
  readonly gstr3b: readonly Gstr3bFigure[];
}
