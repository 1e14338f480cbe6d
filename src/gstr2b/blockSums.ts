import type { Change } from "../ims/change";
import { IN_THIS_2B } from "../ims/originalCredit";
import type { Period } from "../ims/period";
import { lapsedPeriod, type Cycle } from "../ims/returnCycle";
import type { Records } from "../ims/records";
import { imsTable, type ImsTable } from "../ims/tables";
import type { Treatment } from "./counting";
import type { Figures } from "./figures";
import { FILED } from "./twoB";

/** The actions by their code in the sums; any other word is treated as the portal treats no action. */
const ACTIONS = ["No action", "Accepted", "Rejected", "Pending"] as const;
const [, ACCEPTED, REJECTED, PENDING] = ACTIONS;
const GONE: string = "Gone" satisfies Change;

/**
 * Where a record stands, whatever its action; "lapsed": pending for longer than it may be, so treated
 * as accepted.
 */
const STANDING = { in: 0, lapsed: 1, notFiled: 2, later: 3, amended: 4, gone: 5 } as const;
type Standing = keyof typeof STANDING;
const STANDINGS = Object.keys(STANDING) as readonly Standing[];

/** The sum of the records of a block with one action and one standing. */
export interface ClassSum {
  readonly action: (typeof ACTIONS)[number];
  readonly treatment: Treatment;
  readonly figures: Readonly<Figures>;
}

export interface BlockSums {
  readonly classes: readonly ClassSum[];
  /** The records that are in no class, by index: what they count is for each of them to say. */
  readonly alone: readonly number[];
}

/** How GSTR-2B treats the records of this period by their action. */
const TREATED = ["deemed", "accepted", "rejected", "pending"] as const satisfies Treatment[];

/** Four heads in paise, then the documents. */
const WIDTH = 5;

/** In place of a class: a record that is in none. */
const ALONE = -1;

/** Where accepted records of this GSTR-2B are added up. */
const ACCEPTED_AT = (STANDING.in * ACTIONS.length + 1) * WIDTH;

/**
 * Adds up a block by action and standing: one pass over its columns, run by run. Records on end that say
 * the same are of one class, so that it is asked for, and its sum written, once for all of them.
 */
export function blockSums(records: Records, period: Period, cycle: Cycle): BlockSums {
  const { count, columns, table } = records;
  const terms = { table: imsTable(table), period, lapsed: lapsedPeriod(period, cycle) };
  // Columns that are not there are made up: to look each time whether one is there takes longer.
  const blank = () => new Array<string>(count).fill("");
  const { action = blank(), filing = blank(), change = blank(), amended = blank() } = columns;
  const none = () => new Float64Array(count);
  const { igst = none(), cgst = none(), sgst = none(), cess = none() } = columns;
  const { twoB = none().fill(NaN), reduce } = columns;
  const sums = new Float64Array(STANDINGS.length * ACTIONS.length * WIDTH);
  const alone: number[] = [];
  for (let from = 0, to = 0; from < count; from = to) {
    const acted = action[from];
    const filed = filing[from];
    const changed = change[from];
    const replaced = amended[from];
    const first = twoB[from];
    let igstOfRun = 0;
    let cgstOfRun = 0;
    let sgstOfRun = 0;
    let cessOfRun = 0;
    do {
      igstOfRun += igst[to] || 0;
      cgstOfRun += cgst[to] || 0;
      sgstOfRun += sgst[to] || 0;
      cessOfRun += cess[to] || 0;
      to++;
    } while (
      to < count &&
      action[to] === acted &&
      filing[to] === filed &&
      change[to] === changed &&
      amended[to] === replaced &&
      twoB[to] === first
    );
    const at = classOf(terms, acted, filed, changed, replaced, first) * WIDTH;
    if (at < 0 || (at === ACCEPTED_AT && isAnswered(reduce, from, to))) {
      for (let index = from; index < to; index++) alone.push(index);
      continue;
    }
    sums[at] = (sums[at] ?? 0) + igstOfRun;
    sums[at + 1] = (sums[at + 1] ?? 0) + cgstOfRun;
    sums[at + 2] = (sums[at + 2] ?? 0) + sgstOfRun;
    sums[at + 3] = (sums[at + 3] ?? 0) + cessOfRun;
    sums[at + 4] = (sums[at + 4] ?? 0) + to - from;
  }
  return { classes: classesOf(sums), alone };
}

/** Whether of one of the records less than its tax may count: what is to be reduced was answered. */
const isAnswered = (reduce: readonly string[] | undefined, from: number, to: number): boolean =>
  reduce !== undefined && reduce.slice(from, to).some((answer) => answer !== "");

/** What tells the class of a record beside its words. */
interface Terms {
  readonly table: ImsTable;
  readonly period: Period;
  /** A record that was in this GSTR-2B, or one before it, has been pending for long enough. */
  readonly lapsed: Period;
}

/** The class of records that say the same, by its place among all; `ALONE` for none. */
function classOf(
  { table: { needsFiling, amends, lowersCredit }, period, lapsed }: Terms,
  action: string | undefined,
  filing: string | undefined,
  change: string | undefined,
  amended: string | undefined,
  twoB: Period | undefined,
): number {
  const code = action === ACCEPTED ? 1 : action === REJECTED ? 2 : action === PENDING ? 3 : 0;
  const first = twoB ?? NaN;
  let standing: number = STANDING.in;
  if (change === GONE) standing = STANDING.gone;
  else if (needsFiling && filing !== FILED) standing = STANDING.notFiled;
  else if (!(first <= period)) standing = STANDING.later;
  else if (amended === IN_THIS_2B) standing = STANDING.amended;
  else if (amends && code !== 2) return ALONE;
  else if (code === 3 && lowersCredit && first <= lapsed) standing = STANDING.lapsed;
  return standing * ACTIONS.length + code;
}

function treatmentOf(standing: Standing, code: number): Treatment {
  if (standing === "lapsed") return "deemed";
  return standing === "in" ? (TREATED[code] ?? "deemed") : standing;
}

function classesOf(sums: Float64Array): readonly ClassSum[] {
  const sumAt = (at: number) => sums[at] ?? 0;
  const classes: ClassSum[] = [];
  STANDINGS.forEach((standing, first) => {
    ACTIONS.forEach((action, code) => {
      const at = (first * ACTIONS.length + code) * WIDTH;
      const documents = sumAt(at + 4);
      if (documents === 0) return;
      const [igst, cgst, sgst, cess] = [sumAt(at), sumAt(at + 1), sumAt(at + 2), sumAt(at + 3)];
      const treatment = treatmentOf(standing, code);
      classes.push({ action, treatment, figures: { igst, cgst, sgst, cess, documents } });
    });
  });
  return classes;
}
