import type { Column } from "../../ims/columns";
import { FIELDS, isNumberField, type NumberField } from "../../ims/fields";
import { toPaise } from "../../ims/money";
import type { Collector } from "../collector";
import { fillField, LARGEST_AMOUNT, type Raw } from "../fillField";
import { shownText } from "../shownText";
import { DATE, NOTHING, NUMBER, TEXT, type Cells } from "../xlsx/cells";
import type { FieldColumn } from "./headerBlock";

/**
 * Fills one field of the collector's slot from the cell of a row. Returns a sentence when it cannot
 * be understood.
 */
export type FillCell = (row: number) => string | undefined;

/**
 * How the cells of a column of a sheet are read. They say the same few words, days and months over
 * and over: what a text means is found out once.
 */
export function cellFiller(
  cells: Cells,
  at: FieldColumn,
  column: Column,
  collector: Collector,
): FillCell {
  const { field } = column;
  const fillAny: FillCell = (row) => {
    const raw = rawAt(cells, row, at.column);
    return raw && fillField(collector, column, at.inverse ? opposite(raw) : raw);
  };
  if (!isNumberField(field)) {
    const set = collector.textSetter(field);
    if (FIELDS[field] === "text" && !at.inverse) return textFiller(cells, at.column, fillAny, set);
    return remembering(cells, at.column, fillAny, set, () => collector.slot.text(field));
  }
  if (FIELDS[field] === "money") return amountFiller(cells, at.column, field, collector, fillAny);
  const set = collector.numberSetter(field);
  return remembering(cells, at.column, fillAny, set, () => collector.slot.number(field));
}

function textFiller(
  cells: Cells,
  column: number,
  fillAny: FillCell,
  set: (value: string) => void,
): FillCell {
  return (row) => {
    if (cells.textId(row, column) < 0) return fillAny(row);
    set(shownText(cells.text(row, column)));
    return undefined;
  };
}

function amountFiller(
  cells: Cells,
  column: number,
  field: NumberField,
  collector: Collector,
  fillAny: FillCell,
): FillCell {
  const set = collector.numberSetter(field);
  return (row) => {
    const paise = cells.kind(row, column) === NUMBER ? toPaise(cells.number(row, column)) : NaN;
    if (!(paise >= 0 && paise <= LARGEST_AMOUNT)) return fillAny(row);
    set(paise);
    return undefined;
  };
}

/** Texts of a column that are remembered; where there are more, they are hardly repeated. */
const REMEMBERED = 4096;

/** A month alone means a year that depends on the document's date. */
const MONTH_ALONE = /^\s*\d{1,2}\s*$/;

function remembering<Value>(
  cells: Cells,
  column: number,
  fillAny: FillCell,
  set: (value: Value) => void,
  get: () => Value,
): FillCell {
  const known = new Map<number, Value>();
  return (row) => {
    const id = cells.textId(row, column);
    const value = known.get(id);
    if (value !== undefined) {
      set(value);
      return undefined;
    }
    const fault = fillAny(row);
    if (fault === undefined && known.size < REMEMBERED && id >= 0) {
      if (!MONTH_ALONE.test(cells.text(row, column))) known.set(id, get());
    }
    return fault;
  };
}

function rawAt(cells: Cells, row: number, column: number): Raw | undefined {
  const kind = cells.kind(row, column);
  if (kind === NOTHING) return undefined;
  const value = kind === TEXT ? cells.text(row, column) : cells.number(row, column);
  return { value, isDate: kind === DATE };
}

/** Yes for No and No for Yes, for a heading that says the opposite of its field. */
function opposite({ value, isDate }: Raw): Raw {
  const text = String(value).trim();
  if (/^(y|yes|true|1)$/i.test(text)) return { value: "No", isDate };
  if (/^(n|no|false|0)$/i.test(text)) return { value: "Yes", isDate };
  return { value, isDate };
}
