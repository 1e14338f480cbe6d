import { formatCount } from "../ims/money";
import { periodOfDay, type Period } from "../ims/period";
import type { Records } from "../ims/records";
import { IMS_TABLES, type TableKey } from "../ims/tables";
import type { Collector } from "./collector";
import type { Gathering } from "./gathering";
import { LIMITS } from "./limits";
import { Refused } from "./refused";
import type { FileReport, Finding, Reading, TableCount } from "./report";
import { shownText } from "./shownText";

/** The files read so far, put together in their order. */
export class Merging {
  private readonly collectors = new Map<TableKey, Collector>();
  private readonly files: FileReport[] = [];
  private readonly findings: Finding[] = [];
  private gstin: { readonly gstin: string; readonly file: string } | undefined;
  private duplicates = 0;

  /** Adds a file that was read. Throws `Refused` when it does not go with those before it. */
  add(gathering: Gathering, gstin: string | undefined): void {
    this.refuseOtherClient(gstin);
    const count = this.count + gathering.records;
    if (count > LIMITS.records) {
      throw new Refused(
        `brings the records to ${formatCount(count)}; ${formatCount(LIMITS.records)} can be loaded at once. Load the files of each period into a workbook of its own.`,
      );
    }
    if (gstin !== undefined) this.gstin ??= { gstin, file: gathering.file };
    const tables = countsOf(gathering.collectors);
    this.findings.push(...gathering.findings(), ...this.take(gathering));
    this.duplicates += gathering.duplicates;
    this.files.push({
      name: gathering.file,
      tables,
      unread: gathering.unread,
      ...(gstin !== undefined && { gstin }),
    });
  }

  /** Notes a file of which nothing was taken; `reason` is the rest of a sentence. */
  refuse(name: string, reason: string): void {
    const problem = shownText(`${name} ${reason}`);
    this.files.push({ name: shownText(name), tables: [], unread: 0, problem });
  }

  reading(): Reading {
    const records = new Map<TableKey, Records>();
    for (const { key } of IMS_TABLES) {
      const collector = this.collectors.get(key);
      if (collector && collector.size > 0) records.set(key, collector.records());
    }
    return {
      records,
      report: {
        files: this.files,
        tables: countsOf(this.collectors),
        latestPeriod: latestPeriod([...records.values()]),
        findings: this.findings,
        duplicates: this.duplicates,
        ...(this.gstin && { gstin: this.gstin.gstin }),
      },
    };
  }

  get count(): number {
    return countsOf(this.collectors).reduce((sum, { count }) => sum + count, 0);
  }

  private refuseOtherClient(gstin: string | undefined): void {
    if (gstin === undefined || this.gstin === undefined || this.gstin.gstin === gstin) return;
    throw new Refused(
      `belongs to ${gstin}, but ${this.gstin.file} belongs to ${this.gstin.gstin}. It was left out. Load one GSTIN's files into one workbook.`,
    );
  }

  private take(gathering: Gathering): readonly Finding[] {
    let replaced = 0;
    for (const [key, collector] of gathering.collectors) {
      const before = this.collectors.get(key);
      if (before) replaced += before.keepAll(collector.records());
      else this.collectors.set(key, collector);
    }
    if (replaced === 0) return [];
    this.duplicates += replaced;
    const reason = `${formatCount(replaced)} of its records were in the files before it too. Those of ${gathering.file} were taken.`;
    return [{ file: gathering.file, reason }];
  }
}

function countsOf(collectors: ReadonlyMap<TableKey, Collector>): readonly TableCount[] {
  return IMS_TABLES.flatMap(({ key }) => {
    const count = collectors.get(key)?.size ?? 0;
    return count > 0 ? [{ table: key, count }] : [];
  });
}

/** The latest source period; where no record tells one, the month of the latest document. */
function latestPeriod(tables: readonly Records[]): Period {
  const period = latestOf(tables.map(({ columns }) => columns.sourcePeriod));
  return Number.isNaN(period)
    ? periodOfDay(latestOf(tables.map(({ columns }) => columns.date)))
    : period;
}

function latestOf(columns: readonly (Float64Array | undefined)[]): number {
  let latest = NaN;
  for (const column of columns) {
    for (const value of column ?? []) {
      if (value > latest || Number.isNaN(latest)) latest = value;
    }
  }
  return latest;
}
