import { rowOf } from "../../src/gstr2b/layout";
import { LINE_PATHS } from "../../src/gstr2b/lines";
import { valuesOf } from "./grid";
import type { OpenPage } from "./open";
import sample from "./sample-expected.json";

/** A line of GSTR-2B, in rupees. */
export interface Line {
  readonly igst: number;
  readonly cgst: number;
  readonly sgst: number;
  readonly cess: number;
  readonly documents: number;
}

const LINES = new Map<string, Line>(Object.entries(sample.lines));
const NOTHING: Line = { igst: 0, cgst: 0, sgst: 0, cess: 0, documents: 0 };
/** A line of the sample as downloaded, added up apart from the product. */
export const line = (path: string): Line => LINES.get(path) ?? NOTHING;

/** The figures of the statement's lines as they stand on the sheet. */
export async function linesOnSheet(open: OpenPage): Promise<Map<string, Line>> {
  const cells = await valuesOf(open, "GSTR-2B", "D1:I110");
  return new Map(
    LINE_PATHS.map((path) => {
      const row = cells[(rowOf(path) ?? 0) - 1] ?? [];
      const [igst, cgst, sgst, cess, , documents] = row.map(Number);
      const rounded = [igst, cgst, sgst, cess].map((figure) => Math.round((figure ?? NaN) * 100));
      const [i = NaN, c = NaN, s = NaN, e = NaN] = rounded.map((paise) => paise / 100);
      return [path, { igst: i, cgst: c, sgst: s, cess: e, documents: documents ?? 0 }];
    }),
  );
}
