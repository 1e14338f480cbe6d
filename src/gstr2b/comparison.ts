import type { Day } from "../ims/day";
import { HEADS, type Field, type Tax } from "../ims/fields";
import { formatPeriod } from "../ims/period";
import { rowAt, taxOf, totalTax, type Records, type Row } from "../ims/records";
import { firstMonth } from "../ims/returnCycle";
import type { TableKey } from "../ims/tables";
import { withValues, type Value } from "../ims/values";
import { countRecord, type Counted } from "./counting";
import { portalDocuments, takeDocument } from "./documentsByName";
import { likelyReason, type DifferenceKind } from "./likelyReason";
import { LINE_PATHS } from "./lines";
import {
  documentTax,
  sumsByLine,
  type PortalDocument,
  type PortalStatement,
} from "./portalStatement";
import { figuresOf, type Statement } from "./statement";
import { FILED } from "./twoB";

/** A line of the summary, in paise: ours, the portal's, ours less the portal's. */
export interface LineDifference {
  readonly path: string;
  readonly ours: Tax;
  readonly theirs: Tax;
  readonly difference: Tax;
}

/** One side of a difference: where the document stands, and the tax it states. */
export interface Standing {
  readonly line: string;
  readonly tax: Tax;
}

/** A document that is in one statement and not in the other, or is there otherwise. */
export interface DocumentDifference {
  readonly kind: DifferenceKind;
  readonly table: TableKey;
  readonly supplier: string;
  readonly name: string;
  readonly number: string;
  readonly date: Day;
  readonly ours: Standing | undefined;
  readonly theirs: Standing | undefined;
  /** How far the credit of the two is apart because of it, in paise, over all heads. */
  readonly atStake: number;
  readonly reason: string;
}

export interface Comparison {
  readonly lines: readonly LineDifference[];
  /** By tax at stake, the most first. */
  readonly documents: readonly DocumentDifference[];
}

/**
 * Compares our statement with the portal's own of the same period, line by line and document by
 * document. `tables`: the records our statement was computed from; `filled`: its lines that were taken
 * from the portal's file and so have nothing to be compared.
 */
export function compareStatements(
  statement: Statement,
  tables: Iterable<Records>,
  portal: PortalStatement,
  filled: ReadonlySet<string> = new Set(),
): Comparison {
  const documents = compareDocuments(statement, tables, portal, filled);
  return {
    lines: compareLines(statement, portal),
    documents: [...documents].sort((a, b) => b.atStake - a.atStake),
  };
}

function compareLines(statement: Statement, portal: PortalStatement): readonly LineDifference[] {
  const summed = portal.lines ?? sumsWithHeadings(portal);
  return LINE_PATHS.map((path) => {
    const ours = figuresOf(statement, path);
    const theirs = summed.get(path) ?? NOTHING;
    return { path, ours, theirs, difference: taxBy((head) => ours[head] - theirs[head]) };
  });
}

/** A file without a summary is summed from its documents. */
function sumsWithHeadings({ documents }: PortalStatement): ReadonlyMap<string, Tax> {
  const sums = new Map<string, Tax>(sumsByLine(documents));
  for (const [line, tax] of [...sums]) {
    const heading = line.slice(0, line.lastIndexOf("."));
    const before = sums.get(heading) ?? NOTHING;
    sums.set(
      heading,
      taxBy((head) => before[head] + tax[head]),
    );
  }
  return sums;
}

const NOTHING: Tax = { igst: 0, cgst: 0, sgst: 0, cess: 0 };

const taxBy = (figure: (head: (typeof HEADS)[number]) => number): Tax => ({
  igst: figure("igst"),
  cgst: figure("cgst"),
  sgst: figure("sgst"),
  cess: figure("cess"),
});

/** The GSTR-2B that is compared. */
type TwoB = Pick<Statement, "period" | "cycle">;

/** A record of ours with what it counts. */
interface Ours {
  readonly row: Row;
  readonly counted: Counted;
}

