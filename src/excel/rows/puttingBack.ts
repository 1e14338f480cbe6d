import type { Field } from "../../ims/fields";
import type { Records } from "../../ims/records";
import type { Run } from "../connection/connection";
import { ExcelProblem } from "../connection/excelProblem";
import type { LogEntry } from "../log/log";
import { sheetOf, type SheetOnHand } from "../sheets/imsSheets";
import { cutLog, type LogOnHand } from "../log/logSheet";
import { readRecords } from "./recordReading";
import { rowsOfKeys } from "./rowsOfKeys";
import { hold, partsOf, sliceChanges, writePart } from "./rowWriting";
import { changedFields, type CellChanges } from "./valueBlocks";

/** Rows of a sheet and what they held, key and fields, before a command wrote to them. */
export interface PartBefore {
  readonly rows: readonly number[];
  readonly records: Records;
  /** The keys they are given, where a command changes keys too. */
  readonly newKeys?: readonly string[];
}

/** What a command touched, before it wrote anything. */
export interface RowsBefore {
  readonly sheet: string;
  /** Whether no row was hidden when they were found. */
  readonly visible: boolean;
  /** The fields the command changes. */
  readonly changed: readonly Field[];
  readonly parts: PartBefore[];
  /** Absent where the command's log is put back by itself. */
  readonly log?: LogOnHand<LogEntry>;
}

/**
 * Makes the rows and the log what they were before a command that failed, whatever of it took effect.
 * Rows that moved meanwhile are found by their keys. Throws when it could not.
 */
export async function putBack(run: Run, before: RowsBefore): Promise<void> {
  await run(async (context) => {
    const { parts, changed, log } = before;
    if (log) await cutLog(context, log);
    const table = parts[0]?.records.table;
    if (!table) return;
    const sheet = await sheetOf(context, table);
    for (const part of parts) await putPartBack(context, sheet, changed, part);
  });
}

async function putPartBack(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  changed: readonly Field[],
  { rows: wasIn, records: was, newKeys = [] }: PartBefore,
): Promise<void> {
  const keys = was.columns.key ?? [];
  // The write may have taken effect or not.
  const isRow = (key: string, index: number) => key === keys[index] || key === newKeys[index];
  let rows = wasIn;
  let indexes = rows.map((_, index) => index);
  let { records: now } = await readRecords(context, sheet, ["key", ...changed], rows);
  if (now.count !== keys.length || !now.columns.key?.every(isRow)) {
    ({ rows, indexes } = await whereNow(context, sheet, keys, newKeys));
    ({ records: now } = await readRecords(context, sheet, ["key", ...changed], rows));
  }
  const cells: CellChanges = Object.fromEntries(
    changed.map((field) => [
      field,
      indexes.map((index, at) => {
        const value = was.columns[field]?.[index] ?? "";
        return Object.is(value, now.columns[field]?.[at]) ? undefined : value;
      }),
    ]),
  );
  if (changedFields(cells).length === 0) return;
  // Filters may have changed meanwhile.
  const known = { visible: false };
  for (const part of partsOf(sheet, rows, cells, known)) {
    const wanted = sliceChanges(cells, part);
    const { after } = await writePart(
      context,
      sheet,
      rows.slice(part.from, part.to),
      wanted,
      known,
    );
    if (hold(wanted, after)) continue;
    throw new ExcelProblem("NotAsWritten", "Excel did not keep the values that were put back.");
  }
}

/** The rows, ascending, where the keys are now, and the index of each row's key. */
async function whereNow(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  keys: readonly string[],
  newKeys: readonly string[],
): Promise<{ rows: number[]; indexes: number[] }> {
  const found = await rowsOfKeys(context, sheet, [...keys, ...newKeys]);
  const pairs = keys
    .flatMap((key, index) => {
      const row = found.get(key)?.shift() ?? found.get(newKeys[index] ?? "")?.shift();
      return row === undefined ? [] : { row, index };
    })
    .sort((a, b) => a.row - b.row);
  return { rows: pairs.map(({ row }) => row), indexes: pairs.map(({ index }) => index) };
}
