import type { Row } from "./records";

/** The longest remark the IMS Offline Tool V1.1 takes, in characters. */
export const LONGEST_REMARK = 250;

/**
 * A remark as it is kept: one line without control characters, of which the portal says nothing, and
 * without outer spaces.
 */
export function cleanRemark(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Whether the portal takes a remark on the record; a flag that is not told does not block. */
export const takesRemark = (row: Row): boolean => row.text("remarksBlocked") !== "Yes";
