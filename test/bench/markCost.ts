import { changeRows, type Scope } from "../../src/excel/rows/rows";
import type { Command } from "../../src/ims/actions";
import type { Row } from "../../src/ims/records";
import type { Host } from "../../src/preview/host";
import type { Ledger } from "../../src/preview/ledger";
import { decideMark } from "../../src/review/mark/markDecisions";
import type { Decision } from "../../src/review/mark/decision";
import { outcomeOf } from "../../src/review/mark/outcome";
import { RULE_FIELDS } from "../../src/review/mark/ruleFields";

/** What a command had sent and got when it knew its rows, and in the end. */
export interface Cost {
  readonly read: Ledger;
  readonly written: Ledger;
}

const AT = new Date(2026, 10, 23);
export const MARKED = 10_000;

/** The difference of two counts; the largest and the most are those of the later one. */
function between(before: Ledger, after: Ledger): Ledger {
  const { mostInFlight, largestRequest, largestReply } = after;
  const counted = Object.entries(after).map(([name, value]) => [
    name,
    Number(value) - Number(before[name as keyof Ledger]),
  ]);
  return {
    ...(Object.fromEntries(counted) as Ledger),
    mostInFlight,
    largestRequest,
    largestReply,
  };
}

export interface Marking {
  readonly logged?: boolean;
  /** What becomes of a row; without it, it is marked and nothing else. */
  readonly decide?: (row: Row) => Decision;
}

/** Marks the rows of a scope as the desk does, with or without a log. */
export async function mark(
  host: Host,
  scope: Scope,
  command: Command,
  { logged = true, decide = (row) => decideMark(row, command, "") }: Marking = {},
): Promise<Cost> {
  const { ledger } = host;
  Object.assign(ledger, { mostInFlight: 0, largestRequest: 0, largestReply: 0 });
  const start = { ...ledger };
  let decided = start;
  const changed = await changeRows(
    scope,
    () => RULE_FIELDS,
    async (records) => {
      decided = { ...ledger };
      const { changes } = await outcomeOf(records, command, decide, AT);
      return logged ? changes : { ...changes, log: [] };
    },
  );
  if (!changed) throw new Error("No rows were found.");
  return { read: between(start, decided), written: between(decided, { ...ledger }) };
}

const count = (number: number): string => Math.round(number).toLocaleString("en-IN");

export const told = ({
  actions,
  bytesIn,
  bytesOut,
  cellsRead,
  cellsWritten,
  ...most
}: Ledger): string =>
  [
    `${count(actions)} actions`,
    `${count(bytesIn)} B out`,
    `${count(bytesOut)} B back`,
    `${count(cellsRead)} cells read`,
    `${count(cellsWritten)} written`,
    `${most.mostInFlight} in flight`,
    `largest ${count(most.largestRequest)} out, ${count(most.largestReply)} back`,
  ].join(", ");

export const perRow = ({ written }: Cost, rows = MARKED): number => written.bytesIn / rows;
export const back = ({ written }: Cost, rows = MARKED): string =>
  `sent; ${count(written.bytesOut / rows)} B a row come back`;
