import { gstinFault, normalGstin } from "../../ims/gstin";
import type { Column } from "../../ims/columns";
import { BATCH, rawText, type Batch, type RawColumn } from "../records/batch";
import type { Collector } from "../records/collector";
import type { Gathering } from "../records/gathering";
import { readDay, readSerialDay } from "../values/readDay";
import { answerColumns, shownByWorkbook, textColumns } from "../wire/asDownloaded";
import { NOTHING, TEXT } from "../xlsx/cellKinds";
import type { Cells, Sheet } from "../xlsx/cells";
import type { FieldColumn, HeaderBlock } from "./headerBlock";
import type { ToldAbove } from "./outwardSheet";

/**
 * Reads the records below the headings of a sheet into the gathering; `tell` hears the share done. `told`
 * holds for all records, where they have no column for it.
 */
export function readSheetRecords(
  { name, cells }: Sheet,
  block: HeaderBlock,
  collector: Collector,
  gathering: Gathering,
  tell: (share: number) => void,
  told?: ToldAbove,
): void {
  const { table } = collector;
  const shown = table.columns.flatMap((column): ShownColumn[] => {
    const at = block.columns.get(column.field);
    return at ? [{ column, at }] : [];
  });
  const columns = shown.map(({ column }) => column);
  const answers = answerColumns(columns);
  const texts = textColumns(columns);
  collector.expect(cells.rowCount);
  for (const rows of recordRows(cells, block)) {
    const batch = collector.begin(rows.length);
    // Rows with an answer, or with a text that is not shown as it stands in the workbook.
    const kept = new Uint8Array(rows.length);
    for (const { column, at } of shown) {
      takeRaw(cells, at, rows, batch.raw);
      batch.unusual.fill(0);
      collector.fill(batch, column);
      if (answers.includes(column)) mark(kept, batch.raw.kinds);
      if (texts.includes(column)) mark(kept, batch.unusual);
    }
    if (told) fillTold(batch, block, told);
    const downloaded = (row: number): string => {
      const textOf = ({ field }: Column) =>
        cells.text(rows[row] ?? 0, block.columns.get(field)?.column ?? -1);
      return shownByWorkbook(batch.row(row), answers, texts, textOf);
    };
    gathering.take(
      collector,
      batch,
      (row) => ({ sheet: name, row: cells.rowNumber(rows[row] ?? 0), table: table.key }),
      (row) => (kept[row] && table.side === "inward" ? downloaded(row) : ""),
    );
    tell((rows.at(-1) ?? 0) / cells.rowCount);
  }
}

function fillTold(
  batch: Batch,
  { columns }: HeaderBlock,
  { sourcePeriod, source }: ToldAbove,
): void {
  const { from, count } = batch;
  if (!columns.has("sourcePeriod")) {
    batch.numbers("sourcePeriod").fill(sourcePeriod, from, from + count);
  }
  if (columns.has("source")) return;
  const sources = batch.texts("source");
  for (let row = 0; row < count; row++) sources[from + row] = source;
}

/** A column of the table, and where it stands on the sheet. */
interface ShownColumn {
  readonly column: Column;
  readonly at: FieldColumn;
}

function takeRaw(
  cells: Cells,
  { column, inverse }: FieldColumn,
  rows: Int32Array,
  raw: RawColumn,
): void {
  cells.take(column, rows, raw);
  if (!inverse) return;
  for (let row = 0; row < rows.length; row++) {
    if (raw.kinds[row] === NOTHING) continue;
    const value = raw.kinds[row] === TEXT ? rawText(raw, row) : String(raw.numbers[row]);
    raw.kinds[row] = TEXT;
    raw.texts[row] = opposite(value);
  }
  raw.table = undefined;
}

/** Yes for No and No for Yes, for a heading that says the opposite of its field. */
function opposite(text: string): string {
  if (/^\s*(y|yes|true|1)\s*$/i.test(text)) return "No";
  if (/^\s*(n|no|false|0)\s*$/i.test(text)) return "Yes";
  return text;
}

/** Marks the rows that have another mark, or a kind of cell. */
function mark(rows: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) if (others[row] !== 0) rows[row] = 1;
}

/** The stored rows that hold records, a batch at a time. */
function* recordRows(cells: Cells, block: HeaderBlock): Generator<Int32Array> {
  const number = block.columns.get("number")?.column ?? -1;
  const date = block.columns.get("date")?.column ?? -1;
  const rows = new Int32Array(BATCH);
  let count = 0;
  for (let row = firstRecord(cells, block); row < cells.rowCount; row++) {
    if (!isRecord(cells, row, number, date)) continue;
    rows[count++] = row;
    if (count < BATCH) continue;
    yield rows;
    count = 0;
  }
  if (count > 0) yield rows.subarray(0, count);
}

/**
 * The first row with a GSTIN or a date in the column for it: rows between the headings and the
 * records (blank ones, column numbers, a second row of headings) have neither.
 */
function firstRecord(cells: Cells, { columns, to }: HeaderBlock): number {
  const supplier = columns.get("supplier")?.column ?? -1;
  const date = columns.get("date")?.column ?? -1;
  for (let row = to; row < cells.rowCount; row++) {
    const gstin = normalGstin(cells.text(row, supplier));
    if (gstinFault(gstin) !== "form" || isDay(cells, row, date)) return row;
  }
  return cells.rowCount;
}

function isDay(cells: Cells, row: number, column: number): boolean {
  const kind = cells.kind(row, column);
  if (kind === NOTHING) return false;
  const text = kind === TEXT;
  return !Number.isNaN(
    text ? readDay(cells.text(row, column)) : readSerialDay(cells.number(row, column)),
  );
}

/** What stands in the place of a document number in rows of totals. */
const NO_NUMBER = /^\s*(-|(grand |sub)?-?total.*)?\s*$/i;

/** A record has a document number or a date; rows of totals and of notes have neither. */
function isRecord(cells: Cells, row: number, number: number, date: number): boolean {
  const kind = cells.kind(row, number);
  if (kind !== NOTHING && (kind !== TEXT || !NO_NUMBER.test(cells.text(row, number)))) return true;
  return isDay(cells, row, date);
}
