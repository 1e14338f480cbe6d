import { imsTable, type TableKey } from "../../ims/tables";
import type { Batch } from "./batch";
import { Collector } from "./collector";
import { completeRecords } from "./completeRecords";
import type { Finding } from "../reader/report";
import { shownText } from "../shownText";

/** Findings listed one by one for each file; of a file that is all wrong, the rest is counted. */
const LISTED = 500;

const TOO_MUCH = "It holds more unknown fields than a cell of Excel can keep.";

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
   * Keeps the records of a batch whose columns are filled, and lists those that cannot be used: for
   * the faults of their fields, or for what they lack. `downloaded` makes the As downloaded of a row;
   * undefined when a cell cannot hold it.
   */
  take(
    collector: Collector,
    batch: Batch,
    placeOf: (row: number) => Place,
    downloaded: (row: number) => string | undefined,
  ): void {
    completeRecords(batch);
    const { from, count } = batch;
    const kept = batch.texts("asDownloaded");
    for (let row = 0; row < count; row++) {
      const text = batch.faultOf(row) === undefined ? downloaded(row) : "";
      kept[from + row] = text ?? "";
      if (text === undefined) batch.fault(row, TOO_MUCH);
    }
    collector.end(
      batch,
      (row) => {
        const fault = batch.faultOf(row);
        if (fault !== undefined) this.refuse(placeOf(row), fault);
        return fault !== undefined;
      },
      (row) => {
        this.duplicates++;
        this.find({
          ...placeOf(row),
          reason: `The same ${collector.table.one} (${batch.row(row).text("number")}) stands in the file twice. The later one was loaded.`,
        });
      },
    );
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
