import type { SheetOnHand } from "../sheets/imsSheets";
import { readRecords } from "./recordReading";
import { rowsOf } from "./rowRuns";

export const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

/** The rows, ascending, that hold each of the keys now; twins share a key. Absent = not there. */
export async function rowsOfKeys(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number[]>> {
  const { records, rows } = await readRecords(context, sheet, ["key"], rowsOf([sheet.body]));
  const wanted = new Set(keys);
  const found = new Map<string, number[]>();
  records.columns.key?.forEach((key, index) => {
    const row = rows[index];
    if (row === undefined || !wanted.has(key)) return;
    const twins = found.get(key);
    if (twins) twins.push(row);
    else found.set(key, [row]);
  });
  return found;
}

/**
 * The rows, ascending, of records that stood in `rows` when they were last seen. Where one of them
 * stands elsewhere now, all are looked for: else the whole column of keys need not be read.
 */
export async function rowsOfRecords(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  { keys, rows }: { readonly keys: readonly string[]; readonly rows: readonly number[] },
): Promise<readonly number[]> {
  const there = await readRecords(context, sheet, ["key"], rows);
  if (sameKeys(there.records.columns.key ?? [], keys)) return rows;
  const found = await rowsOfKeys(context, sheet, keys);
  return [...found.values()].flat().sort((a, b) => a - b);
}
