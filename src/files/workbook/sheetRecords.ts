import type { Column } from "../../ims/columns";
import { gstinFault, normalGstin } from "../../ims/gstin";
import type { Row } from "../../ims/records";
import type { Collector } from "../collector";
import type { Gathering } from "../gathering";
import { readDay, readSerialDay } from "../values/readDay";
import { answerColumns, shownByWorkbook, textColumns } from "../wire/asDownloaded";
import { NOTHING, TEXT, type Cells, type Sheet } from "../xlsx/cells";
import { cellFiller, type FillCell } from "./cellFiller";
import type { HeaderBlock } from "./headerBlock";

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
  const shown: Column[] = [];
  const fillers: FillCell[] = [];
  for (const column of table.columns) {
    const at = block.columns.get(column.field);
    if (!at) continue;
    shown.push(column);
    fillers.push(cellFiller(cells, at, column, collector));
  }
  const number = block.columns.get("number")?.column ?? -1;
  const date = block.columns.get("date")?.column ?? -1;
  const answers = answerColumns(shown);
  const texts = textColumns(shown);
  let row = firstRecord(cells, block);
  const textOf = ({ field }: Column) => cells.text(row, block.columns.get(field)?.column ?? -1);
  const downloaded = (slot: Row) => shownByWorkbook(slot, answers, texts, textOf);
  for (; row < cells.rowCount; row++) {
    if (row % STRIDE === 0) tell(row / cells.rowCount);
    if (!isRecord(cells, row, number, date)) continue;
    const faults = fillRecord(row, fillers, collector);
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

const NO_FAULTS: readonly string[] = [];

/** Fills the slot from a row; the sentences of what cannot be understood. */
function fillRecord(
  row: number,
  fillers: readonly FillCell[],
  collector: Collector,
): readonly string[] {
  let faults: string[] | undefined;
  collector.begin();
  for (const fill of fillers) {
    const fault = fill(row);
    if (fault !== undefined) (faults ??= []).push(fault);
  }
  return faults ?? NO_FAULTS;
}
