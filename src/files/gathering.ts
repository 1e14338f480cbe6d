import type { Row } from "../ims/records";
import { imsTable, type TableKey } from "../ims/tables";
import { Collector } from "./collector";
import { completeRecord } from "./completeRecord";
import type { Finding } from "./report";
import { shownText } from "./shownText";

/** Findings listed one by one for each file; of a file that is all wrong, the rest is counted. */
const LISTED = 500;

/** Where in its file a record stands. */
export type Place = Omit<Finding, "file" | "reason" | "unread">;

/** What is read of one file: its records, and what there is to say about it. */
export class Gathering {
  readonly collectors = new Map<TableKey, Collector>();
  private readonly listed: Finding[] = [];
  private unlisted = 0;
  /** The taxpayer's own GSTIN, where the file tells it. */
  gstin: string | undefined;
  /** Records that could not be understood. */
  unread = 0;
  /** Records that replaced one of the same file. */
  duplicates = 0;

  /** The file's name, fit to be shown. */
  readonly file: string;

  constructor(file: string) {
    this.file = shownText(file);
  }

  collector(table: TableKey): Collector {
    let collector = this.collectors.get(table);
    if (!collector) {
      collector = new Collector(imsTable(table));
      this.collectors.set(table, collector);
    }
    return collector;
  }

  /**
   * Keeps the slot's record, or lists it when it cannot be used: for the faults of its fields, or
   * for what it lacks. `downloaded` makes its As downloaded; undefined when a cell cannot hold it.
   */
  take(
    collector: Collector,
    place: Place,
    faults: readonly string[],
    downloaded: (slot: Row) => string | undefined,
  ): void {
    const fault = faults.length > 0 ? faults.join(" ") : completeRecord(collector);
    if (fault !== undefined) {
      this.refuse(place, fault);
      return;
    }
    const kept = downloaded(collector.slot);
    if (kept === undefined) {
      this.refuse(place, "It holds more unknown fields than a cell of Excel can keep.");
      return;
    }
    collector.setText("asDownloaded", kept);
    if (!collector.keep()) return;
    this.duplicates++;
    this.find({
      ...place,
      reason: `The same ${collector.table.one} (${collector.slot.text("number")}) stands in the file twice. The later one was loaded.`,
    });
  }

  /** Lists a record that is not loaded. */
  refuse(place: Place, fault: string): void {
    this.unread++;
    this.find({ ...place, unread: true, reason: `Not loaded. ${fault}` });
  }

  find(finding: Omit<Finding, "file">): void {
    if (this.listed.length >= LISTED) {
      this.unlisted++;
      return;
    }
    const { sheet } = finding;
    this.listed.push({
      ...finding,
      file: this.file,
      reason: shownText(finding.reason),
      ...(sheet !== undefined && { sheet: shownText(sheet) }),
    });
  }

  /** What was found so far, in one text: why there is nothing to load. */
  onlyReason(): string | undefined {
    if (this.listed.length === 0) return undefined;
    return `cannot be loaded. ${this.listed.map(({ reason }) => reason).join(" ")}`;
  }

  findings(): readonly Finding[] {
    if (this.unlisted === 0) return this.listed;
    const reason = `There are ${this.unlisted} more findings of this kind in the file.`;
    const unread = this.unread > 0 && ({ unread: true } as const);
    return [...this.listed, { file: this.file, reason, ...unread }];
  }

  get records(): number {
    let count = 0;
    for (const collector of this.collectors.values()) count += collector.size;
    return count;
  }
}
