import { dayOf, type Day } from "../ims/day";
import { HEADS } from "../ims/fields";
import { formatCount } from "../ims/money";
import { firstDay, formatPeriod } from "../ims/period";
import { imsTable, type TableKey } from "../ims/tables";
import { agreementFormula, verdictFormula } from "./agreement";
import { amountFormula, documentsFormula, type Workbook } from "./formulas";
import {
  AMOUNT_COLUMN,
  DOCUMENTS_COLUMN,
  FIRST_ROW,
  PERIOD_CELL,
  SHEET_COLUMNS,
  SHEET_LINES,
  type SheetLine,
} from "./layout";
import { portalAmountFormula, portalDocumentsFormula } from "./fromPortal";
import type { SheetStyle } from "./sheetStyles";
import { figuresOf, type Statement } from "./statement";
import type { Detail, Heading } from "./summary";

/** A cell of the sheet: a text that must stay text, a number, or a formula. */
export type SheetCell =
  | { readonly text: string; readonly style: SheetStyle }
  | { readonly number: number; readonly style: SheetStyle }
  | { readonly formula: string; readonly style: SheetStyle };

export interface SheetContent {
  readonly gstin: string;
  /** When it was computed, in the user's own time zone. */
  readonly computedAt: Date;
  readonly statement: Statement;
  /** The names of the Excel tables in the workbook. */
  readonly tables: ReadonlyMap<TableKey, string>;
  /** Lines that are filled from the table of the portal's documents, by path. */
  readonly fromPortal?: ReadonlySet<string>;
}

/** The whole sheet, row by row from A1; every row has as many cells as there are columns. */
export function statementSheet(content: SheetContent): readonly (readonly SheetCell[])[] {
  const workbook: Workbook = { tables: content.tables, period: PERIOD_CELL };
  return [
    ...introduction(content),
    ...SHEET_LINES.map((line, index) => lineCells(line, FIRST_ROW + index, content, workbook)),
  ];
}

/**
 * The `Agrees` formula of every line, by row, for a new computation: marks have changed, the rest
 * of the sheet follows by itself.
 */
export function agreementCells(statement: Statement): ReadonlyMap<number, string> {
  return new Map(
    SHEET_LINES.flatMap((line, index): [number, string][] => {
      const path = pathOf(line);
      const row = FIRST_ROW + index;
      return path === undefined ? [] : [[row, agreementFormula(row, figuresOf(statement, path))]];
    }),
  );
}

function introduction({ gstin, computedAt, statement }: SheetContent): readonly SheetCell[][] {
  const waiting = [...statement.needsOriginal.values()].reduce((sum, count) => sum + count, 0);
  return [
    filled([text(`FORM GSTR-2B - ${formatPeriod(statement.period)}, computed from IMS`, "title")]),
    row([text("GSTIN", "label"), text(gstin, "text")]),
    row([text("GSTR-2B period", "label"), number(firstDay(statement.period), "period")]),
    row([text("Computed on", "label"), number(localTime(computedAt), "time")]),
    row([
      text(
        "Computed by IMS Review from the marks in this workbook. It is not the portal's statement: " +
          "compute GSTR-2B on the portal after you have uploaded your actions.",
        "sentence",
      ),
    ]),
    row([
      text("Second count", "label"),
      { formula: verdictFormula(), style: "verdict" },
      text("", "blank"),
      text(
        "The formulas against a count made without them, at the time above; lines whose marks " +
          "changed since then do not agree until GSTR-2B is computed again.",
        "sentence",
      ),
    ]),
    row(
      waiting === 0
        ? []
        : [
            text(
              `${formatCount(waiting)} ${waiting === 1 ? "amendment" : "amendments"} not counted in full: see Note.`,
              "label",
            ),
          ],
    ),
    row([]),
  ];
}

