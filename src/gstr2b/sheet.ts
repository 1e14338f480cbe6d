import { HEADS } from "../ims/fields";
import { formatCount } from "../ims/money";
import { imsTable, type TableKey } from "../ims/tables";
import { agreementFormula, blockVerdictFormula, type FigureKind } from "./agreement";
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
import { cellsAcross, filledRow, text, type SheetCell } from "./sheetCells";
import { introduction, type Introduced } from "./sheetIntroduction";
import type { SheetStyle } from "./sheetStyles";
import { figuresOf } from "./statement";
import type { Detail, Heading, Summary } from "./summary";

export interface SheetContent extends Introduced {
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
      return filledRow([text(line.summary.strip, "strip")]);
    case "part":
      return filledRow([text(line.part.name, "part"), text(line.part.title, "part")]);
    case "heading":
      return headingCells(line.heading, at, content);
    case "detail":
      return detailCells(line.detail, at, content, workbook);
    case "blank":
      return cellsAcross([], "blank");
  }
}

function headingCells(heading: Heading, at: number, content: SheetContent): readonly SheetCell[] {
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
    linked({ formula: sum(DOCUMENTS_COLUMN), style: "headingCount" }, heading.details, content),
    {
      formula: agreementFormula(at, figuresOf(content.statement, heading.path), ALL_FORMULAS),
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
  const documents = linked(
    figure(
      isPortals ? portalDocumentsFormula(path) : documentsFormula(origin, workbook),
      "detailCount",
    ),
    [detail],
    content,
  );
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

/** A number of documents as a link to the first sheet that may hold some of them. */
function linked(cell: SheetCell, lines: readonly Detail[], content: SheetContent): SheetCell {
  const { fromPortal, portalSheet, sheets } = content;
  const sheetOf = ({ path, origin }: Detail) =>
    fromPortal?.has(path)
      ? portalSheet
      : origin.from === "ims"
        ? sheets?.get(origin.table)
        : undefined;
  const link = lines.map(sheetOf).find((sheet) => sheet !== undefined);
  return link === undefined ? cell : { ...cell, link };
}

function noteOf({ origin, path }: Detail, content: SheetContent): string {
  if (content.fromPortal?.has(path)) return "From the portal's GSTR-2B file.";
  if (origin.from === "elsewhere") return `${origin.why} Load the portal's GSTR-2B file.`;
  const { table, as } = origin;
  if (!content.tables.has(table)) return `No ${imsTable(table).many} in this workbook.`;
  const waiting = as === "counted" ? content.statement.needsOriginal.get(table) : undefined;
  return [waitingInWords(table, waiting), inferredOf(table, as)]
    .filter((words) => words !== "")
    .join(" ");
}

function waitingInWords(table: TableKey, waiting = 0): string {
  const { one, many } = imsTable(table);
  if (waiting === 0) return "";
  return waiting === 1
    ? `1 ${one} not counted in full: needs the original.`
    : `${formatCount(waiting)} ${many} not counted in full: need the originals.`;
}

/** What no official text says of the figure of a line, so that its reader knows; "" where all is said. */
function inferredOf(table: TableKey, as: "counted" | "rejected"): string {
  const { amends, lowersCredit } = imsTable(table);
  if (as === "rejected") return amends ? "The whole revised value (inferred)." : "";
  if (amends) return "The difference to what was credited (inferred).";
  return lowersCredit ? "Reduced in part: as declared (inferred)." : "";
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
