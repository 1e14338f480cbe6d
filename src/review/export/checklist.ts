import { Unsendable } from "../../files/upload/actionFile";
import type { Settings } from "../../files/settings";
import { dayOfMoment } from "../../ims/day";
import { gstinFault, normalGstin } from "../../ims/gstin";
import { formatCount, formatPaise, howMany } from "../../ims/money";
import type { Records, Row } from "../../ims/records";
import { imsTable, type TableKey } from "../../ims/tables";
import type { TableSummary } from "../desk/deskState";
import type { Checklist, CheckLine } from "./exportState";
import { inIms } from "./inIms";
import {
  findingsToLeave,
  findingsToSend,
  HIDDEN_ALTERED,
  TWINS,
  type RowFinding,
} from "./rowChecks";

/** The rows, as they are gone through: what changed, what stops the export, what to know. */
export interface Examination {
  /** Takes note of the keys of all rows: no record may stand twice. */
  see(records: Records): void;
  /** Looks at a row that may be sent; false when something about it stops the export. */
  passes(row: Row): boolean;
  /** Looks at a row that stays as the portal has it. */
  leaves(row: Row): void;
  /** Says something more of a row. */
  find(finding: RowFinding, row: Row): void;
  /** Counts a row as changed. */
  count(): void;
  checklist(): Checklist;
}

/** What there is to say before any row is looked at. */
export interface Occasion {
  readonly settings: Settings;
  readonly tables: readonly TableSummary[];
  readonly now: Date;
}

interface OpenLine {
  readonly finding: RowFinding;
  readonly table: TableKey;
  readonly keys: string[];
}

/** Begins a check of everything that is to go to the portal (E1–E9 and W1–W7 of its validations). */
export function newExamination({ settings, tables, now }: Occasion): Examination {
  const own = normalGstin(settings.gstin);
  const today = dayOfMoment(now);
  const lines = new Map<string, OpenLine>();
  const seen = new Set<string>();
  const twice = new Set<string>();
  /** The keys of the rows that were looked at. */
  const looked = new Map<TableKey, string[]>();
  let changed = 0;
  const put = (finding: RowFinding, table: TableKey, key: string) => {
    const id = `${finding.id}:${table}`;
    const line = lines.get(id) ?? { finding, table, keys: [] };
    line.keys.push(key);
    lines.set(id, line);
  };
  const find = (finding: RowFinding, row: Row) => put(finding, row.table.key, row.text("key"));
  return {
    see({ columns: { key = [] } }) {
      for (const each of key) {
        if (seen.has(each)) twice.add(each);
        else seen.add(each);
      }
    },
    passes(row) {
      const keys = looked.get(row.table.key);
      if (keys) keys.push(row.text("key"));
      else looked.set(row.table.key, [row.text("key")]);
      const found = sendable(() => findingsToSend(row, own, today)) ?? [HIDDEN_ALTERED];
      for (const each of found) find(each, row);
      return found.every(({ level }) => level !== "error");
    },
    leaves(row) {
      for (const each of findingsToLeave(row, today)) find(each, row);
    },
    find,
    count() {
      changed++;
    },
    checklist() {
      for (const [table, keys] of looked) {
        if (twice.size > 0) for (const key of keys) if (twice.has(key)) put(TWINS, table, key);
      }
      const ofRows = [...lines].map(([id, { finding, table, keys }]): CheckLine => ({
        id,
        level: finding.level,
        table,
        keys,
        text: `${imsTable(table).sheet}: ${finding.text(keys.length)}`,
      }));
      const all = [...ownGstin(own), ...ofRows, ...undecided(tables), ...age(settings, now)];
      const rank = ({ level }: CheckLine) => (level === "error" ? 0 : 1);
      return { changed, lines: all.sort((a, b) => rank(a) - rank(b)) };
    },
  };
}

/** Undefined when the row cannot be understood, for its As downloaded was altered. */
export function sendable<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (problem) {
    if (problem instanceof Unsendable) return undefined;
    throw problem;
  }
}

function ownGstin(gstin: string): readonly CheckLine[] {
  if (gstinFault(gstin) === undefined) return [];
  return [
    {
      id: "own-gstin",
      level: "error",
      text: "Your GSTIN is missing or wrong. Enter it on the Load tab: the action file names it.",
      keys: [],
    },
  ];
}

/** The money at stake where nobody decided. Shown by a click: the table with the most of it. */
function undecided(tables: readonly TableSummary[]): readonly CheckLine[] {
  const open = tables
    .map(({ table, counts, tax }) => ({
      table,
      count: counts["No action"],
      tax: tax["No action"],
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.tax - a.tax);
  const [first] = open;
  if (!first) return [];
  const count = open.reduce((sum, each) => sum + each.count, 0);
  const tax = open.reduce((sum, each) => sum + each.tax, 0);
  const where = open.map((each) => `${imsTable(each.table).sheet} ${formatCount(each.count)}`);
  return [
    {
      id: "undecided",
      level: "warning",
      text: `${howMany(count, "record")} with ₹ ${formatPaise(tax)} of tax ${count === 1 ? "has" : "have"} no action (${where.join(", ")}): the portal will treat ${count === 1 ? "it" : "them"} as accepted.`,
      table: first.table,
      keys: [],
      filters: inIms("No action"),
    },
  ];
}

const HOUR_MS = 3_600_000;
/** Suppliers change records all day, and the portal refuses a record that changed since its download. */
const OLD_AFTER_HOURS = 12;

/** The age of the download: when the newest file was saved, or else when it was loaded. */
function age({ savedAt, loadedAt }: Settings, now: Date): readonly CheckLine[] {
  const since = savedAt ?? loadedAt;
  if (since === "") return [];
  const hours = Math.floor((now.getTime() - Date.parse(since)) / HOUR_MS);
  if (hours < OLD_AFTER_HOURS) return [];
  const ago = hours < 48 ? `${hours} hours` : `${formatCount(Math.floor(hours / 24))} days`;
  const what = savedAt === undefined ? "Loaded" : "Downloaded";
  return [
    {
      id: "age",
      level: "warning",
      text: `${what} ${ago} ago: the portal refuses records that their suppliers changed since. Download again and load the file; your marks stay.`,
      keys: [],
    },
  ];
}
