import { HEADS, type Tax } from "../ims/fields";
import { toRupees } from "../ims/money";
import { imsTable } from "../ims/tables";
import type { Comparison, DocumentDifference, LineDifference } from "./comparison";
import { lineName } from "./lineNames";
import type { TableColumn, TableContent } from "./tableContent";

const text = (heading: string, width: number): TableColumn => ({ heading, kind: "text", width });
const money = (heading: string): TableColumn => ({ heading, kind: "money", width: 16 });

const TAXES = ["integrated tax", "central tax", "State/UT tax", "cess"] as const;
const taxColumns = (whose: string) => TAXES.map((tax) => money(`${whose} ${tax}`));
const taxCells = (tax: Tax | undefined): readonly (string | number)[] =>
  HEADS.map((head) => (tax ? toRupees(tax[head]) : ""));

/** All 69 lines: ours, the portal's, ours less the portal's. */
export function linesTable(lines: readonly LineDifference[]): TableContent {
  return {
    name: "GSTR2B_Lines",
    columns: [
      text("Line", 76),
      text("Differs", 9),
      ...taxColumns("Our"),
      ...taxColumns("Portal’s"),
      ...taxColumns("Difference in"),
    ],
    rows: lines.map(({ path, ours, theirs, difference }) => [
      lineName(path),
      HEADS.some((head) => difference[head] !== 0) ? "Yes" : "No",
      ...taxCells(ours),
      ...taxCells(theirs),
      ...taxCells(difference),
    ]),
  };
}

/** The documents that differ, the most at stake first. */
export function differencesTable(documents: readonly DocumentDifference[]): TableContent {
  return {
    name: "GSTR2B_Differences",
    columns: [
      text("Reason", 76),
      text("What", 20),
      money("Tax at stake"),
      text("Table", 26),
      text("GSTIN of supplier", 18),
      text("Trade/Legal name", 24),
      text("Document number", 20),
      { heading: "Document date", kind: "day", width: 12 },
      text("Our line", 40),
      ...taxColumns("Our"),
      text("Portal’s line", 40),
      ...taxColumns("Portal’s"),
    ],
    rows: documents.map((each) => [
      each.reason,
      each.kind,
      toRupees(each.atStake),
      imsTable(each.table).title,
      each.supplier,
      each.name,
      each.number,
      Number.isNaN(each.date) ? "" : each.date,
      each.ours ? lineName(each.ours.line) : "",
      ...taxCells(each.ours?.tax),
      each.theirs ? lineName(each.theirs.line) : "",
      ...taxCells(each.theirs?.tax),
    ]),
  };
}

/** How many lines and documents differ, in words for the user. */
export function differing({ lines, documents }: Comparison): { lines: number; documents: number } {
  return {
    lines: lines.filter(({ difference }) => HEADS.some((head) => difference[head] !== 0)).length,
    documents: documents.length,
  };
}
