import { readChosenRows } from "../excel/chosenRows";
import {
  actionFileName,
  newActionFiles,
  type ActionFile,
  type ActionFileForm,
  USUAL_FORM,
} from "../files/actionFile";
import { CHANGE_FIELDS, isChanged, mayBeChanged } from "../files/upload/changes";
import type { Field } from "../ims/fields";
import { gstinFault } from "../ims/gstin";
import { rowAt, type Row } from "../ims/records";
import { IMS_TABLES } from "../ims/tables";
import { summariesOf } from "./book";
import { newExamination, sendable, type Examination } from "./checklist";
import type { Checklist, OfferedFile, Status } from "./deskState";
import type { Office } from "./office";
import { HIDDEN_ALTERED, malformed, NO_SECTION, recordsInWords } from "./rowChecks";
import { inSlices } from "./slices";
import type { StepUnderWay } from "./takeStep";

/** What became of going through all rows. */
export interface Prepared {
  readonly checklist: Checklist;
  /** None while a check fails, and when nothing changed. */
  readonly files: readonly ActionFile[];
}

export const formOf = ({ settings }: Office): ActionFileForm => settings.exportForm ?? USUAL_FORM;

const LOOKED_AT: readonly Field[] = ["key", ...CHANGE_FIELDS];

/**
 * Goes through all rows, hidden ones too: fills the check list and writes the changed records into
 * files. Of a changed row all is read, for everything is sent back as it came; of the others what tells
 * that they are not. The pane stays awake meanwhile.
 */
export async function prepareExport(
  office: Office,
  { signal, progress }: StepUnderWay,
): Promise<Prepared> {
  const { book, settings, store, tools } = office;
  const examination = newExamination({ settings, tables: summariesOf(book), now: tools.now() });
  const isOurs = gstinFault(settings.gstin) === undefined;
  const files = isOurs ? newActionFiles(settings.gstin, formOf(office)) : undefined;
  let done = 0;
  for (const { key: table, columns } of IMS_TABLES) {
    if (!book.loaded.has(table)) continue;
    await readChosenRows(table, {
      lookAt: LOOKED_AT,
      read: columns.map(({ field }) => field),
      signal,
      choose: (records) => {
        examination.see(records);
        done += records.count;
        progress({ table, done });
        return Array.from({ length: records.count }, (_, index) => index).filter((index) =>
          mayBeChanged(rowAt(records, index)),
        );
      },
      onChosen: (records) =>
        inSlices(
          records.count,
          (index) => takeRow(examination, files, rowAt(records, index)),
          signal,
        ),
    });
  }
  const checklist = examination.checklist();
  store.set({ checklist });
  const isRight = checklist.lines.every(({ level }) => level !== "error");
  return { checklist, files: isRight ? (files?.files() ?? []) : [] };
}

function takeRow(
  examination: Examination,
  files: ReturnType<typeof newActionFiles> | undefined,
  row: Row,
): void {
  // A row whose hidden cell was altered counts as changed: it is named by the check.
  if (sendable(() => isChanged(row)) === false) return;
  examination.count();
  if (!examination.passes(row)) return;
  if (!files) return;
  const added = sendable(() => files.add(row));
  if (added === undefined) examination.find(HIDDEN_ALTERED, row);
  else if (added === "no section") examination.find(NO_SECTION, row);
  else if (typeof added === "object") examination.find(malformed(added.fault), row);
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
    text: "Nothing was exported: the API has no section for the records that changed. Choose the portal’s own file under Options.",
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

/** What an export ends with. */
export function exportedStatus(files: readonly OfferedFile[], toPortal: boolean): Status {
  const count = files.reduce((sum, { records }) => sum + records, 0);
  const [first] = files;
  const where = files.length === 1 ? (first?.name ?? "") : `${files.length} files`;
  const next = toPortal
    ? "Upload it on the portal: IMS dashboard, Offline. Then press Uploaded."
    : "Send it through your GSP. Then press Uploaded.";
  return { tone: "done", text: `Exported ${recordsInWords(count)} to ${where}. ${next}` };
}
