import { HEADS, ORIGINAL_FIELDS, REDUCE_FIELDS, type Field, type Head } from "./fields";
import type { Row } from "./records";
import { columnOf } from "./tables";

/** Where the declared reductions of the heads stand. */
export const DECLARED_FIELDS: readonly Field[] = Object.values(REDUCE_FIELDS);

/** What `reductionAsked` looks at. */
export const ASKING_FIELDS: readonly Field[] = [
  "reduceBlocked",
  "originalCredit",
  ...HEADS,
  ...Object.values(ORIGINAL_FIELDS),
];

/**
 * Whether accepting a record asks ‘ITC to be reduced’. It is asked where accepting lowers the credit:
 * on credit notes and their amendments, and on the downward amendment of a document whose credit was
 * taken; never where the portal blocks it. `unknown`: an amendment whose original is not known.
 * Source: GSTN FAQ on IMS of 17-10-2025 and advisory of 23-09-2025; IMS Offline Tool V1.1. A credit
 * note's downward amendment is asked too while the portal does not block it: it refuses an acceptance
 * without the answer (IMSSAV0054), not one with it.
 */
export function reductionAsked(row: Row): "yes" | "no" | "unknown" {
  if (!columnOf(row.table, "reduce") || row.text("reduceBlocked") === "Yes") return "no";
  if (row.table.lowersCredit) return "yes";
  switch (row.text("originalCredit")) {
    case "Rejected":
    case "Pending":
      return "no";
    case "Credited earlier":
      return directionOf(row);
    default:
      return "unknown";
  }
}

/** Downward: less tax than the original in all. A head of the original without a figure is not guessed. */
function directionOf(row: Row): "yes" | "no" | "unknown" {
  let difference = 0;
  for (const head of HEADS) {
    const now = row.number(head) || 0;
    const original = row.number(ORIGINAL_FIELDS[head]);
    if (Number.isNaN(original) && now !== 0) return "unknown";
    difference += now - (original || 0);
  }
  return difference < 0 ? "yes" : "no";
}

/** The reduction declared for a head, in paise; `NaN` for none: then the whole head is reduced. */
export const declaredOf = (row: Row, head: Head): number => row.number(REDUCE_FIELDS[head]);

/** Whether amounts are declared: ITC is to be reduced in part. */
export function isPartial(row: Row): boolean {
  return HEADS.some((head) => !Number.isNaN(declaredOf(row, head)));
}
