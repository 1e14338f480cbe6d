import { HEADS, ORIGINAL_FIELDS } from "./fields";
import { CREDITED, DOWNWARD, IN_THIS_2B, UPWARD, type Direction } from "./originalCredit";
import type { Row } from "./records";

/**
 * Which way an amendment moves the tax of a credited original, over all heads for which the
 * original's tax is known; "" where that is not known or nothing was credited.
 */
export function directionOf(row: Row): Direction {
  if (row.text("originalCredit") !== CREDITED) return "";
  let known = false;
  let change = 0;
  for (const head of HEADS) {
    const original = row.number(ORIGINAL_FIELDS[head]);
    if (!(original >= 0)) continue;
    known = true;
    change += (row.number(head) || 0) - original;
  }
  if (!known) return "";
  return change < 0 ? DOWNWARD : UPWARD;
}

/** Whether an amendment in the same GSTR-2B stands in the record's place. */
export function isSuperseded(row: Row): boolean {
  return row.text("amended") === IN_THIS_2B;
}
