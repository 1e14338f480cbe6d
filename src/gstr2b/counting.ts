import { isGone } from "../ims/change";
import { HEADS, ORIGINAL_FIELDS, type Head, type Tax } from "../ims/fields";
import { directionOf, isSuperseded } from "../ims/original";
import {
  BILL_ORIGINAL_CREDIT,
  CREDITED,
  DOWNWARD,
  MOVED,
  ORIGINAL_CREDIT,
  UNKNOWN,
  UPWARD,
} from "../ims/originalCredit";
import type { Period } from "../ims/period";
import { taxOf, type Row } from "../ims/records";
import { declaredOf, isPartial } from "../ims/reduction";
import { lapsedPeriod, type Cycle } from "../ims/returnCycle";
import { isFiled, isIn } from "./twoB";

/**
 * How GSTR-2B treats a record. `deemed`: no action, or pending for too long, so treated as accepted;
 * `amended`: an amendment in
 * the same GSTR-2B stands in its place, whatever its mark; `gone`: no longer in IMS.
 */
export type Treatment =
  "accepted" | "deemed" | "rejected" | "pending" | "notFiled" | "later" | "amended" | "gone";

export interface Counted {
  readonly treatment: Treatment;
  /** The line it adds to, where it adds to one. */
  readonly path: string | undefined;
  /** What it adds to the line, in paise; credit notes are positive (GSTR-2B nets them in GSTR-3B only). */
  readonly tax: Tax;
  /** It amends a document of which too little is known to count the amendment. */
  readonly needsOriginal: boolean;
}

const NOTHING: Tax = { igst: 0, cgst: 0, sgst: 0, cess: 0 };

/**
 * Whether a record that is pending counts as accepted all the same: it may be pending for one period
 * only where accepting it lowers the credit – credit notes, credit notes amended upward or whose
 * original was not credited, and other documents amended downward (GSTN FAQ on IMS, 17-10-2025).
 */
export function isLapsed(row: Row, period: Period, cycle: Cycle): boolean {
  const { amends, lowersCredit, needsFiling } = row.table;
  if (!needsFiling || !(row.number("twoB") <= lapsedPeriod(period, cycle))) return false;
  if (!amends) return lowersCredit;
  if (row.text("originalCredit") === CREDITED)
    return directionOf(row) === (lowersCredit ? UPWARD : DOWNWARD);
  return lowersCredit && isOriginalTold(row);
}

function treatmentOf(row: Row, period: Period, cycle: Cycle): Treatment {
  if (isGone(row)) return "gone";
  if (!isIn(row, period)) return isFiled(row) ? "later" : "notFiled";
  if (isSuperseded(row)) return "amended";
  switch (row.text("action")) {
    case "Accepted":
      return "accepted";
    case "Rejected":
      return "rejected";
    case "Pending":
      return isLapsed(row, period, cycle) ? "deemed" : "pending";
    default:
      return "deemed";
  }
}

/** What one record counts in the GSTR-2B of `period`, by its action. */
export function countRecord(row: Row, period: Period, cycle: Cycle = "Monthly"): Counted {
  const { line, rejectedLine } = row.table;
  const treatment = treatmentOf(row, period, cycle);
  switch (treatment) {
    case "accepted":
    case "deemed":
      if (!row.table.amends)
        return { treatment, path: line, tax: credit(row), needsOriginal: false };
      return isOriginalTold(row)
        ? { treatment, path: line, ...amendmentCredit(row) }
        : { treatment, path: undefined, tax: NOTHING, needsOriginal: true };
    case "rejected":
      // A rejected amendment stands there with its whole revised value.
      return { treatment, path: rejectedLine, tax: taxOf(row), needsOriginal: false };
    default:
      return { treatment, path: undefined, tax: NOTHING, needsOriginal: false };
  }
}

/** Tax of a document that amends nothing, less what the user declared on accepting a credit note. */
function credit(row: Row): Tax {
  const full = taxOf(row);
  if (!answersReduction(row)) return full;
  return mapHeads((head) => declared(row, head) ?? full[head]);
}

/** Any other word is not taken for an answer: it counts nothing rather than a guess. */
function isOriginalTold(row: Row): boolean {
  const credit = row.text("originalCredit");
  const words = row.table.needsFiling ? ORIGINAL_CREDIT : BILL_ORIGINAL_CREDIT;
  return credit !== UNKNOWN && words.some((known) => known === credit);
}

/**
 * An amendment counts for its difference to what was credited on the original: the whole value where
 * nothing was – rejected (GSTN FAQ, 19-06-2025), pending, or in this same GSTR-2B, where the original
 * leaves its own line – else less the original's tax. A head of a credited original without a figure
 * is not guessed: it counts nothing. A reduction is declared where accepting lowers the credit: on
 * credit notes, and on the downward amendment of a credited document (GSTN advisory, 23-09-2025). Of a
 * bill of entry that is another GSTIN's now nothing counts but what was credited here.
 */
function amendmentCredit(row: Row): { tax: Tax; needsOriginal: boolean } {
  const { lowersCredit } = row.table;
  const full = taxOf(row);
  const moved = row.text("originalCredit") === MOVED;
  const credited = moved || row.text("originalCredit") === CREDITED;
  const reducible = answersReduction(row) && (lowersCredit || directionOf(row) === DOWNWARD);
  let needsOriginal = false;
  const tax = mapHeads((head) => {
    const reduction = reducible ? declared(row, head) : undefined;
    if (reduction !== undefined) return lowersCredit ? reduction : 0 - reduction;
    if (!credited) return full[head];
    const original = row.number(ORIGINAL_FIELDS[head]);
    if (original >= 0) return (moved ? 0 : full[head]) - original;
    if (full[head] !== 0) needsOriginal = true;
    return 0;
  });
  return { tax, needsOriginal };
}

/** ITC reduction is asked on Accept only (GSTN advisory, 23-09-2025). */
function answersReduction(row: Row): boolean {
  return row.text("action") === "Accepted" && row.text("reduce") !== "";
}

/**
 * The reduction the user declared for a head: 0 on No; undefined where the whole tax is reduced. Yes
 * with figures reduces by these alone (GSTN FAQ on IMS, 17-10-2025), so that an empty head beside one
 * is 0.
 */
function declared(row: Row, head: Head): number | undefined {
  switch (row.text("reduce")) {
    case "No":
      return 0;
    case "Yes": {
      const figure = declaredOf(row, head);
      return figure >= 0 ? figure : isPartial(row) ? 0 : undefined;
    }
    default:
      return undefined;
  }
}

function mapHeads(figure: (head: Head) => number): Tax {
  const [igst, cgst, sgst, cess] = HEADS;
  return { igst: figure(igst), cgst: figure(cgst), sgst: figure(sgst), cess: figure(cess) };
}
