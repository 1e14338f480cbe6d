import type { Action } from "../../ims/actions";
import type { Period } from "../../ims/period";
import type { OutwardKey } from "../../ims/tables";

/** Documents of a table with one status in one return: how many, and their total tax in paise. */
export interface OutwardLot {
  readonly table: OutwardKey;
  /** The form, "GSTR-1/IFF" or "GSTR-1A"; "" and `NaN` where the files did not tell. */
  readonly source: string;
  readonly period: Period;
  readonly action: Action;
  readonly documents: number;
  readonly tax: number;
}

/** What our customers did with our documents, as the sheets hold it. */
export interface OutwardState {
  /** The tables that have a sheet, in the portal's order. */
  readonly tables: readonly OutwardKey[];
  readonly lots: readonly OutwardLot[];
  /** The return periods of the documents, latest first. */
  readonly periods: readonly Period[];
}
