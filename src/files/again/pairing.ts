import { issuerOf } from "../../ims/amendments";
import { isSameReturn } from "../../ims/identity";
import { pickRecords, rowAt, type Records, type Row } from "../../ims/records";
import { withTwin } from "../../ims/rules/documentRules";
import { isOutward } from "../../ims/tables";
import { twinsBetween } from "../../ims/twins";

/** What has to be known of the rows of a sheet to find their records, or twins of them, in newer files. */
export const NAME_FIELDS = ["key", "supplier", "port", "number", "date", "change"] as const;

/** The rows of a sheet and the records of newer files, put together. */
export interface Pairing {
  /** Row key of a row on the sheet → its record's place in the files. */
  readonly places: ReadonlyMap<string, number>;
  /** The records that are not on the sheet. */
  readonly fresh: Records;
  /** Records on the sheet that are in the files too, and those that are not. */
  readonly met: number;
  readonly gone: number;
  /** Row keys of the rows on the sheet of which a twin is among the fresh records. */
  readonly twins: readonly string[];
}

/**
 * Pairs by row key; what is left on both sides, by supplier (or port) and number where that is unique
 * on both: a document whose date, source or period the supplier corrected is the same document. Files
 * carry no time, so the files are taken to be the newer ones: an older download cannot be told. Files
 * that hold no key of the sheet are another part of the download: there the same number in another
 * return is a twin. The rows of the sheet come in parts, each with the fields `NAME_FIELDS`.
 */
export function pairRecords(files: Records, sheet: readonly Records[]): Pairing {
  const inFiles = new Map(files.columns.key?.map((key, place) => [key, place]));
  const places = new Map<string, number>();
  const unmet = new Map<string, Row>();
  for (const part of sheet) {
    part.columns.key?.forEach((key, index) => {
      const place = inFiles.get(key);
      if (place === undefined) unmet.set(key, rowAt(part, index));
      else places.set(key, place);
    });
  }
  const met = new Set(places.values());
  const left = function* () {
    for (let place = 0; place < files.count; place++) {
      if (!met.has(place)) yield [place, rowAt(files, place)] as const;
    }
  };
  const renamed = unique(left());
  const isPart = met.size === 0;
  for (const [name, key] of unmet.size === 0 ? [] : unique(unmet)) {
    const place = key === undefined ? undefined : renamed.get(name);
    if (key === undefined || place === undefined) continue;
    if (isPart && !isSameReturn(key, files.columns.key?.[place] ?? "")) continue;
    places.set(key, place);
    met.add(place);
    unmet.delete(key);
  }
  const all = Array.from({ length: files.count }, (_, place) => place);
  const fresh = pickRecords(
    files,
    all.filter((place) => !met.has(place)),
  );
  const counts = { met: places.size, gone: unmet.size };
  // Of files that are newer, the twins are among their own records: what they do not hold has left IMS.
  if (counts.met > 0 || isOutward(files.table)) return { places, fresh, ...counts, twins: [] };
  const { keys, indexes } = twinsBetween(sheet, fresh);
  return { places, fresh: withTwins(fresh, indexes), ...counts, twins: keys };
}

function withTwins(records: Records, twins: ReadonlySet<number>): Records {
  if (twins.size === 0) return records;
  const documentCheck = records.columns.documentCheck?.map((said, index) =>
    twins.has(index) ? withTwin(said) : said,
  );
  return { ...records, columns: { ...records.columns, ...(documentCheck && { documentCheck }) } };
}

/** Each name with what bears it; undefined where several do. */
function unique<T>(named: Iterable<readonly [T, Row]>): ReadonlyMap<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const [what, row] of named) {
    const name = documentName(row);
    found.set(name, found.has(name) ? undefined : what);
  }
  return found;
}

const documentName = (row: Row): string =>
  `${issuerOf(row)}|${row.text("number").trim()}`.toUpperCase();
