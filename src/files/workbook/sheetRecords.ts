import type { Column } from "../../ims/columns";
import { gstinFault, normalGstin } from "../../ims/gstin";
import type { Row } from "../../ims/records";
import type { Collector } from "../collector";
import { fillField, type Raw } from "../fillField";
import type { Gathering } from "../gathering";
import { readDay, readSerialDay } from "../values/readDay";
import { answerColumns, shownByWorkbook } from "../wire/asDownloaded";
import { DATE, NOTHING, TEXT, type Cells, type Sheet } from "../xlsx/cells";
import type { FieldColumn, HeaderBlock } from "./headerBlock";

/** A column of the table, and where the sheet has it. */
interface Source {
  readonly column: Column;
  readonly at: FieldColumn;
}

/** Rows between two tellings. */
const STRIDE = 10_000;

/** Reads the records below the headings of a sheet into the gathering; `tell` hears the share done. */
export function readSheetRecords(
  { name, cells }: Sheet,
  block: HeaderBlock,
  collector: Collector,
  gathering: Gathering,
  tell: (share: number) => void,
): void {
  const { table } = collector;
  const sources = table.columns.flatMap((column): Source[] => {
    const at = block.columns.get(column.field);
    return at ? [{ column, at }] : [];
  });
  const answers = answerColumns(sources.map(({ column }) => column));
  const downloaded = (slot: Row) => shownByWorkbook(slot, answers);
  for (let row = firstRecord(cells, block); row < cells.rowCount; row++) {
    if (row % STRIDE === 0) tell(row / cells.rowCount);
    if (!isRecord(cells, block, row)) continue;
    const faults = fillRecord(cells, row, sources, collector);
    const place = { sheet: name, row: cells.rowNumber(row), table: table.key };
    gathering.take(collector, place, faults, downloaded);
  }
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
    if (gstinFault(gstin) !== "form" || isDay(rawAt(cells, row, date))) return row;
  }
  return cells.rowCount;
}

function isDay(raw: Raw | undefined): boolean {
  if (!raw) return false;
  const { value } = raw;
  return !Number.isNaN(typeof value === "number" ? readSerialDay(value) : readDay(value));
}

/** A record has a document number or a date; rows of totals and of notes have neither. */
function isRecord(cells: Cells, { columns }: HeaderBlock, row: number): boolean {
  const number = rawAt(cells, row, columns.get("number")?.column ?? -1);
  if (number && !/^\s*(-|(grand |sub)?-?total.*)?\s*$/i.test(String(number.value))) return true;
  return isDay(rawAt(cells, row, columns.get("date")?.column ?? -1));
}

/** Fills the slot from a row; the sentences of what cannot be understood. */
function fillRecord(
  cells: Cells,
  row: number,
  sources: readonly Source[],
  collector: Collector,
): string[] {
  const faults: string[] = [];
  collector.begin();
  for (const { column, at } of sources) {
    const raw = rawAt(cells, row, at.column);
    if (!raw) continue;
    const fault = fillField(collector, column, at.inverse ? opposite(raw) : raw);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
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
