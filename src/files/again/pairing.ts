import { pickRecords, rowAt, type Records, type Row } from "../../ims/records";

/** What has to be known of the rows of a sheet to find their records in newer files. */
export const NAME_FIELDS = ["key", "supplier", "port", "number"] as const;

/** The rows of a sheet and the records of newer files, put together. */
export interface Pairing {
  /** Row key of a row on the sheet → its record's place in the files. */
  readonly places: ReadonlyMap<string, number>;
  /** The records that are not on the sheet. */
  readonly fresh: Records;
  /** Records on the sheet that are in the files too, and those that are not. */
  readonly met: number;
  readonly gone: number;
}

/**
 * Pairs by row key; what is left on both sides, by supplier (or port) and number where that is unique
 * on both: a document whose date, source or period the supplier corrected is the same document. Files
 * carry no time, so the files are taken to be the newer ones: an older download cannot be told. The
 * rows of the sheet come in parts, each with the fields `NAME_FIELDS`.
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
  for (const [name, key] of unmet.size === 0 ? [] : unique(unmet)) {
    const place = key === undefined ? undefined : renamed.get(name);
    if (key === undefined || place === undefined) continue;
    places.set(key, place);
    met.add(place);
    unmet.delete(key);
  }
  const fresh = Array.from({ length: files.count }, (_, place) => place);
  return {
    places,
    fresh: pickRecords(
      files,
      fresh.filter((place) => !met.has(place)),
    ),
    met: places.size,
    gone: unmet.size,
  };
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

function documentName(row: Row): string {
  const from = row.table.needsFiling ? row.text("supplier") : row.text("port");
  return `${from.toUpperCase()}|${row.text("number").trim().toUpperCase()}`;
}
