import { howMany } from "../../ims/money";
import { readChosenRows } from "../../excel/rows/chosenRows";
import { USUAL_FORM, type ActionFileForm } from "../../files/upload/actionFileForm";
import { actionFileName } from "../../files/upload/actionFileName";
import { CHANGE_FIELDS, mayBeChanged } from "../../files/upload/changes";
import type { WrittenFile, Writer } from "../../files/upload/writer";
import { dayOfMoment } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { rowAt } from "../../ims/records";
import { INWARD_TABLES } from "../../ims/tables";
import { summariesOf } from "../desk/book";
import { checklistOf } from "./checklist";
import type { Status } from "../desk/deskState";
import type { Checklist, CheckLine, OfferedFile } from "./exportState";
import type { Office } from "../desk/office";
import { forgetSent } from "./sent";
import type { StepUnderWay } from "../desk/step";
import { unlessAborted } from "../desk/unlessAborted";

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

/** All rows gone through: the check list, and who has the changed records and writes them. */
export interface Prepared {
  readonly checklist: Checklist;
  /** Records that go into files. */
  readonly taken: number;
  /** Asks the writer, until the user cancels. */
  ask<T>(question: (writer: Writer) => Promise<T>): Promise<T>;
}

/**
 * Gives all rows, hidden ones too, to a writer, which checks them and writes those that changed; then
 * fills the check list. Of a changed row all is read, for everything is sent back as it came; of the
 * others what tells that they are not. The writer lives until `then` has done with it.
 */
export async function prepareExport<Result>(
  office: Office,
  { signal, progress }: StepUnderWay,
  then: (prepared: Prepared) => Promise<Result>,
  forWorkbook = false,
): Promise<Result> {
  const { book, settings, store, tools } = office;
  const writer = tools.openWriter();
  const ask: Prepared["ask"] = (question) => unlessAborted(signal, question(writer));
  try {
    const { gstin } = settings;
    const today = dayOfMoment(tools.now());
    await ask(({ begin }) => begin({ gstin, form: formOf(office), today, forWorkbook }));
    let done = 0;
    for (const { key: table, columns } of INWARD_TABLES) {
      if (!book.loaded.has(table)) continue;
      await readChosenRows(table, {
        lookAt: LOOKED_AT,
        read: columns.map(({ field }) => field).filter((field) => !PASSED_OVER.includes(field)),
        signal,
        choose: (records) =>
          Array.from({ length: records.count }, (_, index) => index).filter((index) =>
            mayBeChanged(rowAt(records, index)),
          ),
        onSeen: ({ count, columns: { key = [] } }) => {
          done += count;
          progress({ table, done });
          return ask(({ see }) => see(key));
        },
        onChosen: (records) => ask(({ add }) => add(records)),
      });
    }
    const { taken, changed, lines: told } = await ask(({ checked }) => checked());
    const lines: CheckLine[] = [];
    for (const line of told) {
      lines.push({ ...line, keys: await ask(({ keysOf }) => keysOf(line.id)) });
    }
    const occasion = { settings, tables: summariesOf(book), now: tools.now() };
    const checklist = checklistOf({ changed, lines }, occasion);
    store.set({ checklist });
    return await then({ checklist, taken, ask });
  } finally {
    writer.close();
  }
}

/** Why nothing is exported; undefined when there is something, and no check stands in the way. */
export function hindrance({ checklist, taken }: Prepared): Status | undefined {
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
  if (taken > 0) return undefined;
  return {
    tone: "refused",
    text: "Nothing was exported: the API has no section for the records that changed. Choose the portal’s own file under ‘Options of the action file’.",
  };
}

/** A file under its name, as it leaves the add-in, and what the log says of it. */
export type WrittenOut = OfferedFile & Pick<WrittenFile, "sha256">;

/** The files for the portal. */
export async function actionFiles(office: Office, { ask }: Prepared): Promise<WrittenOut[]> {
  const { book, settings, tools } = office;
  const now = tools.now();
  const { dialect } = formOf(office);
  const files = await ask((writer) => writer.actionFiles());
  return files.map((file) => ({
    ...offered(file),
    name: actionFileName(settings.gstin, book.period, now, dialect, file),
    type: "application/json",
  }));
}

/** The same records as a workbook, for the client's file and the partner's signature. */
export async function actionWorkbook(office: Office, { ask }: Prepared): Promise<WrittenOut> {
  const { book, settings, tools } = office;
  const file = await ask((writer) => writer.actionWorkbook(book.period));
  return {
    ...offered(file),
    name: actionFileName(settings.gstin, book.period, tools.now()).replace(/json$/, "xlsx"),
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
}

const offered = ({ bytes, records, sha256 }: WrittenFile) => ({
  bytes: [bytes],
  size: bytes.length,
  records,
  sha256,
});

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
