import { writeComparison } from "../../excel/statement/comparisonSheet";
import { writePortalDocuments } from "../../excel/statement/portalDocuments";
import { readTable } from "../../excel/rows/reading";
import { compareStatements } from "../../gstr2b/comparison";
import { differencesTable, differing, linesTable } from "../../gstr2b/comparisonSheet";
import { portalPaths, portalRows } from "../../gstr2b/fromPortal";
import { knownOriginals } from "../../gstr2b/knownOriginals";
import type { PortalStatement } from "../../gstr2b/portalStatement";
import { addKnown } from "../../gstr2b/ties";
import { formatDay } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { formatCount } from "../../ims/money";
import { formatPeriod } from "../../ims/period";
import type { Records } from "../../ims/records";
import { columnOf, imsTable } from "../../ims/tables";
import { COUNTED_FIELDS, waitingIn } from "../desk/book";
import { computeStatement, stateNow } from "./computing";
import type { ChosenFile } from "../desk/desk";
import type { Status } from "../desk/deskState";
import { showBook, type Office } from "../desk/office";
import type { StepUnderWay } from "../desk/takeStep";
import { tieOriginals } from "./tying";

/**
 * Takes the portal's GSTR-2B file. One of the chosen period fills the lines IMS does not know and is
 * compared with ours; one of an earlier period tells of the originals of amendments.
 */
export async function takePortalStatement(
  office: Office,
  file: ChosenFile,
  underWay: StepUnderWay,
): Promise<Status> {
  const reader = office.tools.openReader();
  try {
    underWay.progress({ what: `Reading ${file.name}` });
    const read = await reader.readStatement(file);
    if ("problem" in read) return { tone: "failed", text: read.problem };
    const { statement } = read;
    const problem = refusalOf(office, statement);
    if (problem !== undefined) return { tone: "failed", text: problem };
    return statement.period < office.book.period
      ? await findOriginals(office, statement)
      : await compare(office, statement, underWay);
  } finally {
    reader.close();
  }
}

function refusalOf({ settings, book }: Office, { gstin, period }: PortalStatement) {
  if (settings.gstin !== "" && settings.gstin !== gstin) {
    return `This GSTR-2B belongs to GSTIN ${gstin}, but this workbook holds the records of ${settings.gstin}. Nothing was changed. Choose the file of ${settings.gstin}.`;
  }
  if (period > book.period) {
    return `This GSTR-2B is of ${formatPeriod(period)}, but the period chosen here is ${formatPeriod(book.period)}. Nothing was changed. Choose ${formatPeriod(period)} as GSTR-2B period, or another file.`;
  }
  return undefined;
}

const waiting = ({ book }: Office): number =>
  [...waitingIn(book).values()].reduce((sum, keys) => sum + keys.length, 0);

async function findOriginals(office: Office, statement: PortalStatement): Promise<Status> {
  const before = waiting(office);
  const known = knownOriginals(statement);
  office.knownOriginals = [...office.knownOriginals, ...known];
  addKnown(office.book.ties, known);
  await tieOriginals(office);
  showBook(office);
  const found = before - waiting(office);
  const period = formatPeriod(statement.period);
  return {
    tone: "done",
    text: `Found the originals of ${formatCount(found)} of ${formatCount(before)} waiting amendments in the GSTR-2B of ${period}. To compare, choose the file of ${formatPeriod(office.book.period)}.`,
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
  const period = formatPeriod(portal.period);
  const { lines, documents } = differing(comparison);
  const sentence =
    lines === 0 && documents === 0
      ? "No line and no document differs."
      : `${formatCount(lines)} lines and ${formatCount(documents)} documents differ.`;
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
