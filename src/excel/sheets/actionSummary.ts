import type { Action } from "../../ims/actions";
import { HEADS, type Head } from "../../ims/fields";
import { block, format } from "../connection/requests";
import { COUNT_FORMAT, NUMBER_FORMATS, type Cell } from "./cells";
import { linkToRecords } from "./recordLinks";
import { setWidths, styleHeading } from "./sheetLook";

/** The state of a record, or all together. */
export type State = Action | "Total";

/** In the portal's order. */
const STATES: readonly State[] = ["No action", "Accepted", "Rejected", "Pending", "Total"];
/** The name of what is counted, the records in each state, then their tax. */
const WIDTH = 1 + 2 * STATES.length;
const FIRST_TAX = 1 + STATES.length;

/** A row for each table, under headings, as on the portal's summary page. */
export interface ActionSummary {
  /** Counted from 0. */
  readonly headingRow: number;
  /** The heading of the first column and its width in characters. */
  readonly name: { readonly heading: string; readonly width: number };
}

/** A row that has the same in every column of figures. */
export const rowOfSame = (title: string, figure: Cell): readonly Cell[] => [
  title,
  ...Array.from({ length: WIDTH - 1 }, () => figure),
];

/** A row by formulas: of the records in a state, and of their tax under a head where they have it. */
export function figuresByState(
  title: string,
  records: (state: State) => string,
  tax: (state: State, head: Head) => string | undefined,
): readonly Cell[] {
  return [
    title,
    ...STATES.map((state) => `=${records(state)}`),
    ...STATES.map((state) => `=${HEADS.flatMap((head) => tax(state, head) ?? []).join("+")}`),
  ];
}

/** The state that a column, counted from 0, is about; undefined beside the summary. */
export function stateAt(column: number): State | undefined {
  if (column >= WIDTH) return undefined;
  return column === 0 ? "Total" : STATES[(column - 1) % STATES.length];
}

/** Makes the title and each figure of a row a link to the records. Before the cells hold anything. */
export function linkRow(
  worksheet: Excel.Worksheet,
  row: number,
  sheet: string,
  what: "records" | "documents",
): void {
  for (let column = 0; column < WIDTH; column++) {
    linkToRecords(block(worksheet, row, column, 1, 1), sheet, what);
  }
}

/** Writes headings and rows, and gives them their looks; calculation is the caller's to suspend. */
export function writeRows(
  worksheet: Excel.Worksheet,
  { headingRow, name }: ActionSummary,
  rows: readonly (readonly Cell[])[],
): void {
  const columns = [
    name,
    ...STATES.map((state) => ({ heading: `${state} (records)`, width: 13 })),
    ...STATES.map((state) => ({ heading: `${state} (tax, ₹)`, width: 18 })),
  ];
  const top = headingRow + 1;
  format(block(worksheet, top, 1, rows.length, STATES.length), COUNT_FORMAT);
  format(block(worksheet, top, FIRST_TAX, rows.length, STATES.length), NUMBER_FORMATS.money);
  block(worksheet, headingRow, 0, 1 + rows.length, WIDTH).formulas = [
    columns.map(({ heading }) => heading),
    ...rows.map((cells) => [...cells]),
  ];
  styleHeading(block(worksheet, headingRow, 0, 1, WIDTH), columns);
  setWidths(
    worksheet,
    0,
    columns.map(({ width }) => width),
  );
}

/** Headings and titles stay in sight. */
export function freezeTitles(worksheet: Excel.Worksheet, { headingRow }: ActionSummary): void {
  worksheet.freezePanes.freezeAt(block(worksheet, 0, 0, headingRow + 1, 1));
}
