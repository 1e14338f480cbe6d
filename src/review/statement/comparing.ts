import { writeComparison } from "../../excel/statement/comparisonSheet";
import { writePortalDocuments } from "../../excel/statement/portalDocuments";
import { readTable } from "../../excel/rows/reading";
import { compareStatements } from "../../gstr2b/comparison";
import { differencesTable, differing, linesTable } from "../../gstr2b/comparisonSheet";
import { portalPaths, portalRows } from "../../gstr2b/fromPortal";
import { knownOriginals } from "../../gstr2b/knownOriginals";
import type { PortalStatement } from "../../gstr2b/portalStatement";
import { firstMonth, formatTwoB } from "../../ims/returnCycle";
import { addKnown, type KnownOriginal } from "../../gstr2b/ties";
import { formatDay } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { formatCount, howMany } from "../../ims/money";
import { formatPeriod } from "../../ims/period";
import type { Records } from "../../ims/records";
import { columnOf, imsTable } from "../../ims/tables";
import { COUNTED_FIELDS, waitingIn } from "../desk/book";
import { computeStatement, stateNow } from "./computing";
import type { ChosenFile } from "../desk/desk";
import type { Status } from "../desk/deskState";
import type { Office } from "../desk/office";
import { showBook } from "../desk/showBook";
import type { StepUnderWay } from "../desk/step";
import { readEarlierDownload, type EarlierDownload } from "./earlierDownload";
import { keepRecomputed } from "./datesTold";
import { tieOriginals } from "./tying";

/**
 * Takes the portal's GSTR-2B file. One of the chosen period fills the lines IMS does not know and is
 * compared with ours; one of an earlier period, or an earlier IMS download, tells of the originals of
 * amendments.
 */
export async function takePortalStatement(
  office: Office,
  file: ChosenFile,
  underWay: StepUnderWay,
): Promise<Status> {
  const reader = office.tools.openReader();
  try {
    underWay.progress({ what: `Reading ${file.name}` });
    // The reader may take the bytes over, and they may have to be read once more.
    const again = { ...file, bytes: file.bytes.slice(0) };
    const read = await reader.readStatement(file);
    if ("problem" in read) {
      const earlier = await readEarlierDownload(office, reader, again);
      return earlier ? await takeDownload(office, earlier) : { tone: "failed", text: read.problem };
    }
    const { statement } = read;
    const { period } = statement;
    const problem = refusalOf(office, statement);
    if (problem !== undefined) return { tone: "failed", text: problem };
    if (period === office.book.period) return await compare(office, statement, underWay);
    const what = `GSTR-2B of ${formatTwoB(period, office.book.cycle)}`;
    return await findOriginals(office, knownOriginals(statement), what);
  } finally {
    reader.close();
  }
}

const othersSentence = (what: string, gstin: string, own: string): string =>
  `This ${what} belongs to GSTIN ${gstin}, but this workbook holds the records of ${own}. Nothing was changed. Choose the file of ${own}.`;

function refusalOf({ settings, book }: Office, { gstin, period }: PortalStatement) {
  if (settings.gstin !== "" && settings.gstin !== gstin) {
    return othersSentence("GSTR-2B", gstin, settings.gstin);
  }
  const chosen = formatTwoB(book.period, book.cycle);
  if (period > book.period) {
    return `This GSTR-2B is of ${formatPeriod(period)}, but the period chosen here is ${chosen}. Nothing was changed. Choose ${formatPeriod(period)} as GSTR-2B period, or another file.`;
  }
  if (period < book.period && period >= firstMonth(book.period, book.cycle)) {
    return `This GSTR-2B is of ${formatPeriod(period)}, a month of the quarter ${chosen}. A quarterly filer's credit comes from the GSTR-2B of the whole quarter. Nothing was changed. Choose the file of the quarter.`;
  }
  return undefined;
}

async function takeDownload(office: Office, earlier: EarlierDownload): Promise<Status> {
  const { settings, book } = office;
  if (earlier.gstin !== undefined && settings.gstin !== "" && earlier.gstin !== settings.gstin) {
    return { tone: "failed", text: othersSentence("IMS download", earlier.gstin, settings.gstin) };
  }
  const of = formatPeriod(earlier.period);
  if (earlier.originals.length === 0) {
    return {
      tone: "failed",
      text: `This is an IMS download of ${of}, and tells of no original that counted before ${formatTwoB(book.period, book.cycle)}. Nothing was changed. Load it on the Load tab, or choose a GSTR-2B file here.`,
    };
  }
  return findOriginals(office, earlier.originals, `IMS download of ${of}`);
}

const waiting = ({ book }: Office): number =>
  [...waitingIn(book).values()].reduce((sum, rows) => sum + rows.length, 0);

async function findOriginals(
  office: Office,
  known: readonly KnownOriginal[],
  where: string,
): Promise<Status> {
  const before = waiting(office);
  office.knownOriginals = [...office.knownOriginals, ...known];
  addKnown(office.book.ties, known);
  await tieOriginals(office);
  showBook(office);
  const found = before - waiting(office);
  const { period, cycle } = office.book;
  return {
    tone: "done",
    text: `Found the originals of ${formatCount(found)} of ${formatCount(before)} waiting amendments in the ${where}. To compare, choose the GSTR-2B file of ${formatTwoB(period, cycle)}.`,
  };
}

/** What a comparison looks at beside what is counted. */
const NAMES: readonly Field[] = ["supplier", "name", "number", "date"];

async function compare(
  office: Office,
  portal: PortalStatement,
  underWay: StepUnderWay,
): Promise<Status> {
  const filled = portalPaths(office.book.loaded);
  await writePortalDocuments(portalRows(portal, filled));
  const computed = await computeStatement(office, underWay);
  if (computed.tone === "failed") return computed;
  underWay.progress({ what: "Comparing" });
  const { statement } = await stateNow(office);
  const comparison = compareStatements(
    statement,
    await recordsOnSheets(office, underWay.signal),
    portal,
    filled,
  );
  const generated = formatDay(portal.generated);
  const period = formatTwoB(portal.period, statement.cycle);
  if (!Number.isNaN(portal.generated)) await keepRecomputed(office, portal.generated);
  const { lines, documents } = differing(comparison);
  const sentence =
    lines === 0 && documents === 0
      ? "No line and no document differs."
      : `${howMany(lines, "line")} and ${howMany(documents, "document")} ${lines + documents === 1 ? "differs" : "differ"}.`;
  const sheet = await writeComparison(
    [
      `GSTR-2B of ${period}: ours and the portal's`,
      `${sentence} The portal's statement${generated === "" ? "" : ` was generated on ${generated}`}; differences are ours less the portal's. Documents that differ stand below the lines.`,
    ],
    [linesTable(comparison.lines), differencesTable(comparison.documents)],
  );
  return {
    tone: "done",
    text: `Compared GSTR-2B of ${period} with the portal's. ${sentence} See the sheet ${sheet}.`,
  };
}

async function recordsOnSheets(office: Office, signal: AbortSignal): Promise<readonly Records[]> {
  const blocks: Records[] = [];
  for (const table of office.book.loaded) {
    const fields = [...COUNTED_FIELDS, ...NAMES].filter((field) =>
      columnOf(imsTable(table), field),
    );
    await readTable(table, fields, (records) => void blocks.push(records), signal);
  }
  return blocks;
}
