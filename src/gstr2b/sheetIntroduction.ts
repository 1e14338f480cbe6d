import { dayOf, type Day } from "../ims/day";
import { howMany } from "../ims/money";
import { firstDay } from "../ims/period";
import { formatTwoB, lapsedPeriod } from "../ims/returnCycle";
import { verdictFormula } from "./agreement";
import { PERIOD_CELL } from "./layout";
import { cellsAcross, filledRow, number, text, type SheetCell } from "./sheetCells";
import type { Statement } from "./statement";

/** What the head of the sheet tells. */
export interface Introduced {
  readonly gstin: string;
  /** When it was computed, in the user's own time zone. */
  readonly computedAt: Date;
  readonly statement: Statement;
}

/** Blank cells up to the last column. */
const blankRow = (cells: readonly SheetCell[]) => cellsAcross(cells, "blank");

/** The first rows: what the sheet is, of whom and when, and whether its figures agree. */
export function introduction({
  gstin,
  computedAt,
  statement,
}: Introduced): readonly (readonly SheetCell[])[] {
  const { period, cycle } = statement;
  const waiting = [...statement.needsOriginal.values()].reduce((sum, count) => sum + count, 0);
  const monthsBack = period - lapsedPeriod(period, cycle);
  return [
    filledRow([text(`FORM GSTR-2B - ${formatTwoB(period, cycle)}, computed from IMS`, "title")]),
    blankRow([text("GSTIN", "label"), text(gstin, "text")]),
    blankRow([
      text("GSTR-2B period", "label"),
      number(firstDay(period), "period"),
      text("", "blank"),
      ...(cycle === "Quarterly" ? [text("The last month of the quarter.", "sentence")] : []),
    ]),
    blankRow([
      text("Lapsed up to", "label"),
      { formula: `=EDATE(${PERIOD_CELL},-${monthsBack})`, style: "period" },
      text("", "blank"),
      text(
        "Credit notes still pending whose 2B period is this one or an earlier one count as accepted: they may be pending for one period only.",
        "sentence",
      ),
    ]),
    blankRow([text("Computed on", "label"), number(localTime(computedAt), "time")]),
    blankRow([
      text(
        "Computed by IMS Review from the marks in this workbook. It is not the portal's statement: " +
          "compute GSTR-2B on the portal after you have uploaded your actions.",
        "sentence",
      ),
    ]),
    blankRow([
      text("Second count", "label"),
      { formula: verdictFormula(), style: "verdict" },
      text("", "blank"),
      text(
        "The formulas against a count made without them, at the time above; lines whose marks " +
          "changed since then do not agree until GSTR-2B is computed again.",
        "sentence",
      ),
    ]),
    blankRow(
      waiting === 0
        ? []
        : [text(`${howMany(waiting, "amendment")} not counted in full: see Note.`, "label")],
    ),
    blankRow([]),
  ];
}

/** A moment as Excel counts it, in the user's own time zone. */
function localTime(at: Date): Day {
  const minutes = at.getHours() * 60 + at.getMinutes();
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) + minutes / 1440;
}
