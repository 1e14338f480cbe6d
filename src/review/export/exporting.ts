import { howMany } from "../../ims/money";
import { readChosenRows } from "../../excel/rows/chosenRows";
import {
  actionFileName,
  newActionFiles,
  type ActionFile,
  type ActionFiles,
  type ActionFileForm,
  USUAL_FORM,
} from "../../files/upload/actionFile";
import { actionSheets } from "../../files/upload/actionWorkbook";
import { CHANGE_FIELDS, isChanged, mayBeChanged } from "../../files/upload/changes";
import { dayOfMoment } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { gstinFault } from "../../ims/gstin";
import { rowAt, type Row } from "../../ims/records";
import { INWARD_TABLES } from "../../ims/tables";
import { summariesOf } from "../desk/book";
import { inSlices } from "../desk/inSlices";
import { newExamination, sendable, type Examination } from "./checklist";
import type { Status } from "../desk/deskState";
import type { Checklist, OfferedFile } from "./exportState";
import type { Office } from "../desk/office";
import { HIDDEN_ALTERED, malformed, NO_SECTION, RESET_UNTRIED } from "./rowChecks";
import { forgetSent } from "./sent";
import type { StepUnderWay } from "../desk/step";

/** What became of going through all rows. */
export interface Prepared {
  readonly checklist: Checklist;
  /** None while a check fails, and when nothing changed. */
  readonly files: readonly ActionFile[];
}

export const formOf = ({ settings }: Office): ActionFileForm => settings.exportForm ?? USUAL_FORM;

const LOOKED_AT: readonly Field[] = ["key", ...CHANGE_FIELDS];

/** What we wrote for the eye, or to notice edits by: neither a check nor a file looks at it. */
const PASSED_OVER: readonly Field[] = [
  "check",
  "originalFound",
  "direction",
  "amended",
  "checkedAction",
  "checkedAnswers",
];

/**
 * Goes through all rows, hidden ones too: fills the check list and writes the changed records into
 * files. Of a changed row all is read, for everything is sent back as it came; of the others what tells
 * that they are not. The pane stays awake meanwhile. `onTaken` is given each record in the files.
 */
export async function prepareExport(
  office: Office,
  { signal, progress }: StepUnderWay,
  onTaken: (row: Row) => void = () => undefined,
): Promise<Prepared> {
  const { book, settings, store, tools } = office;
  const examination = newExamination({ settings, tables: summariesOf(book), now: tools.now() });
  const isOurs = gstinFault(settings.gstin) === undefined;
  const files = isOurs ? newActionFiles(settings.gstin, formOf(office)) : undefined;
  let done = 0;
  for (const { key: table, columns } of INWARD_TABLES) {
    if (!book.loaded.has(table)) continue;
    await readChosenRows(table, {
      lookAt: LOOKED_AT,
      read: columns.map(({ field }) => field).filter((field) => !PASSED_OVER.includes(field)),
      signal,
      choose: (records) => {
        examination.see(records);
        done += records.count;
        progress({ table, done });
        return Array.from({ length: records.count }, (_, index) => index).filter((index) =>
          mayBeChanged(rowAt(records, index)),
        );
      },
      onChosen: (records) => {
        const take = (index: number) => {
          const row = rowAt(records, index);
          if (takeRow(examination, files, row)) onTaken(row);
        };
        return inSlices(records.count, take, signal);
      },
    });
  }
  const checklist = examination.checklist();
  store.set({ checklist });
  const isRight = checklist.lines.every(({ level }) => level !== "error");
  return { checklist, files: isRight ? (files?.files() ?? []) : [] };
}

/** Whether the row went into a file. */
function takeRow(examination: Examination, files: ActionFiles | undefined, row: Row): boolean {
  // A row whose hidden cell was altered counts as changed: it is named by the check.
  if (sendable(() => isChanged(row)) === false) {
    examination.leaves(row);
    return false;
  }
  examination.count();
  if (!examination.passes(row) || !files) return false;
  const added = sendable(() => files.add(row));
  if (added === undefined) examination.find(HIDDEN_ALTERED, row);
  else if (added === "no section") examination.find(NO_SECTION, row);
  else if (typeof added === "object") examination.find(malformed(added.fault), row);
  if (added !== "added") return false;
  if (files.dialect !== "api" && row.text("action") === "No action") {
    examination.find(RESET_UNTRIED, row);
  }
  return true;
}

/** Why nothing is exported; undefined when there is something, and no check stands in the way. */
export function hindrance({ checklist, files }: Prepared): Status | undefined {
  const errors = checklist.lines.filter(({ level }) => level === "error");
  if (errors.length > 0) {
    return {
      tone: "refused",
      text: `Nothing was exported: ${errors.map(({ text }) => text).join(" ")}`,
    };
  }
  if (checklist.changed === 0) {
    return {
      tone: "refused",
      text: "Nothing was exported: no record differs from what the portal has. Mark records first.",
    };
  }
  if (files.length > 0) return undefined;
  return {
    tone: "refused",
    text: "Nothing was exported: the API has no section for the records that changed. Choose the portal’s own file under ‘Options of the action file’.",
  };
}

/** The files under their names, as they leave the add-in. */
export function offeredFiles(office: Office, files: readonly ActionFile[]): readonly OfferedFile[] {
  const { book, settings, tools } = office;
  const now = tools.now();
  const { dialect } = formOf(office);
  return files.map((file) => ({
    name: actionFileName(settings.gstin, book.period, now, dialect, file),
    type: "application/json",
    bytes: file.bytes,
    size: file.size,
    records: file.records,
  }));
}

/** The same records as a workbook, for the client's file and the partner's signature. */
export async function offeredWorkbook(
  office: Office,
  changed: readonly Row[],
): Promise<OfferedFile> {
  const { book, settings, tools } = office;
  const now = tools.now();
  const { gstin } = settings;
  const sheets = actionSheets(changed, { gstin, period: book.period, day: dayOfMoment(now) });
  const bytes = new Uint8Array(await tools.writeWorkbook(sheets));
  return {
    name: actionFileName(gstin, book.period, now).replace(/json$/, "xlsx"),
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: [bytes],
    size: bytes.length,
    records: changed.length,
  };
}

/** What an export ends with. */
export function exportedStatus(
  files: readonly OfferedFile[],
  toPortal: boolean,
  note: string,
): Status {
  const count = files.reduce((sum, { records }) => sum + records, 0);
  const [first] = files;
  const where = files.length === 1 ? (first?.name ?? "") : `${files.length} files`;
  const next = toPortal
    ? "Upload it on the portal: IMS dashboard, Offline. Then press Uploaded."
    : "Send it through your GSP. Then press Uploaded.";
  return { tone: "done", text: `Exported ${howMany(count, "record")} to ${where}. ${next}${note}` };
}

/** Files were loaded: nothing of an export before them counts any more. */
export async function forgetExport(office: Office): Promise<void> {
  office.store.set({
    offered: undefined,
    workbook: undefined,
    answer: undefined,
    checklist: undefined,
  });
  await forgetSent(office);
}
