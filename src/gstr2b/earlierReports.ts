import { HEADS } from "../ims/fields";
import type { Row } from "../ims/records";
import { isOf, originalDate, originalName, type KnownOriginal, type Ties } from "./ties";

/** Later reports stand in for earlier ones: by source period, GSTR-1A behind GSTR-1, amendments last. */
function isBefore(a: Row, b: Row): boolean {
  const rank = (row: Row) => [
    row.number("sourcePeriod"),
    Number(row.text("source") === "GSTR-1A"),
    Number(row.table.amends !== undefined),
  ];
  const ranksOfB = rank(b);
  for (const [at, ofA] of rank(a).entries()) {
    const ofB = ranksOfB[at] ?? 0;
    // Bills of entry may have no period.
    if (ofA !== ofB && !Number.isNaN(ofA) && !Number.isNaN(ofB)) return ofA < ofB;
  }
  return false;
}

/** The other records of the document that an amendment amends: the original, and its amendments. */
const otherReports = (ties: Ties, amendment: Row): readonly Row[] =>
  ties.originals
    .get(originalName(amendment))
    ?.filter(
      (row) =>
        row.text("key") !== amendment.text("key") &&
        isOf(row, originalName(amendment), originalDate(amendment)),
    ) ?? [];

/**
 * What was reported of the document before the amendment, the latest first: two amendments may name one
 * original, whose credit is taken off once, and the second then amends the first.
 */
export function earlierReports(ties: Ties, amendment: Row): readonly Row[] {
  return otherReports(ties, amendment)
    .filter((row) => isBefore(row, amendment))
    .sort((a, b) => Number(isBefore(a, b)) - Number(isBefore(b, a)));
}

/** Amendments of the same document of which it is not told whether they are before or behind this one. */
export function rivalAmendments(ties: Ties, amendment: Row): readonly Row[] {
  const name = originalName(amendment);
  return otherReports(ties, amendment).filter(
    (row) =>
      row.table.amends !== undefined &&
      originalName(row) === name &&
      !isBefore(row, amendment) &&
      !isBefore(amendment, row),
  );
}

/** What other files tell of the original, of the latest GSTR-2B among them; undefined where they disagree. */
export function knownReport(ties: Ties, amendment: Row): KnownOriginal | undefined {
  const date = originalDate(amendment);
  const told = (ties.known.get(originalName(amendment)) ?? []).filter(
    (original) => Number.isNaN(date) || original.date === date,
  );
  const latest = Math.max(...told.map(({ twoB }) => twoB));
  const [known, ...others] = told.filter(({ twoB }) => twoB === latest);
  return known && others.every((other) => tellsTheSame(known, other)) ? known : undefined;
}

const tellsTheSame = (one: KnownOriginal, other: KnownOriginal): boolean =>
  one.credit === other.credit && HEADS.every((head) => one.tax[head] === other.tax[head]);
