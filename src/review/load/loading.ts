import { findImsSheets, findOutwardSheets } from "../../excel/sheets/imsSheets";
import { writeImsSheets } from "../../excel/load/loadSheets";
import { writeSummary } from "../../excel/statement/summarySheet";
import type { Reader } from "../../files/reader/reader";
import type { Report } from "../../files/reader/report";
import { writeSettings, type Settings } from "../../files/settings";
import { actionIn } from "../../ims/actions";
import { dayOfMoment, type Day } from "../../ims/day";
import { gstinFault } from "../../ims/gstin";
import { periodCode, type Period } from "../../ims/period";
import { mapRows, type Records } from "../../ims/records";
import { periodFor } from "../../ims/returnCycle";
import { checkText } from "../../ims/rules";
import { isOutward, type TableKey } from "../../ims/tables";
import { addFindings, newBook } from "../desk/book";
import { clientOf } from "../desk/client";
import { countRead, countSheets, takeBook } from "../desk/counting";
import type { Status } from "../desk/deskState";
import { laterParts } from "../desk/laterParts";
import type { Office } from "../desk/office";
import type { StepUnderWay } from "../desk/step";
import { failure } from "../desk/takeStep";
import { unlessAborted } from "../desk/unlessAborted";
import { forgetExport } from "../export/exporting";
import { loadEntries, stampOf } from "../export/fileLog";
import { noteLoaded } from "../filter/filtering";
import { cycleOf } from "../statement/rhythm";
import { refusalOf, reportOf } from "./foundInFiles";
import { loadedSentence, olderSentence } from "./loadedSentence";
import type { LoadChanges } from "./loadState";
import { periodsTo } from "./periods";
import type { Found, Source } from "./sources";

/** What a cancelled load ends with. */
export const LOADING_CANCELLED = "Loading was cancelled. The workbook is as it was before.";

/** What is to be loaded: what was found, and what the workbook will know then. */
interface Load extends Found {
  readonly reader: Reader;
  /** Whether records are on the sheets already, with which those of the files are merged. */
  readonly isLater: boolean;
  /** The GSTR-2B the pane shows: of the latest records. */
  readonly period: Period;
  readonly settings: Settings;
}

/** What stands on the sheets once all is written. */
interface Written {
  /** Rows with something in `Check`, of each table. */
  readonly findings: ReadonlyMap<TableKey, number>;
  /** Against the sheets; absent on a first load. */
  readonly changes: LoadChanges | undefined;
}

/** Reads the records of a source, puts them on the sheets and counts them. All of it or nothing. */
export async function loadRecords(
  office: Office,
  read: Source,
  underWay: StepUnderWay,
): Promise<Status> {
  const { store, tools } = office;
  const reader = tools.openReader();
  try {
    const found = await unlessAborted(underWay.signal, read(reader, underWay));
    const { report } = found;
    // Asked of the workbook: the desk does not know of a load that failed when all was written.
    const isLater = [...(await findImsSheets()), ...(await findOutwardSheets())].length > 0;
    const problem = refusalOf(report, store.get().client, isLater);
    const saidByFile = report.files.some((file) => file.problem === problem);
    store.set({ report: { ...reportOf(report), ...(problem && !saidByFile && { problem }) } });
    if (problem) return { tone: "failed", text: problem };

    const older = isLater && olderSentence(report, office.settings);
    const period = periodAfter(office, report, isLater);
    const settings = settingsAfter(office, report, period);
    const load: Load = { ...found, reader, isLater, period, settings };
    const written = await writeSheets(office, load, underWay);
    // From here on the records are on the sheets, and Cancel would not be the truth.
    underWay.progress({ what: "Counting", cancellable: false });
    try {
      await countWritten(office, load, written);
    } catch (error) {
      return writtenBut(error);
    }
    return {
      tone: "done",
      text: [loadedSentence(report, written.changes), older].filter(Boolean).join(" "),
      ...(report.findings.length > 0 && { next: "show-problems" }),
    };
  } finally {
    reader.close();
  }
}

