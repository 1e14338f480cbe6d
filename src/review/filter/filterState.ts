import type { Filters } from "../../ims/filters";
import type { TableKey } from "../../ims/tables";

/** The rows of a table that are to be seen, and what hides the others. */
export interface ShownTable {
  readonly table: TableKey;
  readonly rows: number;
  readonly shown: number;
  /** Total tax of the rows shown, in paise. */
  readonly tax: number;
  /** What the table is filtered by through the pane. */
  readonly filters: Filters;
  /** Headings on which the user filters by hand, and what the pane filtered by in an earlier session. */
  readonly byHand: readonly string[];
  /** Rows have changed since in what the filters look at: other rows may meet them now. */
  readonly stale: boolean;
}

/** A supplier of a table, with its documents and their total tax in paise. */
export interface SupplierTotal {
  readonly gstin: string;
  readonly name: string;
  readonly documents: number;
  readonly tax: number;
}

/** The suppliers of a table, those with most tax first. */
export interface SupplierList {
  readonly table: TableKey;
  readonly suppliers: readonly SupplierTotal[];
}

/** The records a figure of one of our own sheets counts: those that filters find, or of a line of GSTR-2B. */
export type FigureRecords =
  { readonly table: TableKey; readonly filters: Filters } | { readonly line: string };
