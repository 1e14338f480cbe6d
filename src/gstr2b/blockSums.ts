import type { Change } from "../ims/change";
import { IN_THIS_2B } from "../ims/originalCredit";
import type { Period } from "../ims/period";
import { lapsedPeriod, type Cycle } from "../ims/returnCycle";
import type { Records } from "../ims/records";
import { imsTable, type TableKey } from "../ims/tables";
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

/**
 * Adds up a block by action and standing: one pass over its columns that makes nothing for a record,
 * and asks for its class only where its words are others than those of the record before.
 */
export function blockSums(records: Records, period: Period, cycle: Cycle): BlockSums {
  const { count, columns, table } = records;
  const classOf = classifier(table, period, cycle);
  const { action = [], filing = [], change = [], amended = [], reduce } = columns;
  const none = new Float64Array(count);
  const {
    twoB = none.map(() => NaN),
    igst = none,
    cgst = none,
    sgst = none,
    cess = none,
  } = columns;
  const sums = new Float64Array(STANDINGS.length * ACTIONS.length * WIDTH);
  const alone: number[] = [];
  // Accepted ones, each of which may be answered otherwise.
  const answerable = reduce ? (STANDING.in * ACTIONS.length + 1) * WIDTH : ALONE;
  let acted: string | undefined = "";
  let filed: string | undefined = "";
  let changed: string | undefined = "";
  let replaced: string | undefined = "";
  let first: number | undefined = NaN;
  let at = ALONE;
  for (let index = 0; index < count; index++) {
    const inAction = action[index];
    const inFiling = filing[index];
    const inChange = change[index];
    const inAmended = amended[index];
    const inTwoB = twoB[index];
    if (
      inTwoB !== first ||
      inAction !== acted ||
      inFiling !== filed ||
      inChange !== changed ||
      inAmended !== replaced
    ) {
      acted = inAction;
      filed = inFiling;
      changed = inChange;
      replaced = inAmended;
      first = inTwoB;
      at = classOf(acted, filed, changed, replaced, first) * WIDTH;
    }
    if (at < 0 || (at === answerable && reduce?.[index] !== "")) {
      alone.push(index);
      continue;
    }
    sums[at] = (sums[at] ?? 0) + (igst[index] || 0);
    sums[at + 1] = (sums[at + 1] ?? 0) + (cgst[index] || 0);
    sums[at + 2] = (sums[at + 2] ?? 0) + (sgst[index] || 0);
    sums[at + 3] = (sums[at + 3] ?? 0) + (cess[index] || 0);
    sums[at + 4] = (sums[at + 4] ?? 0) + 1;
  }
  return { classes: classesOf(sums), alone };
}

/** Says in which class a record of a table is, by its place among all; `ALONE` for none. */
function classifier(table: TableKey, period: Period, cycle: Cycle) {
  const { needsFiling, amends, lowersCredit } = imsTable(table);
  const lapsed = lapsedPeriod(period, cycle);
  return (
    action: string | undefined,
    filing: string | undefined,
    change: string | undefined,
    amended: string | undefined,
    twoB: Period = NaN,
  ): number => {
    const code = action === ACCEPTED ? 1 : action === REJECTED ? 2 : action === PENDING ? 3 : 0;
    let standing: number = STANDING.in;
    if (change === GONE) standing = STANDING.gone;
    else if (needsFiling && filing !== FILED) standing = STANDING.notFiled;
    else if (!(twoB <= period)) standing = STANDING.later;
    else if (amended === IN_THIS_2B) standing = STANDING.amended;
    else if (amends && code !== 2) return ALONE;
    else if (code === 3 && lowersCredit && twoB <= lapsed) standing = STANDING.lapsed;
    return standing * ACTIONS.length + code;
  };
}

function treatmentOf(standing: Standing, code: number): Treatment {
  if (standing === "lapsed") return "deemed";
  return standing === "in" ? (TREATED[code] ?? "deemed") : standing;
}

function classesOf(sums: Float64Array): readonly ClassSum[] {
  return STANDINGS.flatMap((standing, first) =>
    ACTIONS.flatMap((action, code): ClassSum[] => {
      const at = (first * ACTIONS.length + code) * WIDTH;
      const [igst = 0, cgst = 0, sgst = 0, cess = 0, documents = 0] = sums.subarray(at, at + WIDTH);
      if (documents === 0) return [];
      const treatment = treatmentOf(standing, code);
      return [{ action, treatment, figures: { igst, cgst, sgst, cess, documents } }];
    }),
  );
}
