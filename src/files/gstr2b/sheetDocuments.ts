import type { PortalDocument } from "../../gstr2b/portalStatement";
import { Refused } from "../reader/refused";
import { titlePaths } from "../workbook/headerBlock";
import type { Cells, Sheet } from "../xlsx/cells";
import { fieldOf, type StatementField, type StatementSheet } from "./sheetLabels";
import { amountAt, dayAt, periodAt, textAt } from "./statementCells";
import { lineOf, reasonOf, saysYes, summaryOf } from "./treatment";

/** Rows in which headings are looked for, and how many of them they may take up. */
const SEARCHED = 15;
const TALLEST = 3;

interface Headings {
  readonly columns: ReadonlyMap<StatementField, number>;
  /** The first row behind them. */
  readonly to: number;
}

/** The rows of headings that name the most fields, and of these the fewest. */
function headingsOf(sheet: Sheet): Headings | undefined {
  let best: Headings | undefined;
  for (let height = 1; height <= TALLEST; height++) {
    for (let from = 0; from + height <= Math.min(sheet.cells.rowCount, SEARCHED); from++) {
      const columns = new Map<StatementField, number>();
      for (const [column, path] of titlePaths(sheet, from, from + height).entries()) {
        const field = fieldOf(path);
        if (field !== undefined && !columns.has(field)) columns.set(field, column);
      }
      if (columns.size > (best?.columns.size ?? 0)) best = { columns, to: from + height };
    }
  }
  return best;
}

/** Reads the documents of a sheet. Throws `Refused` where a column that is needed is not there. */
export function sheetDocuments(sheet: Sheet, what: StatementSheet): readonly PortalDocument[] {
  const headings = headingsOf(sheet);
  const { cells } = sheet;
  if (!headings?.columns.has("number") || !headings.columns.has("igst")) {
    if (cells.rowCount <= SEARCHED && !headings) return [];
    throw new Refused(
      `is not as the portal gave it: its sheet ${sheet.name} has no column for the document's number or its tax. Download it again.`,
    );
  }
  const documents: PortalDocument[] = [];
  for (let row = headings.to; row < cells.rowCount; row++) {
    const document = documentIn(cells, row, headings.columns, what);
    if (document) documents.push(document);
  }
  return documents;
}

function documentIn(
  cells: Cells,
  row: number,
  columns: ReadonlyMap<StatementField, number>,
  { section, summary, amendedBill }: StatementSheet,
): PortalDocument | undefined {
  const at = (field: StatementField) => columns.get(field) ?? -1;
  const text = (field: StatementField) => textAt(cells, row, at(field));
  const amount = (field: StatementField) => amountAt(cells, row, at(field));
  const number = text("number");
  const date = dayAt(cells, row, at("date"));
  // Rows of totals and of column numbers have no date.
  if (number === "" || Number.isNaN(date)) return undefined;
  const kind = text("kind");
  const traits = {
    reverseCharge: saysYes(text("reverseCharge")),
    // Debit notes have sheets of their own among the reversals.
    creditNote: summary !== "itcrev" && /credit|^c$|isdc/i.test(kind),
    amendedBill,
  };
  return {
    line: lineOf(summary ?? summaryOf(text("available")), section, traits),
    supplier: text("supplier").toUpperCase(),
    name: text("name"),
    number,
    originalNumber: text("originalNumber"),
    reason: reasonOf(text("reason"), text("available")),
    reduce: text("reduce"),
    date,
    originalDate: dayAt(cells, row, at("originalDate")),
    filed: dayAt(cells, row, at("filed")),
    supplierPeriod: periodAt(cells, row, at("supplierPeriod")),
    taxable: amount("taxable"),
    igst: amount("igst"),
    cgst: amount("cgst"),
    sgst: amount("sgst"),
    cess: amount("cess"),
    declIgst: amount("declIgst"),
    declCgst: amount("declCgst"),
    declSgst: amount("declSgst"),
    declCess: amount("declCess"),
  };
}
