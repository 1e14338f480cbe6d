import { isChanged } from "../files/actionFile";
import { lackingToSend } from "../files/upload/lacking";
import { parseAction } from "../ims/actions";
import type { Field } from "../ims/fields";
import type { Day } from "../ims/day";
import { gstinFault } from "../ims/gstin";
import { fingerprint, rowKey } from "../ims/identity";
import { formatCount, formatPaise } from "../ims/money";
import { rowAt, taxOf, totalTax, type Records, type Row } from "../ims/records";
import { findings } from "../ims/rules";
import { columnOf } from "../ims/tables";
import type { Checklist, CheckLine } from "./deskState";

/** A check of every row: what it says of many rows, and whether it holds for one. */
interface RowCheck {
  readonly id: string;
  readonly level: CheckLine["level"];
  text(count: number): string;
  fails(row: Row): boolean;
}

const records = (count: number) => `${formatCount(count)} ${count === 1 ? "record" : "records"}`;

/** A flag of the portal's that a file may not tell, and the answers it matters for. */
const FLAGS: readonly {
  readonly flag: "pendingBlocked" | "remarksBlocked" | "reduceBlocked";
  readonly blocks: string;
  matters(row: Row): boolean;
}[] = [
  {
    flag: "pendingBlocked",
    blocks: "Pending",
    matters: (row) => row.text("action") === "Pending",
  },
  {
    flag: "remarksBlocked",
    blocks: "remarks",
    matters: (row) => row.text("remarks") !== "",
  },
  {
    flag: "reduceBlocked",
    blocks: "the reduction of ITC",
    matters: (row) => row.text("reduce") !== "",
  },
];

/** The portal's Excel download has no column for its flags; its JSON has. */
const flagChecks: readonly RowCheck[] = FLAGS.map(({ flag, blocks, matters }) => ({
  id: `untold-${flag}`,
  level: "warning",
  text: (count) =>
    `The files did not tell whether the portal blocks ${blocks} on ${records(count)}. It may refuse them; load the JSON download to be sure.`,
  fails: (row) => row.text(flag) === "" && matters(row),
}));

/** Checks of a changed row that no rule of the register makes. */
const ROW_CHECKS: readonly RowCheck[] = [
  {
    id: "unknown-action",
    level: "error",
    text: (count) =>
      `${records(count)}: what stands in ‘Action’ is no action. Choose one of the four.`,
    fails: (row) => parseAction(row.text("action")) === undefined,
  },
  {
    id: "altered",
    level: "error",
    text: (count) =>
      `${records(count)}: a cell that came from the portal was altered. Undo the change or load the download again; amounts and numbers go back as they came.`,
    fails: (row) => fingerprint(row) !== row.text("fingerprint") || rowKey(row) !== row.text("key"),
  },
  ...flagChecks,
];

/** What the portal asks for and the row does not tell, one check for all rows that lack the same. */
function lackingChecks(row: Row): readonly Pick<RowCheck, "id" | "level" | "text">[] {
  const { needed, amounts } = lackingToSend(row);
  const headings = (fields: readonly Field[]) =>
    fields.map((field) => columnOf(row.table, field)?.heading ?? field).join(", ");
  return [
    ...(needed.length > 0
      ? [
          {
            id: `lacking-${needed.join("-")}`,
            level: "error" as const,
            text: (count: number) =>
              `${records(count)}: ${headings(needed)} is missing – the file it was loaded from does not tell it, and the portal takes no record without it. ${LOAD_JSON}`,
          },
        ]
      : []),
    ...(amounts.length > 0
      ? [
          {
            id: `no-figure-${amounts.join("-")}`,
            level: "warning" as const,
            text: (count: number) =>
              `${records(count)}: there is no figure for ${headings(amounts)}, so none is sent, and the portal may refuse that. ${LOAD_JSON}`,
          },
        ]
      : []),
  ];
}

const LOAD_JSON =
  "Load the JSON download (IMS dashboard, Offline) into this workbook: it adds what is missing and keeps your marks.";

class CheckLines {
  readonly #lines = new Map<
    string,
    { line: Omit<CheckLine, "keys" | "text">; keys: string[]; text(count: number): string }
  >();

  add(check: Pick<RowCheck, "id" | "level" | "text">, row: Row): void {
    const table = row.table.key;
    const id = `${check.id}:${table}`;
    const known = this.#lines.get(id) ?? {
      line: { id, level: check.level, table },
      keys: [],
      text: (count: number) => `${row.table.sheet}: ${check.text(count)}`,
    };
    known.keys.push(row.text("key"));
    this.#lines.set(id, known);
  }

  all(): CheckLine[] {
    return [...this.#lines.values()].map(({ line, keys, text }) => ({
      ...line,
      keys,
      text: text(keys.length),
    }));
  }
}

/**
 * Goes through all rows: what changed since the download, what stops the export, what to know.
 * `gstin`: the client's own; the checks are E1–E9 of the portal's validations as far as a row shows them.
 */
export function examine(gstin: string, blocks: readonly Records[], today: Day): Checklist {
  const lines = new CheckLines();
  const keys = new Set<string>();
  let changed = 0;
  let undecided = 0;
  let undecidedTax = 0;
  for (const block of blocks) {
    for (let index = 0; index < block.count; index++) {
      const row = rowAt(block, index);
      if (parseAction(row.text("action")) === "No action") {
        undecided += 1;
        undecidedTax += totalTax(taxOf(row));
      }
      const twin = keys.has(row.text("key"));
      keys.add(row.text("key"));
      if (!isChanged(row)) continue;
      changed += 1;
      if (twin) {
        lines.add(
          {
            id: "duplicate",
            level: "error",
            text: (count) => `${records(count)} stand twice on the sheet. Delete the copies.`,
          },
          row,
        );
      }
      for (const check of ROW_CHECKS) if (check.fails(row)) lines.add(check, row);
      for (const check of lackingChecks(row)) lines.add(check, row);
      for (const rule of findings(row, parseAction(row.text("action")) ?? "No action", today)) {
        const level = rule.level === "warning" ? "warning" : "error";
        lines.add({ id: rule.id, level, text: (count) => `${records(count)}: ${rule.why}.` }, row);
      }
    }
  }
  return {
    changed,
    lines: [...ownGstin(gstin), ...lines.all(), ...undecidedLine(undecided, undecidedTax)].sort(
      (a, b) => Number(a.level === "warning") - Number(b.level === "warning"),
    ),
  };
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

function undecidedLine(count: number, tax: number): readonly CheckLine[] {
  if (count === 0) return [];
  return [
    {
      id: "undecided",
      level: "warning",
      text: `${records(count)} with ${formatPaise(tax)} of tax have no action: the portal will treat them as accepted.`,
      keys: [],
    },
  ];
}
