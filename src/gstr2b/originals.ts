import { isGone } from "../ims/change";
import { HEADS, ORIGINAL_FIELDS, type Field, type Head } from "../ims/fields";
import { directionOf } from "../ims/original";
import {
  CREDITED,
  IN_THIS_2B,
  readCredit,
  UNKNOWN,
  type OriginalCredit,
} from "../ims/originalCredit";
import type { Period } from "../ims/period";
import { taxOf, type Row } from "../ims/records";
import { isReducedOtherwise } from "../ims/reduction";
import { columnOf, type TableKey } from "../ims/tables";
import { valueOf, withValues, type Value, type Values } from "../ims/values";
import { isLapsed } from "./counting";
import { firstMonth, type Cycle } from "../ims/returnCycle";
import { earlierReports, knownReport, rivalAmendments } from "./earlierReports";
import type { Ties } from "./ties";
import { firstTwoB, isFiled, isIn } from "./twoB";

/** What is known of an original: what became of it, its tax by head (`NaN`: not known), and whence. */
interface Found {
  readonly credit: OriginalCredit;
  readonly tax: Readonly<Record<Head, number>>;
  readonly where: string;
  /** Records of this GSTR-2B in whose place the amendment stands. */
  readonly replaced: readonly Row[];
  /** The GSTR-2B of the amendment, where the original's is a better guess. */
  readonly twoB?: Period;
}

/** The GSTR-2B that is counted: its last month and its first, the same for monthly filers. */
interface TwoB {
  readonly period: Period;
  readonly from: Period;
  readonly cycle: Cycle;
}

/** New values of cells, by the key of the row; money in paise, `NaN` for an emptied amount. */
export type CellsByKey = ReadonlyMap<string, Values>;

/**
 * What the sheets should say of originals for the GSTR-2B of `period`: on amendments what became of
 * the original, where that was found, and the direction; on originals whether an amendment stands in
 * their place. Only cells that differ. What the user answered is left as it is: `Original found`
 * begins with the answer it is about, so an answer that is another one is the user's own. An emptied
 * `Original credit` is looked up again.
 */
export function tiedCells(
  ties: Ties,
  period: Period,
  cycle: Cycle = "Monthly",
): ReadonlyMap<TableKey, CellsByKey> {
  const twoB = { period, cycle, from: firstMonth(period, cycle) };
  const tables = new Map<TableKey, Map<string, Map<Field, Value>>>();
  const tell = (row: Row, field: Field, value: Value) => {
    if (!columnOf(row.table, field)) return;
    if (Object.is(valueOf(row, field), value)) return;
    const { key } = row.table;
    let rows = tables.get(key);
    if (!rows) tables.set(key, (rows = new Map()));
    let cells = rows.get(row.text("key"));
    if (!cells) rows.set(row.text("key"), (cells = new Map()));
    cells.set(field, value);
  };

  const replaced = new Set<string>();
  for (const row of ties.amendments.values()) {
    const found = findOriginal(ties, row, twoB);
    const answer = answerOn(row, found);
    for (const [field, value] of answer) tell(row, field, value);
    const told = withValues(row, answer);
    tell(row, "direction", directionOf(told));
    for (const original of replacedBy(told, found, period)) replaced.add(original.text("key"));
  }
  for (const rows of ties.originals.values()) {
    for (const row of rows) tell(row, "amended", replaced.has(row.text("key")) ? IN_THIS_2B : "");
  }
  return tables;
}

/** The records an amendment replaces: it must count itself, and say that it is about them. */
function replacedBy(amendment: Row, found: Found | undefined, period: Period): readonly Row[] {
  if (!found || found.replaced.length === 0) return [];
  const credit = amendment.text("originalCredit");
  return stands(amendment, period) && (credit === IN_THIS_2B || credit === found.credit)
    ? found.replaced
    : [];
}

/** Whether an amendment counts in the GSTR-2B, whatever is known of its original. */
const stands = (amendment: Row, period: Period): boolean =>
  !isGone(amendment) &&
  isIn(amendment, period) &&
  !["Rejected", "Pending"].includes(amendment.text("action"));

const YOUR_ANSWER = "your answer";
/** So much of what was typed for an answer is said again. */
const LONGEST_SAID = 40;

/** The cells about the original as they should stand on an amendment. */
function answerOn(row: Row, found: Found | undefined): Values {
  const typed = row.text("originalCredit");
  const credit = typed === "" ? "" : readCredit(typed, !row.table.needsFiling);
  const source = row.text("originalFound");
  const isOurs =
    credit === undefined ||
    credit === "" ||
    (source === "" && credit === UNKNOWN) ||
    (source.startsWith(`${credit} – `) && !source.endsWith(YOUR_ANSWER));
  if (!isOurs) {
    return new Map<Field, Value>([
      ["originalCredit", credit],
      ["originalFound", `${credit} – ${YOUR_ANSWER}`],
    ]);
  }
  if (!found && credit === undefined) {
    // Kept, the formulas of the sheet would take it for an original that was not credited.
    return new Map<Field, Value>([
      ["originalCredit", UNKNOWN],
      ["originalFound", `${UNKNOWN} – ‘${typed.slice(0, LONGEST_SAID)}’ is none of the answers`],
    ]);
  }
  // Amounts typed before the word was chosen are the user's.
  if (!found && source === "") return new Map([["originalCredit", UNKNOWN]]);
  // What another file told is not forgotten when that file is not at hand.
  if (!found && !source.startsWith(`${credit} – sheet `)) return new Map();
  const isSame = found !== undefined && source === `${found.credit} – ${found.where}`;
  return new Map<Field, Value>([
    ["originalCredit", found?.credit ?? UNKNOWN],
    ["originalFound", found ? `${found.credit} – ${found.where}` : ""],
    // The user may correct the amounts of what was found.
    ...(isSame
      ? []
      : HEADS.map((head) => [ORIGINAL_FIELDS[head], found?.tax[head] ?? NaN] as const)),
    ...(found?.twoB !== undefined && source === "" ? [["twoB", found.twoB] as const] : []),
  ]);
}