function lineCells(
  line: SheetLine,
  at: number,
  content: SheetContent,
  workbook: Workbook,
): readonly SheetCell[] {
  switch (line.kind) {
    case "summary":
      return filled([text(line.summary.title, "summaryTitle")]);
    case "columns":
      return SHEET_COLUMNS.map(({ heading }) => text(heading, "columns"));
    case "strip":
      return filled([text(line.summary.strip, "strip")]);
    case "part":
      return filled([text(line.part.name, "part"), text(line.part.title, "part")]);
    case "heading":
      return headingCells(line.heading, at, content.statement);
    case "detail":
      return detailCells(line.detail, at, content, workbook);
    case "blank":
      return row([]);
  }
}

function headingCells(heading: Heading, at: number, statement: Statement): readonly SheetCell[] {
  // The details stand right below their heading.
  const sum = (column: string) =>
    `=SUM(${column}${at + 1}:${column}${at + heading.details.length})`;
  return [
    text(heading.number, "headingText"),
    text(heading.heading, "headingText"),
    text(heading.gstr3b, "headingText"),
    ...HEADS.map((head): SheetCell => ({
      formula: sum(AMOUNT_COLUMN[head]),
      style: "headingAmount",
    })),
    text(heading.advisory, "advisory"),
    { formula: sum(DOCUMENTS_COLUMN), style: "headingCount" },
    { formula: agreementFormula(at, figuresOf(statement, heading.path)), style: "agrees" },
    text("", "note"),
  ];
}

function detailCells(
  detail: Detail,
  at: number,
  content: SheetContent,
  workbook: Workbook,
): readonly SheetCell[] {
  const { origin, path } = detail;
  const figures = figuresOf(content.statement, path);
  const isPortals = content.fromPortal?.has(path) ?? false;
  return [
    text("Details", "detailText"),
    text(detail.heading, "detailText"),
    text(detail.gstr3b, "detailText"),
    ...HEADS.map((head) =>
      figure(
        isPortals ? portalAmountFormula(path, head) : amountFormula(origin, head, workbook),
        "detailAmount",
      ),
    ),
    text("", "advisory"),
    figure(
      isPortals ? portalDocumentsFormula(path) : documentsFormula(origin, workbook),
      "detailCount",
    ),
    { formula: agreementFormula(at, figures), style: "agrees" },
    text(noteOf(detail, content), "note"),
  ];
}

function noteOf({ origin, path }: Detail, content: SheetContent): string {
  if (content.fromPortal?.has(path)) return "From the portal's GSTR-2B file.";
  if (origin.from === "elsewhere") return `${origin.why} Load the portal's GSTR-2B file.`;
  const { one, many } = imsTable(origin.table);
  if (!content.tables.has(origin.table)) return `No ${many} in this workbook.`;
  const waiting = origin.as === "counted" ? content.statement.needsOriginal.get(origin.table) : 0;
  if (!waiting) return "";
  return `${formatCount(waiting)} ${waiting === 1 ? one : many} not counted in full: needs the original.`;
}

function pathOf(line: SheetLine): string | undefined {
  if (line.kind === "heading") return line.heading.path;
  return line.kind === "detail" ? line.detail.path : undefined;
}

/** A formula, or the number where there is nothing to compute. */
function figure(formula: string, style: SheetStyle): SheetCell {
  return formula === "0" ? { number: 0, style } : { formula: `=${formula}`, style };
}

function text(value: string, style: SheetStyle): SheetCell {
  return { text: value, style };
}

function number(value: number, style: SheetStyle): SheetCell {
  return { number: value, style };
}

/** Blank cells up to the last column. */
function row(cells: readonly SheetCell[]): SheetCell[] {
  return padded(cells, "blank");
}

/** The style of the first cell up to the last column, for coloured rows. */
function filled(cells: readonly SheetCell[]): SheetCell[] {
  return padded(cells, cells[0]?.style ?? "blank");
}

function padded(cells: readonly SheetCell[], style: SheetStyle): SheetCell[] {
  return SHEET_COLUMNS.map((_, column) => cells[column] ?? text("", style));
}

/** A moment as Excel counts it, in the user's own time zone. */
function localTime(at: Date): Day {
  const minutes = at.getHours() * 60 + at.getMinutes();
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) + minutes / 1440;
}