/** What is said when all is written and something after that failed. */
const writtenBut = (error: unknown): Status => ({
  tone: "failed",
  text: `The records are on their sheets, but counting them failed: ${failure(error).text} Load the same files again: no record is loaded twice.`,
});

/** The GSTR-2B of the latest records: of the files, or of the sheets where those are later. */
function periodAfter({ settings, book }: Office, report: Report, isLater: boolean): Period {
  const found = periodFor(report.latestPeriod, cycleOf(settings));
  if (!isLater || Number.isNaN(book.period)) return found;
  return found > book.period ? found : book.period;
}

/** What the workbook remembers after the load. */
function settingsAfter(
  { settings, store, tools }: Office,
  report: Report,
  period: Period,
): Settings {
  const gstin = report.gstin ?? store.get().client.gstin;
  return {
    ...settings,
    gstin: gstinFault(gstin) ? "" : gstin,
    twoBPeriod: periodCode(period),
    loadedAt: tools.now().toISOString(),
    ...(settings.upload && { upload: { ...settings.upload, change: undefined } }),
    ...(report.savedAt !== undefined && { savedAt: new Date(report.savedAt).toISOString() }),
  };
}

/** Writes the records to their sheets, merged with those that stand there. All of them or none. */
async function writeSheets(
  office: Office,
  { reader, report, hashes, isLater, settings }: Load,
  { signal, progress }: StepUnderWay,
): Promise<Written> {
  const now = office.tools.now();
  const today = dayOfMoment(now);
  const findings = new Map<TableKey, number>();
  // What merges comes with the first download that is not the first.
  const { laterLoad } = isLater ? await laterParts.merging() : {};
  const later = laterLoad?.(reader, report.tables, now, (at) => {
    progress({ what: "Comparing with the sheets", ...at });
  });
  await writeImsSheets(
    {
      tables: report.tables,
      ...(later && { merging: later }),
      rows: async (table, from, to) => {
        const records = await unlessAborted(signal, reader.rows(table, from, to));
        return later ? later.asNew(records) : records;
      },
    },
    {
      check: (records) => {
        if (isOutward(records.table)) return [];
        const checks = checksOf(records, today);
        const rows = checks.filter((check) => check !== "").length;
        findings.set(records.table, (findings.get(records.table) ?? 0) + rows);
        return checks;
      },
      settings: writeSettings(settings),
      log: { entries: loadEntries(report.files, hashes), stamp: stampOf(office) },
      signal,
      onProgress: (at) => {
        progress({ what: "Writing the sheets", ...at });
      },
    },
  );
  return { findings, changes: later?.changes() };
}

/** `Check` of each record, from the rules. */
const checksOf = (records: Records, today: Day): readonly string[] =>
  mapRows(records, (row) => checkText(row, actionIn(row.text("action")), today));

/** Counts what was written, and puts it before the user's eyes. */
async function countWritten(
  office: Office,
  { reader, report, isLater, period, settings }: Load,
  { findings, changes }: Written,
): Promise<void> {
  const { store } = office;
  office.settings = settings;
  store.set({ client: clientOf(report.gstin ?? store.get().client.gstin) });
  const cycle = cycleOf(settings);
  const sheets = await findImsSheets();
  const loaded = sheets.map(({ table }) => table);
  const book = newBook(period, loaded, cycle);
  const inward = report.tables.filter(({ table }) => !isOutward(table));
  if (isLater) await countSheets(book);
  else {
    await countRead(book, reader, inward);
    // The reader's records have no `Check`: it is written beside them.
    for (const [table, rows] of findings) addFindings(book, table, rows);
  }
  noteLoaded(office);
  await forgetExport(office);
  store.set({
    period,
    periods: periodsTo(period, cycle),
    notice: inward.length > 0,
    statement: undefined,
    checklist: undefined,
    ...(changes && { report: { ...reportOf(report), changes } }),
  });
  await takeBook(office, book);
  if (sheets.length > 0) await writeSummary(sheets);
  if (inward.length < report.tables.length) {
    const { showOutward } = await laterParts.showingOutward();
    await showOutward(office);
  }
}
