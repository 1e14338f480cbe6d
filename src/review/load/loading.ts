import { findImsSheets, findOutwardSheets } from "../../excel/sheets/imsSheets";
import { writeImsSheets } from "../../excel/load/loadSheets";
import { writeSummary } from "../../excel/statement/summarySheet";
import type { Report } from "../../files/reader/report";
import { writeSettings, type Settings } from "../../files/settings";
import { parseAction } from "../../ims/actions";
import { dayOfMoment, type Day } from "../../ims/day";
import { gstinFault } from "../../ims/gstin";
import { periodCode, type Period } from "../../ims/period";
import { mapRows, type Records } from "../../ims/records";
import { checkText } from "../../ims/rules";
import { isOutward, type TableKey } from "../../ims/tables";
import { addFindings, newBook } from "../desk/book";
import { clientOf } from "../desk/client";
import { countRead, countSheets, takeBook } from "../desk/counting";
import type { Client, Status } from "../desk/deskState";
import type { LoadReport } from "./loadState";
import { loadEntries, stampOf } from "../export/fileLog";
import { forgetExport } from "../export/exporting";
import { noteLoaded } from "../filter/filtering";
import { loadedSentence, olderSentence, unreadIn } from "./loadedSentence";
import type { Office } from "../desk/office";
import { periodsTo } from "./periods";
import { cycleOf } from "../statement/rhythm";
import { periodFor } from "../../ims/returnCycle";
import type { Source } from "./sources";
import { failure } from "../desk/takeStep";
import type { StepUnderWay } from "../desk/step";
import { laterParts } from "../desk/laterParts";
import { unlessAborted } from "../desk/unlessAborted";

/** What a cancelled load ends with. */
export const LOADING_CANCELLED = "Loading was cancelled. The workbook is as it was before.";

/** `Check` of each record, from the rules. */
function checksOf(records: Records, today: Day): readonly string[] {
  return mapRows(records, (row) =>
    checkText(row, parseAction(row.text("action")) ?? "No action", today),
  );
}

/** What was found, for the pane. */
function reportOf(report: Report): LoadReport {
  return {
    files: report.files,
    unreadCount: unreadIn(report),
    unread: report.findings.filter(({ unread }) => unread),
    notes: report.findings.filter(({ unread }) => !unread),
  };
}

/** Why the files cannot be loaded into this workbook, or undefined. */
function refusalOf(report: Report, client: Client, loaded: boolean): string | undefined {
  const [first] = report.files;
  if (report.tables.length === 0) {
    return report.files.length === 1 && first?.problem
      ? first.problem
      : "No IMS records were found in the chosen files; each file says why. Nothing was changed. Choose the JSON or Excel files downloaded from the IMS dashboard.";
  }
  if (loaded && report.gstin && client.gstin && report.gstin !== client.gstin) {
    return `These records belong to GSTIN ${report.gstin}, but this workbook holds the records of ${client.gstin}. Nothing was changed. Open a workbook of its own for ${report.gstin}.`;
  }
  return undefined;
}

const laterOf = (known: Period, found: Period): Period =>
  Number.isNaN(known) || found > known ? found : known;

/** What is said when all is written and something after that failed. */
const writtenBut = (error: unknown): Status => ({
  tone: "failed",
  text: `The records are on their sheets, but counting them failed: ${failure(error).text} Load the same files again: no record is loaded twice.`,
});

/** Reads the records of a source, puts them on the sheets and counts them. All of it or nothing. */
export async function loadRecords(
  office: Office,
  read: Source,
  underWay: StepUnderWay,
): Promise<Status> {
  const { signal, progress } = underWay;
  const { store, tools } = office;
  const reader = tools.openReader();
  const today = dayOfMoment(tools.now());
  const findings = new Map<TableKey, number>();
  let onSheets = false;
  try {
    const { report, hashes } = await unlessAborted(signal, read(reader, underWay));
    const { client } = store.get();
    // Asked of the workbook: the desk does not know of a load that failed when all was written.
    const loadedBefore = [...(await findImsSheets()), ...(await findOutwardSheets())].length > 0;
    const problem = refusalOf(report, client, loadedBefore);
    const saidByFile = report.files.some((file) => file.problem === problem);
    store.set({ report: { ...reportOf(report), ...(problem && !saidByFile && { problem }) } });
    if (problem) return { tone: "failed", text: problem };

    const gstin = report.gstin ?? client.gstin;
    const cycle = cycleOf(office.settings);
    const found = periodFor(report.latestPeriod, cycle);
    const latest = loadedBefore ? laterOf(office.book.period, found) : found;
    const settings: Settings = {
      ...office.settings,
      gstin: gstinFault(gstin) ? "" : gstin,
      twoBPeriod: periodCode(latest),
      loadedAt: tools.now().toISOString(),
      ...(office.settings.upload && { upload: { ...office.settings.upload, change: undefined } }),
      ...(report.savedAt !== undefined && { savedAt: new Date(report.savedAt).toISOString() }),
    };
    const older = loadedBefore && olderSentence(report, office.settings);
    // What merges comes with the first download that is not the first.
    const { laterLoad } = loadedBefore ? await laterParts.merging() : {};
    const later = laterLoad?.(reader, report.tables, tools.now(), (at) => {
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
    // From here on the records are on the sheets, and Cancel would not be the truth.
    onSheets = true;
    office.settings = settings;
    store.set({ client: clientOf(gstin) });
    progress({ what: "Counting", cancellable: false });
    const sheets = await findImsSheets();
    const book = newBook(
      latest,
      sheets.map(({ table }) => table),
      cycle,
    );
    if (loadedBefore) await countSheets(book);
    else {
      await countRead(
        book,
        reader,
        report.tables.filter(({ table }) => !isOutward(table)),
      );
      // The reader's records have no `Check`: it is written beside them.
      for (const [table, rows] of findings) addFindings(book, table, rows);
    }
    noteLoaded(office);
    await forgetExport(office);
    store.set({
      period: latest,
      periods: periodsTo(latest, cycle),
      notice: report.tables.some(({ table }) => !isOutward(table)),
      statement: undefined,
      checklist: undefined,
    });
    const changes = later?.changes();
    if (changes) store.set({ report: { ...reportOf(report), changes } });
    await takeBook(office, book);
    if (sheets.length > 0) await writeSummary(sheets);
    if (report.tables.some(({ table }) => isOutward(table))) {
      const { showOutward } = await laterParts.showingOutward();
      await showOutward(office);
    }
    return {
      tone: "done",
      text: [loadedSentence(report, changes), older].filter(Boolean).join(" "),
      ...(report.findings.length > 0 && { next: "show-problems" }),
    };
  } catch (error) {
    if (!onSheets) throw error;
    return writtenBut(error);
  } finally {
    reader.close();
  }
}
