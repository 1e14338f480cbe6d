import { HEADS } from "../ims/fields";
import { agreementFormula, blockVerdictFormula, type FigureKind } from "./agreement";
import { GSTR3B_CELLS, gstr3bTax, isFilled, NOT_AVAILABLE_NETTED, type Gstr3bCell } from "./gstr3b";
import { AMOUNT_COLUMN, LAST_ROW, rowOf } from "./layout";
import { COUNTING_NOTES } from "./notes";
import { cellsAcross, text, type SheetCell } from "./sheetCells";
import type { Statement } from "./statement";

/** The rows of GSTR-3B on the sheet, the first of them two below the title of their block. */
const CELLS: readonly Gstr3bCell[] = [...GSTR3B_CELLS, NOT_AVAILABLE_NETTED];
const TITLE_ROW = LAST_ROW + 1;
const FIRST_CELL = TITLE_ROW + 2;

/** Below the four tables: what they come to in GSTR-3B, and what the figures rest on. */
export function gstr3bRows(statement: Statement): readonly (readonly SheetCell[])[] {
  const last = FIRST_CELL + CELLS.length - 1;
  const filled = CELLS.filter(isFilled).length;
  return [
    cellsAcross([text("GSTR-3B, from the lines above", "summaryTitle")], "summaryTitle", {
      J: { formula: blockVerdictFormula(FIRST_CELL, last, filled), style: "summaryVerdict" },
    }),
    cellsAcross(
      [
        "GSTR-3B table",
        "Heading",
        "",
        "Integrated Tax (₹)",
        "Central Tax (₹)",
        "State/UT Tax (₹)",
        "Cess (₹)",
        "Lines it comes from",
        "",
        "Agrees",
        "Note",
      ].map((heading) => text(heading, "columns")),
      "columns",
    ),
    ...CELLS.map((cell, index) => cellRow(cell, FIRST_CELL + index, statement)),
    cellsAcross([], "blank"),
    cellsAcross([text("What the figures rest on", "part")], "part"),
    ...COUNTING_NOTES.flatMap(({ text: words, source, inferred }) =>
      broken(`• ${words} (${source}${inferred ? "; inferred" : ""})`).map((line) =>
        cellsAcross([text(line, "sentence")], "blank"),
      ),
    ),
  ];
}

/** What fits across the columns of the sheet, and so on its page. */
const LONGEST_LINE = 200;

/** A note in lines that fit, broken between words; those after the first stand in a little. */
function broken(note: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of note.split(" ")) {
    if (line.length + 1 + word.length > LONGEST_LINE) {
      lines.push(line);
      line = `   ${word}`;
    } else line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}

function cellRow(cell: Gstr3bCell, at: number, statement: Statement): readonly SheetCell[] {
  const { plus, minus, title, note = "" } = cell;
  const known = isFilled(cell);
  const amounts = HEADS.map((head): SheetCell => {
    const terms = [
      ...plus.map((path) => `+${AMOUNT_COLUMN[head]}${rowOf(path) ?? ""}`),
      ...minus.map((path) => `-${AMOUNT_COLUMN[head]}${rowOf(path) ?? ""}`),
    ];
    if (!known) return text("", "blank");
    return {
      formula: `=${terms.join("").replace(/^\+/, "").replace(/^-/, "0-")}`,
      style: "headingAmount",
    };
  });
  const kinds = HEADS.map((): FigureKind => "formula");
  const lines = [
    ...plus.map((path) => `row ${rowOf(path) ?? ""}`),
    ...minus.map((path) => `less row ${rowOf(path) ?? ""}`),
  ];
  return [
    text(cell.cell, "headingText"),
    text(title, "headingText"),
    text("", "headingText"),
    ...amounts,
    text(known ? capital(lines.join(", ")) : "", "advisory"),
    text("", "blank"),
    known
      ? { formula: agreementFormula(at, gstr3bTax(cell, statement), kinds), style: "agrees" }
      : text("", "blank"),
    text(note, "note"),
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
