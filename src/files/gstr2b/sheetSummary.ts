import type { Tax } from "../../ims/fields";
import { HEADINGS } from "../../gstr2b/lines";
import type { Sheet } from "../xlsx/cells";
import { fieldOf } from "./sheetLabels";
import { normalHeading } from "../workbook/headings";
import { amountAt, textAt } from "./statementCells";
import type { Summary } from "./treatment";

/** A line's words without what differs between years: `(IMS)`, `- IMS`, `Ecomm`. */
const bare = (text: string): string =>
  normalHeading(text)
    .replace(/\bims\b/g, "")
    .replace(/\becomm\b/g, "eco")
    .replace(/\s+/g, " ")
    .trim();

/**
 * The lines of a summary sheet, found by part, number and words wherever they stand; rows of newer
 * years that we do not know are passed over.
 */
export function sheetSummary({ cells }: Sheet, summary: Summary): ReadonlyMap<string, Tax> {
  const lines = new Map<string, Tax>();
  let amounts: Partial<Record<keyof Tax, number>> = {};
  let isPartB = false;
  let heading: (typeof HEADINGS)[number] | undefined;
  for (let row = 0; row < cells.rowCount; row++) {
    const found = amountColumns(cells, row);
    if (found) amounts = found;
    const [number, words] = [textAt(cells, row, 0), bare(textAt(cells, row, 1))];
    if (/^part [ab]/i.test(number)) isPartB = /^part b/i.test(number);
    const next = HEADINGS.find(
      (each) =>
        each.path.startsWith(`${summary}.`) &&
        each.number === number.toUpperCase() &&
        each.path.endsWith(".othersup") === isPartB,
    );
    heading = next ?? heading;
    const path =
      next?.path ?? heading?.details.find((detail) => bare(detail.heading) === words)?.path;
    if (path === undefined || amounts.igst === undefined) continue;
    const amount = (head: keyof Tax) => amountAt(cells, row, amounts[head] ?? -1) || 0;
    lines.set(path, {
      igst: amount("igst"),
      cgst: amount("cgst"),
      sgst: amount("sgst"),
      cess: amount("cess"),
    });
  }
  return lines;
}

function amountColumns(
  cells: Sheet["cells"],
  row: number,
): Partial<Record<keyof Tax, number>> | undefined {
  const columns: Partial<Record<keyof Tax, number>> = {};
  for (let column = 0; column < Math.min(cells.columnCount, 20); column++) {
    const field = fieldOf([normalHeading(cells.text(row, column))]);
    if (field === "igst" || field === "cgst" || field === "sgst" || field === "cess") {
      columns[field] = column;
    }
  }
  return columns.igst === undefined ? undefined : columns;
}
