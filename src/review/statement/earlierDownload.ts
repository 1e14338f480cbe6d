import type { Reader } from "../../files/reader/reader";
import { downloadedOriginals } from "../../gstr2b/knownOriginals";
import { firstMonth } from "../../ims/returnCycle";
import type { KnownOriginal } from "../../gstr2b/ties";
import { formatPeriod, type Period } from "../../ims/period";
import { imsTable } from "../../ims/tables";
import type { ChosenFile } from "../desk/desk";
import type { Office } from "../desk/office";

const BLOCK = 5_000;

/** What an earlier IMS download tells of originals. */
export interface EarlierDownload {
  readonly gstin: string | undefined;
  readonly period: Period;
  readonly originals: readonly KnownOriginal[];
}

/**
 * Reads an IMS download for the originals of amendments: records of a GSTR-2B before the chosen one.
 * Undefined where the file is none.
 */
export async function readEarlierDownload(
  { book }: Office,
  reader: Reader,
  file: ChosenFile,
): Promise<EarlierDownload | undefined> {
  const report = await reader.read([file], () => undefined);
  if (report.tables.length === 0) return undefined;
  const where = `IMS download of ${formatPeriod(report.latestPeriod)}`;
  const originals: KnownOriginal[] = [];
  for (const { table, count } of report.tables) {
    // Only what something in the workbook may amend.
    if (!imsTable(table).amends && !isAmendedHere(book.loaded, table)) continue;
    for (let from = 0; from < count; from += BLOCK) {
      const records = await reader.rows(table, from, Math.min(from + BLOCK, count));
      originals.push(...downloadedOriginals(records, firstMonth(book.period, book.cycle), where));
    }
  }
  return { gstin: report.gstin, period: report.latestPeriod, originals };
}

const isAmendedHere = (loaded: Office["book"]["loaded"], table: string): boolean =>
  [...loaded].some((each) => imsTable(each).amends === table);
