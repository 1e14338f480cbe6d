import type { ActionFileForm } from "../../files/upload/actionFile";
import type { Action, Command } from "../../ims/actions";
import type { Tax } from "../../ims/fields";
import type { Filters } from "../../ims/filters";
import type { Period } from "../../ims/period";
import type { AskedRecords } from "../../ims/reductionAnswer";
import type { TableKey } from "../../ims/tables";

/** Whose records these are; "" and a fault while the GSTIN is not known or not right. */
export interface Client {
  readonly gstin: string;
  /** What is wrong with the GSTIN as typed, in a sentence. */
  readonly fault?: string;
}

/** One loaded table in the portal's summary. */
export interface TableSummary {
  readonly table: TableKey;
  /** Records in IMS by action, and their total tax in paise. */
  readonly counts: Readonly<Record<Action, number>>;
  readonly tax: Readonly<Record<Action, number>>;
}

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

/** Rows of a table with something in `Check`. */
export interface TableFindings {
  readonly table: TableKey;
  readonly rows: number;
}

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

/** What the marks do to GSTR-2B now: tax in paise by head. */
export interface Strip {
  readonly available: Tax;
  readonly rejected: Tax;
  readonly pending: Tax;
  readonly reduced: Tax;
  /** Total ITC available now less total ITC available with the marks as downloaded. */
  readonly change: number;
}

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

/** Amendments of a table that do not count in full for want of their original. */
export interface Waiting {
  readonly table: TableKey;
  readonly count: number;
}

/** The visible rows the user has selected on one of our sheets. */
export interface SelectionSummary {
  readonly table: TableKey;
  readonly rows: number;
  /** Total tax of the rows in paise; absent when there are too many to look at on each click. */
  readonly tax?: number;
  /** The record in words, when it is one. */
  readonly record?: RecordInWords;
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

/** Long work under way: what it is, how far it is, whether it can be cancelled. */
export interface Work {
  readonly what: string;
  readonly table?: TableKey;
  /** The section or sheet of a file that is being read. */
  readonly part?: string;
  /** Records or rows so far; without a total, records whose number is not known yet. */
  readonly done?: number;
  readonly total?: number;
  /** From 0 to 1, where that is known better than by `done` and `total`. */
  readonly share?: number;
  readonly cancellable: boolean;
}

/** The one line that ends every command. */
export interface Status {
  readonly text: string;
  readonly tone: "plain" | "done" | "refused" | "failed";
  /** The one next step, as a button. */
  readonly next?: "undo" | "show-refused" | "show-problems";
}

/** A command that can be taken back, or done again. */
export interface JournalStep {
  /** "Reject", "edit by hand". */
  readonly command: string;
  readonly rows: number;
}

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

/** All the pane shows. */
export interface DeskState {
  /** False until the workbook has been looked at. */
  readonly ready: boolean;
  /** False in a page that is not inside Excel. */
  readonly inExcel: boolean;
  readonly client: Client;
  /** Who works here, as the log has it; "" while it was not said. */
  readonly initials: string;
  readonly tables: readonly TableSummary[];
  /** The tables with rows of which a rule has something to say. */
  readonly findings: readonly TableFindings[];
  readonly period: Period;
  /** The periods to choose from, latest first. */
  readonly periods: readonly Period[];
  readonly strip?: Strip;
  readonly waiting: readonly Waiting[];
  readonly selection?: SelectionSummary;
  /** Absent until one of our sheets has been looked at. */
  readonly shown?: ShownTable;
  readonly suppliers?: SupplierList;
  readonly work?: Work;
  /** True while Excel waits for the user to leave a cell. */
  readonly waitingForCell: boolean;
  readonly status: Status;
  /** What Undo and Redo would do; absent where there is nothing. */
  readonly undo?: JournalStep;
  readonly redo?: JournalStep;
  readonly report?: LoadReport;
  /** The portal's notice, shown once a load. */
  readonly notice: boolean;
  readonly question?: ComputeQuestion;
  readonly markQuestion?: MarkQuestion;
  readonly reductionQuestion?: ReductionQuestion;
  readonly statement?: ComputedStatement;
  readonly checklist?: Checklist;
  readonly exportForm: ActionFileForm;
  readonly exportQuestion?: ExportQuestion;
  /** The files of the last export of this session. */
  readonly offered?: readonly OfferedFile[];
  readonly answer?: AnswerReport;
  readonly dark: boolean;
}
