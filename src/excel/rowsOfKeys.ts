import type { SheetOnHand } from "./imsSheets";
import { readRecords } from "./recordReading";
import { rowsOf } from "./rowRuns";

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
