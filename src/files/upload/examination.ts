import type { Day } from "../../ims/day";
import { formatCount } from "../../ims/money";
import type { Row } from "../../ims/records";
import { imsTable, type TableKey } from "../../ims/tables";
import {
  findingsToLeave,
  findingsToSend,
  HIDDEN_ALTERED,
  TWINS,
  type RowFinding,
} from "./rowChecks";
import { sendable } from "./unsendable";

/** What there is to say of rows of a table before an export. */
export interface RowsLine {
  readonly id: string;
  readonly level: RowFinding["level"];
  readonly text: string;
  readonly table: TableKey;
}

/** The rows, as they are gone through: what stops the export, what to know. */
export interface Examination {
  /** Takes note of the keys of all rows: no record may stand twice. */
  see(keys: readonly string[]): void;
  /** Looks at a row that may be sent; false when something about it stops the export. */
  passes(row: Row): boolean;
  /** Looks at a row that stays as the portal has it. */
  leaves(row: Row): void;
  /** Says something more of a row. */
  find(finding: RowFinding, row: Row): void;
  lines(): readonly RowsLine[];
  /** The rows a line speaks of. */
  keysOf(line: string): readonly string[];
}

interface OpenLine {
  readonly finding: RowFinding;
  readonly table: TableKey;
  readonly keys: string[];
  /** The numbers of the first few. */
  readonly numbers: string[];
}

/** Records that a line names; the others are counted, and shown by a click. */
const MOST_NAMED = 3;

/**
 * Begins a check of the rows that are to go to the portal (E1–E8 and W1–W6 of its validations, and whose
 * supplies they are). `gstin`: the client's own.
 */
export function newExamination(gstin: string, today: Day): Examination {
  const lines = new Map<string, OpenLine>();
  const seen = new Set<string>();
  const twice = new Set<string>();
  /** The keys of the rows that were looked at. */
  const looked = new Map<TableKey, string[]>();
  const put = (finding: RowFinding, table: TableKey, key: string): OpenLine => {
    const id = `${finding.id}:${table}`;
    const line = lines.get(id) ?? { finding, table, keys: [], numbers: [] };
    lines.set(id, line);
    line.keys.push(key);
    return line;
  };
  const find = (finding: RowFinding, row: Row) => {
    const { numbers } = put(finding, row.table.key, row.text("key"));
    if (numbers.length < MOST_NAMED)
      numbers.push(row.text("number").trim() || "one without number");
  };
  return {
    see(keys) {
      for (const key of keys) {
        if (seen.has(key)) twice.add(key);
        else seen.add(key);
      }
    },
    passes(row) {
      const keys = looked.get(row.table.key);
      if (keys) keys.push(row.text("key"));
      else looked.set(row.table.key, [row.text("key")]);
      const found = sendable(() => findingsToSend(row, gstin, today)) ?? [HIDDEN_ALTERED];
      for (const each of found) find(each, row);
      return found.every(({ level }) => level !== "error");
    },
    leaves(row) {
      for (const each of findingsToLeave(row, today)) find(each, row);
    },
    find,
    lines() {
      for (const [table, keys] of looked) {
        if (twice.size > 0) for (const key of keys) if (twice.has(key)) put(TWINS, table, key);
      }
      return [...lines].map(([id, line]) => ({
        id,
        level: line.finding.level,
        table: line.table,
        text: inWords(line),
      }));
    },
    keysOf: (line) => lines.get(line)?.keys ?? [],
  };
}

/** `B2B: 4 records: … They are INV-1, INV-2, INV-3 and 1 more.`: what stops the export is named. */
function inWords({ finding, table, keys, numbers }: OpenLine): string {
  const said = `${imsTable(table).sheet}: ${finding.text(keys.length)}`;
  if (finding.level !== "error" || numbers.length === 0) return said;
  const more = keys.length - numbers.length;
  const names = numbers.join(", ") + (more > 0 ? ` and ${formatCount(more)} more` : "");
  return `${said} ${keys.length === 1 ? "It is" : "They are"} ${names}.`;
}
