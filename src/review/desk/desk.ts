import type { FollowedLink } from "../../excel/filters/followedLinks";
import type { ActionFileForm } from "../../files/upload/actionFileForm";
import type { Action } from "../../ims/actions";
import type { Cycle } from "../../ims/returnCycle";
import type { Day } from "../../ims/day";
import type { Filters } from "../../ims/filters";
import type { ReductionAnswer } from "../../ims/reductionAnswer";
import type { Period } from "../../ims/period";
import type { OutwardKey, Side, TableKey } from "../../ims/tables";
import type { DeskState } from "./deskState";
import type { OfferedFile } from "../export/exportState";
import type { MarkCommand, MarkScope } from "../mark/markState";

export type { MarkScope };

export interface ChosenFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  /** When it was saved last, in milliseconds since 1970, where that is known. */
  readonly savedAt?: number;
}

/** The Load tab. */
export interface LoadingSteps {
  /** Checked at once; kept in the workbook when it is right. */
  setGstin(text: string): Promise<void>;
  /** By whom, for the log; kept in the workbook. */
  setInitials(text: string): Promise<void>;
  load(files: readonly ChosenFile[]): Promise<void>;
  /** Loads the made-up client's inward or outward downloads. */
  loadSample(side: Side): Promise<void>;
  /** Loads the records of the workbook that is open, where it is a download itself. */
  loadThisWorkbook(): Promise<void>;
  dismissNotice(): void;
}

/** Marking the records. */
export interface MarkingSteps {
  /**
   * Above 1,000 rows it asks first: fills `state.markQuestion`. An acceptance that lowers the credit
   * asks too: fills `state.reductionQuestion`. The remark goes with Reject and Pending, or by itself.
   */
  mark(command: MarkCommand, scope: MarkScope, remark?: string): Promise<void>;
  answerMark(agree: boolean): Promise<void>;
  /** Asks ‘ITC to be reduced’ anew of rows that are accepted: fills `state.reductionQuestion`. */
  askReduction(scope: MarkScope): Promise<void>;
  /** Without an answer nothing is marked. */
  answerReduction(answer?: ReductionAnswer): Promise<void>;
  /** Takes the last command back; `redo` does it again. */
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Bringing sheets and rows before the user's eyes. */
export interface ShowingSteps {
  /** Selects the rows the last command refused, or those a check line names. */
  showRefused(): Promise<void>;
  showCheck(id: string): Promise<void>;
  /** Selects the amendments of a table that need their original (`state.waiting`). */
  showWaiting(table: TableKey): Promise<void>;
  /** Selects a record on its sheet. */
  showRecord(table: TableKey, key: string): Promise<void>;
  /** Selects the next visible row of the sheet in front of which a rule has something to say. */
  showNextFinding(): Promise<void>;
  /** Shows the list of what the last loads changed. */
  showChanges(): Promise<void>;
  /** Opens the table's sheet and shows the records in IMS – of an action – and no others. */
  showRecords(table: TableKey, action?: Action): Promise<void>;
  /** The link of a figure on a sheet of ours was followed: shows the records it counts, and no others. */
  showFigure(link: FollowedLink): Promise<void>;
}

/** Filtering the sheets. */
export interface FilteringSteps {
  /** Opens a table's sheet as it is filtered. */
  openTable(table: TableKey): Promise<void>;
  /** Opens a table's sheet and shows the records that meet all filters, besides those set by hand. */
  filter(table: TableKey, filters: Filters): Promise<void>;
  /** Filters by the same again: rows have changed since. */
  filterAgain(table: TableKey): Promise<void>;
  /** Takes all filters off a table, those set by hand too. */
  clearFilters(table: TableKey): Promise<void>;
  /** Fills `state.suppliers`, unless it is filled for the table. */
  listSuppliers(table: TableKey): Promise<void>;
}

/** What customers did with our documents. */
export interface OutwardSteps {
  /** Fills `state.liability`, and writes the sheet `Outward Liability`. */
  workOutLiability(): Promise<void>;
  /** The rows shown of an outward table as a workbook, or undefined when none are. */
  exportShown(table: OutwardKey): Promise<OfferedFile | undefined>;
}

/** The GSTR-2B tab. */
export interface StatementSteps {
  setPeriod(period: Period): Promise<void>;
  /** Monthly or quarterly GSTR-3B; kept in the workbook. */
  setCycle(cycle: Cycle): Promise<void>;
  /** The due date of GSTR-3B where it was extended; `NaN` goes back to that of the rules. */
  setDueDate(day: Day): Promise<void>;
  /** GSTR-2B was computed again on the portal. */
  markRecomputed(): Promise<void>;
  /** Counts the sheets again, as of today. */
  refreshRhythm(): Promise<void>;
  /** Shows exactly the documents behind a line of GSTR-2B, by its path. */
  showLine(path: string): Promise<void>;
  /** Asks first: fills `state.question`. */
  askCompute(): Promise<void>;
  answerCompute(agree: boolean): Promise<void>;
  /**
   * Takes the portal's GSTR-2B: of the chosen period it fills the lines IMS does not know and is
   * compared with ours; of an earlier one it tells of the originals of amendments.
   */
  takePortalStatement(file: ChosenFile): Promise<void>;
}

/** The Export tab. */
export interface ExportSteps {
  /** Fills `state.checklist`. */
  check(): Promise<void>;
  /**
   * The action file, or files; they stay in `state.offered`. Undefined when a check fails (then
   * `state.checklist` says why), and when there are warnings to be asked about first: fills
   * `state.exportQuestion`.
   */
  exportActions(): Promise<readonly OfferedFile[] | undefined>;
  answerExport(agree: boolean): Promise<readonly OfferedFile[] | undefined>;
  /** The changed records as a workbook; it stays in `state.workbook`. Undefined when a check fails. */
  exportWorkbook(): Promise<OfferedFile | undefined>;
  /** Asks Excel to open that workbook beside this one. */
  openActionWorkbook(): Promise<void>;
  /** The portal has what was exported last: the next file holds what changes after it. */
  markUploaded(): Promise<void>;
  /** Takes what the portal answered to the upload; fills `state.answer`. */
  readAnswer(file: ChosenFile): Promise<void>;
  /** How the action file is written from now on; kept in the workbook. */
  setExportForm(form: ActionFileForm): Promise<void>;
}

/** Help. */
export interface DiagnosisSteps {
  /** Tries out this Excel on a sheet of its own; fills `state.diagnosis`. */
  diagnose(): Promise<void>;
}

/**
 * The accountant's desk: what is to be seen, and the steps that can be taken. Steps run one at a
 * time – one that is called while another runs is not taken – and each ends with a sentence in
 * `state.status`; none rejects. The first step waits until the workbook has been looked at
 * (`state.ready`).
 */
export interface Desk
  extends
    LoadingSteps,
    MarkingSteps,
    ShowingSteps,
    FilteringSteps,
    OutwardSteps,
    StatementSteps,
    ExportSteps,
    DiagnosisSteps {
  readonly state: DeskState;
  /** Resolves when the workbook has been looked at; rejects where there is no Excel to ask. */
  readonly opened: Promise<void>;
  /** Calls the listener after every change of `state`; returns the way to stop it. */
  subscribe(listener: () => void): () => void;
  /** Ends the step under way where it can be cancelled. */
  cancel(): void;
}
