import { formatPeriod, periodOfDay, type Period } from "../../ims/period";
import { imsTable, isOutward, type TableKey } from "../../ims/tables";
import type { Collector } from "./collector";
import type { Finding } from "../reader/report";

/** The latest source period of each table of a file. */
export interface Reach {
  readonly file: string;
  readonly tables: ReadonlyMap<TableKey, Period>;
}

export function reachOf(file: string, collectors: ReadonlyMap<TableKey, Collector>): Reach {
  const tables = new Map<TableKey, Period>();
  for (const [key, collector] of collectors) {
    // Outward files are of one return period each: to end earlier is no sign of age.
    if (isOutward(key)) continue;
    const period = collector.greatest("sourcePeriod");
    if (!Number.isNaN(period)) tables.set(key, period);
  }
  return { file, tables };
}

/** Files that end before others do in the same table: last month's download among this month's. */
export function shorterReaches(files: readonly Reach[]): readonly Finding[] {
  const latest = new Map<TableKey, Period>();
  for (const { tables } of files) {
    for (const [key, period] of tables)
      latest.set(key, Math.max(period, latest.get(key) ?? period));
  }
  return files.flatMap(({ file, tables }) => {
    const [short] = [...tables].filter(([key, period]) => period < (latest.get(key) ?? period));
    if (!short) return [];
    const [table, period] = short;
    const { title } = imsTable(table);
    const reason = `In ${title} this file ends with ${formatPeriod(period)}, another one with ${formatPeriod(latest.get(table) ?? period)}. If it is an older download, load the newest one alone: among its records are those that have left IMS since.`;
    return [{ file, table, reason }];
  });
}

/** The latest source period; where no record tells one, the month of the latest document. */
export function latestPeriod(collectors: readonly Collector[]): Period {
  const latest = (field: "sourcePeriod" | "date") =>
    collectors
      .map((collector) => collector.greatest(field))
      .reduce((a, b) => (Number.isNaN(a) || b > a ? b : a), NaN);
  const period = latest("sourcePeriod");
  return Number.isNaN(period) ? periodOfDay(latest("date")) : period;
}
