import type { Field } from "../ims/fields";
import type { Records } from "../ims/records";
import type { Run } from "./connection";
import { ExcelProblem } from "./excelProblem";
import { rowsOfKeys } from "./rowsOfKeys";
import { sheetOf, type SheetOnHand } from "./imsSheets";
import { cutLog, type LogOnHand } from "./logSheet";
import { readRecords } from "./recordReading";
import { changedFields, writeRows, type CellChanges } from "./rowWriting";

/** The rows of a command before it wrote anything. */
export interface RowsBefore {
  readonly sheet: string;
  readonly rows: readonly number[];
  /** The fields the command changes. */
  readonly changed: readonly Field[];
  readonly records: Records;
  readonly log: LogOnHand;
}

/**
 * Makes the rows and the log what they were before a command that failed, whatever of it took effect.
 * Rows that moved meanwhile are found by their keys. Throws when it could not.
 */
export async function putBack(run: Run, before: RowsBefore): Promise<void> {
  await run(async (context) => {
    await cutLog(context, before.log);
    const sheet = await sheetOf(context, before.records.table);
    const place = await whereNow(context, sheet, before);
    const wanted = await differences(context, sheet, before, place);
    if (changedFields(wanted).length === 0) return;
    await writeRows(context, sheet, place.rows, wanted);
    if (changedFields(await differences(context, sheet, before, place)).length > 0) {
      throw new ExcelProblem("NotAsWritten", "Excel did not keep the values that were put back.");
    }
  });
}

/** Rows of the sheet in ascending order, and which record of before each one holds. */
interface Place {
  readonly rows: readonly number[];
  readonly indexes: readonly number[];
}

async function whereNow(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  { records, rows }: RowsBefore,
): Promise<Place> {
  const keys = records.columns.key ?? [];
  const now = await readRecords(context, sheet, ["key"], rows);
  const nowKeys = now.records.columns.key ?? [];
  if (keys.length === nowKeys.length && keys.every((key, index) => key === nowKeys[index])) {
    return { rows, indexes: rows.map((_, index) => index) };
  }
  const found = await rowsOfKeys(context, sheet, keys);
  const pairs = keys
    .flatMap((key, index) => {
      const row = found.get(key)?.shift();
      return row === undefined ? [] : { row, index };
    })
    .sort((a, b) => a.row - b.row);
  return { rows: pairs.map(({ row }) => row), indexes: pairs.map(({ index }) => index) };
}

/** What has to be written so that the rows hold again what they held before. */
async function differences(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  { records, changed }: RowsBefore,
  { rows, indexes }: Place,
): Promise<CellChanges> {
  const now = await readRecords(context, sheet, ["key", ...changed], rows);
  return Object.fromEntries(
    changed.map((field) => [
      field,
      indexes.map((index, at) => {
        const was = records.columns[field]?.[index] ?? "";
        return Object.is(was, now.records.columns[field]?.[at]) ? undefined : was;
      }),
    ]),
  );
}
