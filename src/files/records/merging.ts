import { formatCount } from "../../ims/money";
import type { Records } from "../../ims/records";
import { ALL_TABLES, isOutward, type TableKey } from "../../ims/tables";
import type { Collector } from "./collector";
import type { Gathering } from "./gathering";
import { LIMITS } from "../reader/limits";
import { latestPeriod, reachOf, shorterReaches, type Reach } from "./reach";
import { Refused } from "../reader/refused";
import type { FileReport, Finding, Reading, TableCount } from "../reader/report";
import { shownText } from "../shownText";

/** The files read so far, put together in their order. */
export class Merging {
  private readonly collectors = new Map<TableKey, Collector>();
  private readonly files: FileReport[] = [];
  private readonly findings: Finding[] = [];
  private gstin: { readonly gstin: string; readonly file: string } | undefined;
  private duplicates = 0;
  private savedAt: number | undefined;
  private readonly reach: Reach[] = [];

  /**
   * Adds a file that was read, with the taxpayer's own GSTIN and the time it was saved, where they are
   * known. Throws `Refused` when it does not go with those before it.
   */
  add(gathering: Gathering, gstin: string | undefined, savedAt: number | undefined): void {
    this.refuseOtherClient(gstin);
    const count = this.count + gathering.records;
    if (count > LIMITS.records) {
      throw new Refused(
        `brings the records to ${formatCount(count)}; ${formatCount(LIMITS.records)} can be loaded at once. Load the files of each period into a workbook of its own.`,
      );
    }
    if (gstin !== undefined) this.gstin ??= { gstin, file: gathering.file };
    const tables = countsOf(gathering.collectors);
    this.savedAt = savedAt === undefined ? this.savedAt : Math.max(this.savedAt ?? 0, savedAt);
    this.reach.push(reachOf(gathering.file, gathering.collectors));
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
    const inward = [...this.collectors.values()].filter(({ table }) => table.side === "inward");
    const period = latestPeriod(inward);
    const records = new Map<TableKey, Records>();
    for (const { key } of ALL_TABLES) {
      const collector = this.collectors.get(key);
      if (collector && collector.size > 0) records.set(key, collector.records());
    }
    return {
      records,
      report: {
        files: this.files,
        tables: countsOf(this.collectors),
        latestPeriod: period,
        findings: [...this.findings, ...shorterReaches(this.reach)],
        duplicates: this.duplicates,
        ...(this.savedAt !== undefined && { savedAt: this.savedAt }),
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
      if (before) {
        const again = before.keepAll(collector.records());
        // A return and the list of added-back liability speak of the same documents, each in its way.
        if (!isOutward(key)) replaced += again;
      } else this.collectors.set(key, collector);
    }
    if (replaced === 0) return [];
    this.duplicates += replaced;
    const reason = `${formatCount(replaced)} of its records were in the files before it too. Those of ${gathering.file}, the later file, were taken.`;
    return [{ file: gathering.file, reason }];
  }
}

function countsOf(collectors: ReadonlyMap<TableKey, Collector>): readonly TableCount[] {
  return ALL_TABLES.flatMap(({ key }) => {
    const count = collectors.get(key)?.size ?? 0;
    return count > 0 ? [{ table: key, count }] : [];
  });
}
