import type { Action } from "./actions";
import type { Column } from "./columns";
import type { Field } from "./fields";

/**
 * Whose documents: those of our suppliers, on which we act, or our own, on which our customers act
 * (the two tiles of the portal's IMS dashboard).
 */
export type Side = "inward" | "outward";

export type InwardKey =
  | "b2b"
  | "b2ba"
  | "b2bdn"
  | "b2bdna"
  | "b2bcn"
  | "b2bcna"
  | "ecom"
  | "ecoma"
  | "impg"
  | "impga"
  | "impgsez"
  | "impgseza";

export type OutwardKey = "outb2b" | "outb2ba" | "outcdnr" | "outcdnra" | "outecom" | "outecoma";

export type TableKey = InwardKey | OutwardKey;

export type InwardGroup = "All other ITC" | "Import of goods";
export type Group = InwardGroup | "Outward supplies";

interface Table {
  /** The portal's name of the table. */
  readonly title: string;
  /** Our sheet and our Excel table. */
  readonly sheet: string;
  readonly name: string;
  /** One record and several, in a sentence: "invoice", "credit notes". */
  readonly one: string;
  readonly many: string;
  readonly columns: readonly Column[];
  /** Imports have no supplier's return behind them: nothing to be filed, and no GSTIN that names them. */
  readonly needsFiling: boolean;
}

/** A table of what others supplied to us: records that are acted on, and give credit. */
export interface InwardTable extends Table {
  readonly side: "inward";
  /** The section's key in the portal's JSON. */
  readonly key: InwardKey;
  readonly group: InwardGroup;
  /** The actions the portal offers; imports cannot be rejected (GSTN advisory, 30-10-2025). */
  readonly actions: readonly Action[];
  /** The table whose records this one amends. */
  readonly amends?: InwardKey;
  /** Credit notes lower the credit; every other document raises it. */
  readonly lowersCredit: boolean;
  /** The lines of GSTR-2B (paths under `itcsumm`) where a record counts when it is in, when it is rejected. */
  readonly line: string;
  readonly rejectedLine?: string;
}

/** A table of what we supplied to others: their actions are shown, ours there are none. */
export interface OutwardTable extends Table {
  readonly side: "outward";
  readonly key: OutwardKey;
  readonly group: "Outward supplies";
  /** The section's key in the portal's JSON, under `gstr1` or `gstr1a`. */
  readonly section: string;
  readonly actions: readonly Action[];
  readonly amends?: OutwardKey;
  /** Our own documents give us no credit, and count on no line of GSTR-2B. */
  readonly lowersCredit: false;
  readonly line?: undefined;
  readonly rejectedLine?: undefined;
}

/** One of the portal's IMS tables: everything that differs between them is said here. */
export type ImsTable = InwardTable | OutwardTable;

/** The column of a field, or undefined where the table has none. */
export function columnOf(table: ImsTable, field: Field): Column | undefined {
  return table.columns.find((column) => column.field === field);
}
