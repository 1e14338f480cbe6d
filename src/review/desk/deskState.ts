import type { ActionFileForm } from "../../files/upload/actionFileForm";
import type { Cycle } from "../../ims/returnCycle";
import type { Rhythm } from "../../gstr2b/rhythm";
import type { Action } from "../../ims/actions";
import type { Period } from "../../ims/period";
import type { TableKey } from "../../ims/tables";
import type { DiagnosisLine } from "../diagnosis/diagnosisState";
import type {
  AnswerReport,
  Checklist,
  ExportedFiles,
  ExportQuestion,
  OfferedFile,
} from "../export/exportState";
import type { ShownTable, SupplierList } from "../filter/filterState";
import type { LoadReport } from "../load/loadState";
import type { JournalStep, MarkQuestion, ReductionQuestion } from "../mark/markState";
import type { SelectionSummary } from "../mark/selectionState";
import type { LiabilityReport } from "../outward/liabilityState";
import type { OutwardState } from "../outward/outwardState";
import type {
  ComputeQuestion,
  ComputedStatement,
  Strip,
  Waiting,
} from "../statement/statementState";

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

/** Rows of a table with something in `Check`. */
export interface TableFindings {
  readonly table: TableKey;
  readonly rows: number;
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
  /** Absent while no outward files are loaded. */
  readonly outward?: OutwardState;
  /** Absent until it was worked out. */
  readonly liability?: LiabilityReport;
  readonly strip?: Strip;
  readonly cycle: Cycle;
  readonly rhythm?: Rhythm;
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
  /** The action workbook, once it was made. */
  readonly workbook?: OfferedFile;
  /** What of an export can count as uploaded. */
  readonly exported?: ExportedFiles;
  readonly answer?: AnswerReport;
  /** What this Excel answered when it was tried out. */
  readonly diagnosis?: readonly DiagnosisLine[];
  readonly dark: boolean;
}