function* compareDocuments(
  { period, cycle }: Statement,
  tables: Iterable<Records>,
  portal: PortalStatement,
  filled: ReadonlySet<string>,
): Iterable<DocumentDifference> {
  const theirs = portalDocuments(portal);
  for (const records of tables) {
    for (let index = 0; index < records.count; index++) {
      const row = rowAt(records, index);
      const counted = countRecord(row, period, cycle);
      const found = takeDocument(theirs, row, counted.path);
      const difference = differenceOf({ row, counted }, found, { period, cycle });
      if (difference) yield difference;
    }
  }
  for (const [table, documents] of theirs.left()) {
    for (const document of documents) {
      if (!filled.has(document.line)) yield onlyTheirs(table, document);
    }
  }
}

function differenceOf(
  { row, counted }: Ours,
  found: PortalDocument | undefined,
  twoB: TwoB,
): DocumentDifference | undefined {
  const ours = counted.path === undefined ? undefined : { line: counted.path, tax: taxOf(row) };
  if (!ours && !found) return undefined;
  const theirs = found && { line: found.line, tax: documentTax(found) };
  const theirTax = found ? portalTax(found, row, twoB) : NOTHING;
  const kind = kindOf(ours, theirs, counted.tax, theirTax);
  if (!kind) return undefined;
  const oursEffect = ours ? effect(ours.line, counted.tax) : NOTHING;
  const theirsEffect = found ? effect(found.line, theirTax) : NOTHING;
  return {
    kind,
    table: row.table.key,
    supplier: row.text("supplier"),
    name: row.text("name"),
    number: row.text("number"),
    date: row.number("date"),
    ours,
    theirs,
    atStake: apart(oursEffect, theirsEffect),
    reason: likelyReason(kind, { row, counted }, found, firstMonth(twoB.period, twoB.cycle)),
  };
}

function kindOf(
  ours: Standing | undefined,
  theirs: Standing | undefined,
  ourTax: Tax,
  theirTax: Tax,
): DifferenceKind | undefined {
  if (!ours || !theirs) return ours ? "Only here" : "Only on the portal";
  if (ours.line !== theirs.line) return "Other treatment";
  if (!isSame(ours.tax, theirs.tax)) return "Other figures";
  // The documents state the same, but another reduction may have been declared.
  if (ours.line.startsWith("itcRejected.")) return undefined;
  return isSame(ourTax, theirTax) ? undefined : "Other figures";
}

/**
 * What a document of the portal's counts there, by our rules: with the figures it states, accepted,
 * and with the reduction that was declared on the portal. Its own tax where our rules do not tell.
 */
function portalTax(document: PortalDocument, row: Row, { period, cycle }: TwoB): Tax {
  const stated = documentTax(document);
  const onPortal = new Map<Field, Value>([
    ["action", "Accepted"],
    ["filing", FILED],
    ["change", ""],
    ["amended", ""],
    ["twoB", period],
    ...HEADS.map((head) => [head, stated[head]] as const),
    ["reduce", /^n/i.test(document.reduce) ? "No" : /^y/i.test(document.reduce) ? "Yes" : ""],
    ["reduceIgst", document.declIgst],
    ["reduceCgst", document.declCgst],
    ["reduceSgst", document.declSgst],
    ["reduceCess", document.declCess],
  ]);
  const { path, tax } = countRecord(withValues(row, onPortal), period, cycle);
  return path === document.line ? tax : stated;
}

/** What a figure of a line does to the credit available: credit notes lower it, other parts do nothing. */
function effect(line: string, tax: Tax): Tax {
  if (!line.startsWith("itcavl.")) return NOTHING;
  return line.startsWith("itcavl.othersup.") ? taxBy((head) => 0 - tax[head]) : tax;
}

const isSame = (a: Tax, b: Tax): boolean => HEADS.every((head) => a[head] === b[head]);

const apart = (a: Tax, b: Tax): number =>
  HEADS.reduce((sum, head) => sum + Math.abs(a[head] - b[head]), 0);

function onlyTheirs(table: TableKey, document: PortalDocument): DocumentDifference {
  const tax = documentTax(document);
  const { line, supplier, name, number, date } = document;
  const period = formatPeriod(document.supplierPeriod);
  return {
    kind: "Only on the portal",
    table,
    supplier,
    name,
    number,
    date,
    ours: undefined,
    theirs: { line, tax },
    atStake: totalTax(effect(line, tax)) === 0 ? 0 : apart(effect(line, tax), NOTHING),
    reason: `It is not among the loaded records${period === "" ? "" : ` (supplier's return of ${period})`}: download the IMS records again and load them.`,
  };
}
