import { FIELDS, isNumberField, type Field } from "../ims/fields";
import { toCell, type Cell } from "./cells";
import { sheetColumn, type SheetOnHand } from "./imsSheets";
import { block, breathe, fill, format } from "./requests";

/**
 * New values of fields, each array as long as the rows they are for: undefined leaves a cell as it
 * is, "" and `NaN` empty it. Units as in `Records`.
 */
export type CellChanges = { readonly [F in Field]?: readonly (string | number | undefined)[] };

/** One value for rows that follow one another, in one column of the sheet. */
interface ValueRun {
  readonly field: Field;
  readonly column: number;
  readonly first: number;
  count: number;
  readonly value: Cell;
}

/** Each run is some 460 bytes and four actions of a request. */
const RUNS_A_SYNC = 1_500;

/** The fields that really change somewhere. */
export function changedFields(cells: CellChanges): readonly Field[] {
  const fields = Object.keys(cells) as Field[];
  return fields.filter((field) => cells[field]?.some((value) => value !== undefined));
}

function runsOfValues(
  sheet: SheetOnHand,
  rows: readonly number[],
  cells: CellChanges,
): readonly ValueRun[] {
  return changedFields(cells).flatMap((field) => {
    const column = sheetColumn(sheet, field);
    if (column === undefined) return [];
    const runs: ValueRun[] = [];
    cells[field]?.forEach((wanted, index) => {
      const first = rows[index];
      if (wanted === undefined || first === undefined) return;
      const value = toCell(field, wanted);
      const last = runs.at(-1);
      if (last && last.value === value && last.first + last.count === first) last.count += 1;
      else runs.push({ field, column, first, count: 1, value });
    });
    return runs;
  });
}

/**
 * Writes new values into rows of a sheet (ascending, counted from 0): one scalar per run of equal
 * values, so that no array ever spans a hidden row (Windows puts it into the wrong rows, office-js
 * #224). Free text is made text before it is written: it may begin with = + - @ or look like a date.
 */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  rows: readonly number[],
  cells: CellChanges,
): Promise<void> {
  const runs = runsOfValues(sheet, rows, cells);
  for (let at = 0; at < runs.length; at += RUNS_A_SYNC) {
    context.application.suspendApiCalculationUntilNextSync();
    for (const { field, column, first, count, value } of runs.slice(at, at + RUNS_A_SYNC)) {
      const range = block(sheet.worksheet, first, column, count, 1);
      if (FIELDS[field] === "text" && value !== "") format(range, "@");
      fill(range, value);
    }
    await context.sync();
    await breathe();
  }
}

/** Whether a cell as read holds what was meant to be written. */
export function holds(
  field: Field,
  wanted: string | number,
  found: string | number | undefined,
): boolean {
  if (!isNumberField(field)) return found === wanted;
  return wanted === "" ? Number.isNaN(found) : Object.is(found, wanted);
}
