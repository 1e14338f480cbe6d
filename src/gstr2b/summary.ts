import type { TableKey } from "../ims/tables";

/** Where the figure of a line comes from. */
export type Origin =
  /** The records of an IMS table that count in the statement, or those rejected. */
  | { readonly from: "ims"; readonly table: TableKey; readonly as: "counted" | "rejected" }
  /** Documents IMS does not hold; the reason is a sentence for the reader of the statement. */
  | { readonly from: "elsewhere"; readonly why: string };

/** A line of documents: `B2B - Invoices (IMS)`. */
export interface Detail {
  /** Its place in the portal's JSON, under `itcsumm`. */
  readonly path: string;
  readonly heading: string;
  /** Table of GSTR-3B; only the credit notes of a Part B name one on the detail line. */
  readonly gstr3b: string;
  readonly origin: Origin;
}

/** A numbered heading, whose figure is the plain sum of its details. */
export interface Heading {
  readonly path: string;
  readonly number: "I" | "II" | "III" | "IV";
  readonly heading: string;
  readonly gstr3b: string;
  readonly advisory: string;
  readonly details: readonly Detail[];
}

export interface Part {
  readonly name: "Part A" | "Part B";
  readonly title: string;
  readonly headings: readonly Heading[];
}

/** One of the four summary tables of FORM GSTR-2B. */
export interface Summary {
  readonly title: string;
  /** The strip under the column headings. */
  readonly strip: string;
  readonly parts: readonly Part[];
}

/** A detail line under `path`, with its origin. */
export function detail(path: string, heading: string, origin: Origin, gstr3b = ""): Detail {
  return { path, heading, gstr3b, origin };
}

export const counted = (table: TableKey): Origin => ({ from: "ims", table, as: "counted" });
export const rejected = (table: TableKey): Origin => ({ from: "ims", table, as: "rejected" });

const elsewhere = (why: string): Origin => ({ from: "elsewhere", why });

/** Documents that never come through IMS (GSTN FAQ on IMS, September 2024). */
export const ISD = elsewhere("Documents of input service distributors (GSTR-6) are not in IMS.");
export const REVERSE_CHARGE = elsewhere("Reverse-charge supplies are not in IMS.");
export const NOT_AVAILABLE = elsewhere(
  "Documents without available credit (place of supply, section 16(4)) are not in IMS.",
);
export const RULE_37A = elsewhere("Reversals under rule 37A are not in IMS.");
