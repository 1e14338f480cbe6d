import type { Column } from "../../ims/columns";
import { FIELDS, isNumberField, type NumberField, type TextField } from "../../ims/fields";
import { toPaise, toRupees } from "../../ims/money";
import { isPlainText, rawKey, rawText, type Batch, type RawColumn } from "./batch";
import { LIMITS } from "../reader/limits";
import {
  LARGEST_AMOUNT,
  actionMeaning,
  numberMeaning,
  supplierMeaning,
  textMeaning,
  wordMeaning,
  type Meaning,
  type Raw,
} from "./meaning";
import { DATE, NOTHING, NUMBER, TEXT } from "../xlsx/cellKinds";

/** Fills a column of a batch from what the file holds for it, the `raw` column of the batch. */
export type FillColumn = (batch: Batch) => void;

/**
 * How a column is filled, batch after batch. Columns are to be filled in the table's order: a month
 * alone needs the document's date.
 */
export function columnFiller(column: Column): FillColumn {
  const { field } = column;
  if (field === "action") return wordFiller(column, field, actionMeaning, "No action");
  if (field === "supplier") return wordFiller(column, field, supplierMeaning);
  if (!isNumberField(field)) {
    return FIELDS[field] === "text"
      ? textFiller(column, field)
      : wordFiller(column, field, wordMeaning);
  }
  return FIELDS[field] === "money" ? amountFiller(column, field) : dayFiller(column, field);
}

/**
 * Columns say the same words, suppliers, days and months over and over: each is understood once. More
 * different ones than this are hardly repeated.
 */
const REMEMBERED = 50_000;

/** The meanings of texts and dates that were met in a column. */
class KnownMeanings<Value extends string | number> {
  private readonly known = new Map<string | number, Meaning<Value>>();
  /** Most columns say the same in many rows on end. */
  private lastKey: string | number | undefined;
  private last: Meaning<Value> | undefined;

  /** `key` as `rawKey` gives it. */
  find(key: string | number | undefined): Meaning<Value> | undefined {
    if (key === undefined) return undefined;
    if (key === this.lastKey) return this.last;
    this.lastKey = key;
    return (this.last = this.known.get(key));
  }

  add(key: string | number | undefined, meaning: Meaning<Value>): void {
    if (key === undefined || this.known.size >= REMEMBERED) return;
    this.known.set(key, meaning);
    this.lastKey = key;
    this.last = meaning;
  }
}

function textFiller(column: Column, field: TextField): FillColumn {
  const known = new KnownMeanings<string>();
  return (batch) => {
    const { from, count, raw } = batch;
    const { kinds } = raw;
    const values = batch.texts(field);
    for (let row = 0; row < count; row++) {
      const text = kinds[row] === TEXT ? rawText(raw, row) : "";
      if (text !== "" && text.length <= LIMITS.cellText && isPlainText(raw, row, text))
        values[from + row] = text;
      else if (kinds[row] === NOTHING) values[from + row] = "";
      else {
        const key = rawKey(raw, row);
        let meaning = known.find(key);
        if (!meaning) known.add(key, (meaning = textMeaning(column, rawAt(raw, row))));
        values[from + row] = settled(batch, row, meaning);
      }
    }
  };
}

function amountFiller(column: Column, field: NumberField): FillColumn {
  return (batch) => {
    const { from, count, raw, unusual } = batch;
    const { kinds, numbers } = raw;
    const values = batch.numbers(field);
    for (let row = 0; row < count; row++) {
      const rupees = numbers[row] ?? NaN;
      const paise = kinds[row] === NUMBER ? toPaise(rupees) : NaN;
      if (paise >= 0 && paise <= LARGEST_AMOUNT) {
        values[from + row] = paise;
        if (toRupees(paise) !== rupees) unusual[row] = 1;
      } else if (kinds[row] === NOTHING) values[from + row] = NaN;
      else {
        const meaning = numberMeaning(column, field, rawAt(raw, row), NaN);
        values[from + row] = settled(batch, row, meaning);
      }
    }
  };
}

function wordFiller(
  column: Column,
  field: TextField,
  meaningOf: (column: Column, raw: Raw) => Meaning<string>,
  whereNone = "",
): FillColumn {
  const known = new KnownMeanings<string>();
  return (batch) => {
    const { from, count, raw } = batch;
    const { kinds } = raw;
    const values = batch.texts(field);
    for (let row = 0; row < count; row++) {
      if (kinds[row] === NOTHING) {
        values[from + row] = whereNone;
        continue;
      }
      const key = rawKey(raw, row);
      let meaning = known.find(key);
      if (!meaning) known.add(key, (meaning = meaningOf(column, rawAt(raw, row))));
      values[from + row] = settled(batch, row, meaning);
    }
  };
}

/** A month alone means a year that depends on the document's date. */
const MONTH_ALONE = /^\s*\d{1,2}\s*$/;

function dayFiller(column: Column, field: NumberField): FillColumn {
  const known = new KnownMeanings<number>();
  return (batch) => {
    const { from, count, raw } = batch;
    const { kinds } = raw;
    const values = batch.numbers(field);
    const dates = batch.numbers("date");
    for (let row = 0; row < count; row++) {
      if (kinds[row] === NOTHING) {
        values[from + row] = NaN;
        continue;
      }
      const key = rawKey(raw, row);
      let meaning = known.find(key);
      if (!meaning) {
        meaning = numberMeaning(column, field, rawAt(raw, row), dates[from + row] ?? NaN);
        const isAlone = kinds[row] === TEXT && MONTH_ALONE.test(rawText(raw, row));
        if (!isAlone) known.add(key, meaning);
      }
      values[from + row] = settled(batch, row, meaning);
    }
  };
}

/** The value; the batch hears what else there is to say of it. */
function settled<Value extends string | number>(
  batch: Batch,
  row: number,
  { value, isUsual, fault }: Meaning<Value>,
): Value {
  if (!isUsual) batch.unusual[row] = 1;
  if (fault !== undefined) batch.fault(row, fault);
  return value;
}

function rawAt(raw: RawColumn, row: number): Raw {
  const kind = raw.kinds[row];
  const value = kind === TEXT ? rawText(raw, row) : (raw.numbers[row] ?? NaN);
  return { value, isDate: kind === DATE };
}