/** What the sheets, and then what other files, tell of the original of an amendment. */
function findOriginal(ties: Ties, amendment: Row, twoB: TwoB): Found | undefined {
  const rows = earlierReports(ties, amendment);
  const rivals = rivalAmendments(ties, amendment);
  if (rivals.some((rival) => stands(rival, twoB.period))) return undefined;
  for (const row of rows) {
    const found = row.table.amends
      ? throughAmendment(ties, row, twoB)
      : onSheet(row, amendment, twoB);
    if (found) return found;
  }
  const known = knownReport(ties, amendment);
  return known && { credit: known.credit, tax: known.tax, where: known.where, replaced: [] };
}

const isCountedLater = (row: Row, period: Period): boolean => !(row.number("twoB") <= period);

/**
 * What became of an original on one of our sheets (GSTN FAQ on IMS: accepted, rejected and deemed
 * accepted records leave IMS when GSTR-3B is filed, so one that left before this GSTR-2B was credited
 * or rejected, and one that is still there belongs to this GSTR-2B).
 */
function onSheet(row: Row, amendment: Row, { period, from, cycle }: TwoB): Found | undefined {
  const action = row.text("action") || "No action";
  const returned = sameReturn(row, amendment);
  const found = (credit: OriginalCredit, replaced: readonly Row[]): Found => ({
    credit,
    tax: taxOf(row),
    where: `sheet ${row.table.sheet}, ${action}${credit === CREDITED ? declaredOn(row) : ""}${returned ? INFERRED : ""}`,
    replaced,
  });
  if (!isFiled(row)) return undefined;
  if (isGone(row)) {
    if (action === "Rejected") return found("Rejected", []);
    const isCredited = action !== "Pending" && row.number("twoB") < from;
    return isCredited ? found(CREDITED, []) : undefined;
  }
  if (isCountedLater(row, period)) return undefined;
  const moved = returned ? { twoB: row.number("twoB") } : {};
  if (action === "Pending" && !isLapsed(row, period, cycle))
    return { ...found("Pending", []), ...moved };
  return { ...found(IN_THIS_2B, [row]), ...moved };
}

/**
 * GSTR-1A of a period amends GSTR-1 of the same period. While IMS shows both, both belong to the
 * GSTR-2B that is open, in which the amendment prevails (recalled from GSTN's FAQ on IMS; by example 4
 * of that of 17-10-2025 GSTR-1A filed after the cut-off belongs to the next one). The row says that this
 * is inferred; a 2B period the user chose stays.
 */
function sameReturn(original: Row, amendment: Row): boolean {
  const source = amendment.text("source");
  const period = amendment.number("sourcePeriod");
  return (
    source === "GSTR-1A" &&
    original.number("sourcePeriod") === period &&
    amendment.number("twoB") ===
      (amendment.text("originalFound") === "" ? firstTwoB(period, source) : original.number("twoB"))
  );
}

/** Added to where an original was found whose GSTR-2B the amendment was moved to. */
const INFERRED = "; counted in its GSTR-2B (inferred)";

/**
 * Added to where a credited original was found whose reduction was declared: no source says what its
 * amendment counts then, so it is the difference of the documents, unless it is declared again.
 */
export const declaredOn = (row: Row): string =>
  isReducedOtherwise(row) ? "; its reduction was declared, the documents’ difference counts" : "";

/**
 * An amendment that was amended again. One of this GSTR-2B, or a rejected one, hands on what it knows
 * of its own original; one that was credited earlier is an original like any other.
 */
function throughAmendment(ties: Ties, row: Row, twoB: TwoB): Found | undefined {
  const wasCredited = onSheet(row, row, twoB);
  if (wasCredited?.credit === CREDITED) return wasCredited;
  if (!wasCredited) return undefined;
  const before = findOriginal(ties, row, twoB);
  const told = withValues(row, answerOn(row, before));
  const credit = told.text("originalCredit") as OriginalCredit;
  if (credit === UNKNOWN) return undefined;
  const known = (head: Head) => {
    const original = told.number(ORIGINAL_FIELDS[head]);
    return original >= 0 ? original : NaN;
  };
  return {
    credit,
    tax: { igst: known("igst"), cgst: known("cgst"), sgst: known("sgst"), cess: known("cess") },
    where: `sheet ${row.table.sheet}, amended twice`,
    replaced: [...wasCredited.replaced, ...(before?.replaced ?? [])],
  };
}
