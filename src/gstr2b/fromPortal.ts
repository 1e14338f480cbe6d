import { columnReference } from "../ims/columnReference";
import { firstDay, type Period } from "../ims/period";
import { HEADS, HEAD_TITLES, type Tax } from "../ims/fields";
import { toRupees } from "../ims/money";
import type { TableKey } from "../ims/tables";
import { addFigures, NO_FIGURES, type Figures } from "./figures";
import { PERIOD_CELL } from "./layout";
import { lineName } from "./lineNames";
import { DETAILS } from "./lines";
import { reasonInWords } from "./notAvailable";
import { documentAt, documentTax, sumsByLine, type PortalStatement } from "./portalStatement";

/** The Excel table of the documents that the portal's GSTR-2B tells and IMS does not. */
export const PORTAL_TABLE = "GSTR2B_Documents";

/** Its columns: heading, kind of cell, width in characters. */
export const PORTAL_COLUMNS = [
  { heading: "2B period", kind: "period", width: 11 },
  { heading: "Line", kind: "text", width: 48 },
  { heading: "GSTIN of supplier", kind: "text", width: 18 },
  { heading: "Trade/Legal name", kind: "text", width: 24 },
  { heading: "Document number", kind: "text", width: 20 },
  { heading: "Document date", kind: "day", width: 12 },
  { heading: "Taxable value", kind: "money", width: 15 },
  ...HEADS.map((head) => ({ heading: HEAD_TITLES[head], kind: "money", width: 14 }) as const),
  { heading: "Reason", kind: "text", width: 48 },
] as const;

/** One row of the table, as cells: money in rupees, days and periods as Excel counts them. */
export type PortalRow = readonly (string | number)[];

/** What stands in place of a document number where the portal's line is not the sum of its documents. */
const REST = "Rest of the portal's line";

/**
 * The lines that are filled from the portal's file: those IMS does not know, and imports where the
 * loaded records have none of the table.
 */
export function portalPaths(loaded: ReadonlySet<TableKey>): ReadonlySet<string> {
  return new Set(
    DETAILS.filter(
      ({ origin, path }) =>
        origin.from === "elsewhere" || (path.includes(".imports.") && !loaded.has(origin.table)),
    ).map(({ path }) => path),
  );
}

/**
 * The rows of the table: every document of such a line, and where the portal's line is another figure
 * than their sum – amendments count a difference there –, the rest of it.
 */
export function portalRows(
  portal: PortalStatement,
  paths: ReadonlySet<string>,
): readonly PortalRow[] {
  const { documents, lines, period } = portal;
  const start = firstDay(period);
  const rows: PortalRow[] = [];
  for (let index = 0; index < documents.count; index++) {
    const document = documentAt(documents, index);
    if (!paths.has(document.line)) continue;
    const { supplier, name, number, date, taxable, reason, line } = document;
    const cells = [supplier, name, number, cell(date), rupees(taxable)];
    rows.push([
      start,
      lineName(line),
      ...cells,
      ...taxCells(documentTax(document)),
      reasonInWords(reason),
    ]);
  }
  const sums = sumsByLine(documents);
  for (const path of lines ? paths : []) {
    const line = lines?.get(path) ?? NO_FIGURES;
    const sum = sums.get(path) ?? NO_FIGURES;
    if (HEADS.every((head) => line[head] === sum[head])) continue;
    const rest = { ...NO_FIGURES };
    addFigures(rest, line, 0);
    addFigures(rest, sum, 0, -1);
    rows.push([start, lineName(path), "", "", REST, "", "", ...taxCells(rest), ""]);
  }
  return rows;
}

const cell = (value: number): number | string => (Number.isNaN(value) ? "" : value);
const rupees = (paise: number): number | string => (Number.isNaN(paise) ? "" : toRupees(paise));
const taxCells = (tax: Tax): readonly number[] => HEADS.map((head) => toRupees(tax[head]));

/** Whether a row is of the GSTR-2B of a period. */
export function isOfPeriod([start]: PortalRow, period: Period): boolean {
  return start === firstDay(period);
}

/** The figures of rows as they stand on the sheet, by line, of one period: the second count. */
export function portalFigures(
  rows: readonly PortalRow[],
  paths: ReadonlySet<string>,
  period: Period,
): ReadonlyMap<string, Readonly<Figures>> {
  const figures = new Map([...paths].map((path) => [path, { ...NO_FIGURES }]));
  const byName = new Map([...paths].map((path) => [lineName(path), path]));
  for (const row of rows) {
    const [, line, , , number, , , ...taxes] = row;
    const sum = figures.get(byName.get(String(line)) ?? "");
    if (!isOfPeriod(row, period) || !sum) continue;
    const [igst, cgst, sgst, cess] = taxes.map((amount) => Math.round(Number(amount) * 100) || 0);
    const tax = { igst: igst ?? 0, cgst: cgst ?? 0, sgst: sgst ?? 0, cess: cess ?? 0 };
    addFigures(sum, tax, number === REST ? 0 : 1);
  }
  return figures;
}

const criteria = (path: string): string =>
  `${reference("Line")},"${lineName(path)}",${reference("2B period")},${PERIOD_CELL}`;

const reference = (heading: string): string => columnReference(PORTAL_TABLE, heading);

/** A line's figure under a head, in rupees. */
export function portalAmountFormula(path: string, head: (typeof HEADS)[number]): string {
  return `SUMIFS(${reference(HEAD_TITLES[head])},${criteria(path)})`;
}

/** The number of documents behind it. */
export function portalDocumentsFormula(path: string): string {
  return `COUNTIFS(${criteria(path)},${reference("Document number")},"<>${REST}")`;
}
