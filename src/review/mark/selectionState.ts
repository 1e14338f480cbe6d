import type { Command } from "../../ims/actions";
import type { TableKey } from "../../ims/tables";

/** What a rule says, and where it comes from. */
export interface RuleInWords {
  readonly sentence: string;
  readonly source: string;
  /** No official text says it in so many words. */
  readonly inferred: boolean;
}

/** What a command may do to the selected rows. */
export interface CommandOutlook {
  readonly allowed: number;
  readonly refused: number;
  /** The rule that refuses: of one row in a sentence, of several in a clause. */
  readonly why?: RuleInWords;
}

/** The visible rows the user has selected on one of our sheets. */
export interface SelectionSummary {
  readonly table: TableKey;
  readonly rows: number;
  /** Total tax of the rows in paise. */
  readonly tax?: number;
  /** The record in words, when it is one. */
  readonly record?: RecordInWords;
  /** Absent when there are too many rows to look at with each selection. */
  readonly outlook?: Readonly<Record<Command, CommandOutlook>>;
  /** Rows of which accepting asks ‘ITC to be reduced’; absent when they are too many to look at. */
  readonly asking?: number;
}

/** One record in words, as the sheet writes them. */
export interface RecordInWords {
  readonly key: string;
  readonly supplier: string;
  readonly gstin: string;
  readonly document: string;
  readonly date: string;
  readonly portalStatus: string;
  readonly filing: string;
  /** What else is known of it: the sheet's headings with their values. */
  readonly details: readonly (readonly [heading: string, value: string])[];
  /** What the rules say of it now. */
  readonly findings: readonly RuleInWords[];
  /** What there is to know before it is decided. */
  readonly advice: readonly RuleInWords[];
  /** What `Check` says beside the rules: of the supplier's changes, of an edit that was put back. */
  readonly note: string;
  /** The original of an amendment where it is not loaded, and what is known of it. */
  readonly original: string;
  /** Its original and its amendments among the loaded records. */
  readonly related: readonly RelatedRecord[];
}

/** The original of a record, or an amendment of it. */
export interface RelatedRecord {
  readonly table: TableKey;
  readonly key: string;
  readonly role: "original" | "amendment";
  /** "INV-7 of 08-10-2026". */
  readonly document: string;
  readonly action: string;
  /** Its total tax in paise, and the amendment's less the original's. */
  readonly tax: number;
  readonly difference: number;
}
