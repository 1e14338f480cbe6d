import { dayOf, type Day } from "../ims/day";
import { HEADS } from "../ims/fields";
import { formatCount } from "../ims/money";
import { firstDay } from "../ims/period";
import { imsTable, type TableKey } from "../ims/tables";
import {
  agreementFormula,
  blockVerdictFormula,
  verdictFormula,
  type FigureKind,
} from "./agreement";
import { amountFormula, documentsFormula, type Workbook } from "./formulas";
import {
  AMOUNT_COLUMN,
  DOCUMENTS_COLUMN,
  FIRST_ROW,
  LAPSED_CELL,
  PERIOD_CELL,
  SHEET_COLUMNS,
  SHEET_LINES,
  type SheetLine,
} from "./layout";
import { portalAmountFormula, portalDocumentsFormula } from "./fromPortal";
import { gstr3bRows } from "./gstr3bRows";
import { formatTwoB, lapsedPeriod } from "./returnCycle";
import { cellsAcross, number, text, type SheetCell } from "./sheetCells";
import type { SheetStyle } from "./sheetStyles";
import { figuresOf, type Statement } from "./statement";
import type { Detail, Heading, Summary } from "./summary";

export interface SheetContent {
  readonly gstin: string;
  /** When it was computed, in the user's own time zone. */
  readonly computedAt: Date;
  readonly statement: Statement;
  /** The names of the Excel tables in the workbook. */
  readonly tables: ReadonlyMap<TableKey, string>;
  /** The sheets of their records, to which the numbers of documents lead. */
  readonly sheets?: ReadonlyMap<TableKey, string>;
  /** The sheet of the portal's documents. */
  readonly portalSheet?: string;
  /** Lines that are filled from the table of the portal's documents, by path. */
  readonly fromPortal?: ReadonlySet<string>;
}

/** The whole sheet, row by row from A1; every row has as many cells as there are columns. */
export function statementSheet(content: SheetContent): readonly (readonly SheetCell[])[] {
  const workbook: Workbook = {
    tables: content.tables,
    period: PERIOD_CELL,
    lapsed: LAPSED_CELL,
  };
  return [
    ...introduction(content),
    ...SHEET_LINES.map((line, index) => lineCells(line, FIRST_ROW + index, content, workbook)),
    ...gstr3bRows(content.statement),
  ];
}

function introduction({
  gstin,
  computedAt,
  statement,
}: SheetContent): readonly (readonly SheetCell[])[] {
  const { period, cycle } = statement;
  const waiting = [...statement.needsOriginal.values()].reduce((sum, count) => sum + count, 0);
  const monthsBack = period - lapsedPeriod(period, cycle);
  return [
    filled([text(`FORM GSTR-2B - ${formatTwoB(period, cycle)}, computed from IMS`, "title")]),
    row([text("GSTIN", "label"), text(gstin, "text")]),
    row([
      text("GSTR-2B period", "label"),
      number(firstDay(period), "period"),
      text("", "blank"),
      ...(cycle === "Quarterly" ? [text("The last month of the quarter.", "sentence")] : []),
    ]),
    row([
      text("Pending until", "label"),
      { formula: `=EDATE(${PERIOD_CELL},-${monthsBack})`, style: "period" },
      text("", "blank"),
      text(
        "Credit notes still pending whose 2B period is this one or an earlier one count as accepted: they may be pending for one period only.",
        "sentence",
      ),
    ]),
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
      return cellsAcross([text(line.summary.title, "summaryTitle")], "summaryTitle", {
        J: { formula: blockVerdict(line.summary, at), style: "summaryVerdict" },
      });
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
    {
      formula: agreementFormula(at, figuresOf(statement, heading.path), ALL_FORMULAS),
      style: "agrees",
    },
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
  const amounts = HEADS.map((head) =>
    figure(
      isPortals ? portalAmountFormula(path, head) : amountFormula(origin, head, workbook),
      "detailAmount",
    ),
  );
  const link = isPortals
    ? content.portalSheet
    : origin.from === "ims"
      ? content.sheets?.get(origin.table)
      : undefined;
  const documents = {
    ...figure(
      isPortals ? portalDocumentsFormula(path) : documentsFormula(origin, workbook),
      "detailCount",
    ),
    ...(link !== undefined && { link }),
  };
  const kinds = [...amounts, documents].map(kindOf);
  return [
    text("Details", "detailText"),
    text(detail.heading, "detailText"),
    text(detail.gstr3b, "detailText"),
    ...amounts,
    text("", "advisory"),
    documents,
    { formula: agreementFormula(at, figures, kinds), style: "agrees" },
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

const ALL_FORMULAS: readonly FigureKind[] = [...HEADS, "documents"].map(() => "formula");

const kindOf = (cell: SheetCell): FigureKind => ("formula" in cell ? "formula" : "constant");

/** Whether the lines of a table agree; `at` is the row of its title. */
function blockVerdict({ parts }: Summary, at: number): string {
  const headings = parts.flatMap((part) => part.headings);
  const lines = headings.reduce((sum, { details }) => sum + 1 + details.length, 0);
  // Below the title: the columns, the strip, and the name of each part.
  return blockVerdictFormula(at + 1, at + 2 + parts.length + lines, lines);
}

/** A formula, or the number where there is nothing to compute. */
function figure(formula: string, style: SheetStyle): SheetCell {
  return formula === "0" ? { number: 0, style } : { formula: `=${formula}`, style };
}

/** Blank cells up to the last column. */
const row = (cells: readonly SheetCell[]) => cellsAcross(cells, "blank");

/** The style of the first cell up to the last column, for coloured rows. */
const filled = (cells: readonly SheetCell[]) => cellsAcross(cells, cells[0]?.style ?? "blank");

/** A moment as Excel counts it, in the user's own time zone. */
function localTime(at: Date): Day {
  const minutes = at.getHours() * 60 + at.getMinutes();
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) + minutes / 1440;
}
