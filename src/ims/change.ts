import type { Row } from "./records";

/** What the last load found of a record that another download had told of: a word of `Change`. */
export const CHANGES = ["New", "Changed", "Gone", "Filed", "Portal status"] as const;
export type Change = (typeof CHANGES)[number];

/**
 * Whether the record has left IMS: the supplier deleted it, or GSTR-3B of its period was filed, upon
 * which accepted, rejected and deemed accepted records leave (GSTN FAQ on IMS, September 2024). It
 * stays on the sheet with the user's mark, but counts nowhere and is not sent.
 */
export function isGone(row: Row): boolean {
  return row.text("change") === ("Gone" satisfies Change);
}
