import { findOutwardSheets } from "../../excel/sheets/imsSheets";
import { readTable } from "../../excel/rows/reading";
import { actionIn } from "../../ims/actions";
import { isGone } from "../../ims/change";
import { HEADS, type Field } from "../../ims/fields";
import { rowAt, taxOf, totalTax, type Row } from "../../ims/records";
import { isOutward } from "../../ims/tables";
import type { OutwardLot, OutwardState } from "./outwardState";

const FIELDS: readonly Field[] = ["action", "change", "source", "sourcePeriod", ...HEADS];

/** Counts what stands on the outward sheets; undefined where there are none. Throws `ExcelProblem`. */
export async function countOutward(signal?: AbortSignal): Promise<OutwardState | undefined> {
  const tables = (await findOutwardSheets()).map(({ table }) => table).filter(isOutward);
  if (tables.length === 0) return undefined;
  const lots = new Map<string, { -readonly [K in keyof OutwardLot]: OutwardLot[K] }>();
  const add = (row: Row) => {
    const { key } = row.table;
    if (!isOutward(key) || isGone(row)) return;
    const action = actionIn(row.text("action"));
    const [source, period] = [row.text("source"), row.number("sourcePeriod")];
    const name = [key, source, period, action].join("|");
    const lot = lots.get(name) ?? { table: key, source, period, action, documents: 0, tax: 0 };
    lot.documents += 1;
    lot.tax += totalTax(taxOf(row));
    lots.set(name, lot);
  };
  for (const table of tables) {
    await readTable(
      table,
      FIELDS,
      (records) => {
        for (let index = 0; index < records.count; index++) add(rowAt(records, index));
      },
      signal,
    );
  }
  const periods = new Set([...lots.values()].map(({ period }) => period));
  return {
    tables,
    lots: [...lots.values()],
    periods: [...periods].filter((period) => !Number.isNaN(period)).sort((a, b) => b - a),
  };
}
