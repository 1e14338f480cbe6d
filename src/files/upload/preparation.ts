import { gstinFault, normalGstin } from "../../ims/gstin";
import type { Day } from "../../ims/day";
import { rowAt, type Records, type Row } from "../../ims/records";
import { newActionFiles, type ActionFile, type ActionFiles } from "./actionFile";
import type { ActionFileForm } from "./actionFileForm";
import { isChanged } from "./changes";
import { newExamination, type Examination, type RowsLine } from "./examination";
import { HIDDEN_ALTERED, malformed, NO_SECTION, RESET_UNTRIED } from "./rowChecks";
import { newSentRecords, type SentRecords } from "./sentRecords";
import { sendable } from "./unsendable";

/** What rows are gone through for. */
export interface ExportTask {
  /** The client's own; while it is wrong the rows are checked, and no file is made. */
  readonly gstin: string;
  readonly form: ActionFileForm;
  /** The day of the user's clock. */
  readonly today: Day;
  /** Whether the records are kept, to be made a workbook of. */
  readonly forWorkbook: boolean;
}

/** What became of the rows. */
export interface Checked {
  /** Records that differ from what the portal has. */
  readonly changed: number;
  /** Those of them that go into files. */
  readonly taken: number;
  readonly lines: readonly RowsLine[];
}

/** Rows on their way into the check list and the files. */
export interface Preparation {
  see(keys: readonly string[]): void;
  /** Takes rows that may have changed, with all that is sent back of them. */
  add(records: Records): void;
  checked(): Checked;
  /** The row keys of a line of what was checked. */
  keysOf(line: string): readonly string[];
  actionFiles(): readonly ActionFile[];
  sentRecords(): SentRecords;
  /** The records in the files; none unless they were to be kept. */
  kept(): readonly Row[];
}

/** Begins an export: each row is checked and, where it changed and is right, written. */
export function newPreparation({ gstin, form, today, forWorkbook }: ExportTask): Preparation {
  const own = normalGstin(gstin);
  const examination = newExamination(own, today);
  const files = gstinFault(own) === undefined ? newActionFiles(own, form) : undefined;
  const sending = newSentRecords();
  const kept: Row[] = [];
  let changed = 0;
  let taken = 0;
  return {
    see: examination.see,
    add(records) {
      for (let index = 0; index < records.count; index++) {
        const row = rowAt(records, index);
        // A row whose hidden cell was altered counts as changed: it is named by the check.
        if (sendable(() => isChanged(row)) === false) {
          examination.leaves(row);
          continue;
        }
        changed += 1;
        if (!examination.passes(row) || !files || !takes(files, row, examination)) continue;
        taken += 1;
        sending.add(row);
        if (forWorkbook) kept.push(row);
      }
    },
    checked: () => ({ changed, taken, lines: examination.lines() }),
    keysOf: examination.keysOf,
    actionFiles: () => files?.files() ?? [],
    sentRecords: sending.records,
    kept: () => kept,
  };
}

/** Whether the row went into a file; what became of it otherwise is said. */
function takes(files: ActionFiles, row: Row, { find }: Examination): boolean {
  const added = sendable(() => files.add(row));
  if (added === undefined) find(HIDDEN_ALTERED, row);
  else if (added === "no section") find(NO_SECTION, row);
  else if (typeof added === "object") find(malformed(added.fault), row);
  if (added !== "added") return false;
  if (files.dialect !== "api" && row.text("action") === "No action") find(RESET_UNTRIED, row);
  return true;
}
