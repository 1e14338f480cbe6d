import { HEADS, ORIGINAL_FIELDS, type Head, type Tax } from "../fields";
import { DOWNWARD, UPWARD } from "../originalCredit";
import type { Period } from "../period";
import { taxOf, type Row } from "../records";
import type { OutwardKey } from "../tables";

/**
 * Which rejections add to our liability in GSTR-3B: those of credit notes and of upward amendments of
 * credit notes, and of downward amendments of invoices and debit notes, by the amount in which the
 * document lowered it. The portal's list of added-back liability has the same four groups. Source: GSTN
 * FAQ on IMS of 17-10-2025 (supplier's liability on rejection), GSTN FAQ on rejected records, 19-06-2025.
 */
export const OWING_TABLES: readonly OutwardKey[] = ["outb2ba", "outcdnr", "outcdnra", "outecoma"];

export const CREDIT_NOTE = "Credit note";

/**
 * The GSTR-3B in which a rejection is added back: the one the portal's list names. Without it, that of
 * the month after the document's return: a rejection by then is counted there (inferred: the FAQ says
 * ‘a later GSTR-3B’, and a rejection that comes later is added later).
 */
export function liabilityPeriod(row: Row): Period {
  const told = row.number("addedBack");
  return Number.isNaN(told) ? row.number("sourcePeriod") + 1 : told;
}

/** What rejecting a record adds back: its tax, the tax it changes, nothing – or what is not known. */
export type AddsBack = "tax" | "difference" | "nothing" | "unknown";

/** Whether, and by what, a rejection of the record adds to our liability. */
export function addsBack(row: Row): AddsBack {
  const { key, amends } = row.table;
  if (!OWING_TABLES.some((owing) => owing === key)) return "nothing";
  // Tax the customer pays himself never was our liability.
  if (row.text("reverseCharge") === "Yes") return "nothing";
  const isNote = key === "outcdnr" || key === "outcdnra";
  if (isNote && row.text("noteType") === "") return "unknown";
  const isCredit = row.text("noteType") === CREDIT_NOTE;
  if (!amends) return isCredit ? "tax" : "nothing";
  const direction = row.text("direction");
  if (direction === "") return "unknown";
  return direction === (isCredit ? UPWARD : DOWNWARD) ? "difference" : "nothing";
}

/** The tax a rejection adds back, in paise; undefined where that is not known. */
export function addedBackTax(row: Row): Tax | undefined {
  const tax = taxOf(row);
  switch (addsBack(row)) {
    case "unknown":
      return undefined;
    case "tax":
      return tax;
    case "nothing":
      return { igst: 0, cgst: 0, sgst: 0, cess: 0 };
    case "difference": {
      const sign = row.text("noteType") === CREDIT_NOTE ? 1 : -1;
      const difference = (head: Head) =>
        sign * (tax[head] - (row.number(ORIGINAL_FIELDS[head]) || 0));
      return Object.fromEntries(HEADS.map((head) => [head, difference(head)])) as Record<
        Head,
        number
      >;
    }
  }
}
