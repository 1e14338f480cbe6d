import type { Day } from "../../ims/day";
import { toPaise, type Paise } from "../../ims/money";
import type { Period } from "../../ims/period";
import { shownText } from "../shownText";
import { readAmount } from "../values/readAmount";
import { readDay, readSerialDay } from "../values/readDay";
import { readPeriod, readPeriodNumber } from "../values/readPeriod";
import { DATE, NOTHING, TEXT } from "../xlsx/cellKinds";
import type { Cells } from "../xlsx/cells";

/** The text of a cell; a number as it is written. */
export function textAt(cells: Cells, row: number, column: number): string {
  const kind = cells.kind(row, column);
  if (kind === NOTHING) return "";
  const text = kind === TEXT ? cells.text(row, column) : String(cells.number(row, column));
  return shownText(text.trim());
}

export function dayAt(cells: Cells, row: number, column: number): Day {
  const kind = cells.kind(row, column);
  if (kind === NOTHING) return NaN;
  return kind === TEXT
    ? readDay(cells.text(row, column))
    : readSerialDay(cells.number(row, column));
}

export function periodAt(cells: Cells, row: number, column: number): Period {
  const kind = cells.kind(row, column);
  if (kind === NOTHING) return NaN;
  return kind === TEXT
    ? readPeriod(cells.text(row, column), NaN)
    : readPeriodNumber(cells.number(row, column), kind === DATE, NaN);
}

export function amountAt(cells: Cells, row: number, column: number): Paise {
  const kind = cells.kind(row, column);
  if (kind === NOTHING) return NaN;
  return kind === TEXT ? readAmount(cells.text(row, column)) : toPaise(cells.number(row, column));
}
