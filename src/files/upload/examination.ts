import type { Day } from "../../ims/day";
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
}

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
  const put = (finding: RowFinding, table: TableKey, key: string) => {
    const id = `${finding.id}:${table}`;
    const line = lines.get(id);
    if (line) line.keys.push(key);
    else lines.set(id, { finding, table, keys: [key] });
  };
  const find = (finding: RowFinding, row: Row) => put(finding, row.table.key, row.text("key"));
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
      return [...lines].map(([id, { finding, table, keys }]) => ({
        id,
        level: finding.level,
        table,
        text: `${imsTable(table).sheet}: ${finding.text(keys.length)}`,
      }));
    },
    keysOf: (line) => lines.get(line)?.keys ?? [],
  };
}
