import type { Change } from "../ims/change";
import { IN_THIS_2B } from "../ims/original";
import type { Period } from "../ims/period";
import { lapsedPeriod, type Cycle } from "../ims/returnCycle";
import type { Records } from "../ims/records";
import { imsTable } from "../ims/tables";
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

/**
 * Adds up a block by action and standing: one pass over its columns that looks at a few words of each
 * record and makes nothing for it, some fifty times as fast as record by record.
 */
export function blockSums(records: Records, period: Period, cycle: Cycle): BlockSums {
  const { count, columns, table } = records;
  const { needsFiling, amends, lowersCredit } = imsTable(table);
  const lapsed = lapsedPeriod(period, cycle);
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
  for (let index = 0; index < count; index++) {
    const word = action[index];
    const code = word === ACCEPTED ? 1 : word === REJECTED ? 2 : word === PENDING ? 3 : 0;
    let standing: number = STANDING.in;
    if (change[index] === GONE) standing = STANDING.gone;
    else if (needsFiling && filing[index] !== FILED) standing = STANDING.notFiled;
    else if (!((twoB[index] ?? NaN) <= period)) standing = STANDING.later;
    else if (amended[index] === IN_THIS_2B) standing = STANDING.amended;
    else if (amends ? code !== 2 : code === 1 && reduce && reduce[index] !== "") {
      alone.push(index);
      continue;
    } else if (code === 3 && lowersCredit && (twoB[index] ?? NaN) <= lapsed)
      standing = STANDING.lapsed;
    const at = (standing * ACTIONS.length + code) * WIDTH;
    sums[at] = (sums[at] ?? 0) + (igst[index] || 0);
    sums[at + 1] = (sums[at + 1] ?? 0) + (cgst[index] || 0);
    sums[at + 2] = (sums[at + 2] ?? 0) + (sgst[index] || 0);
    sums[at + 3] = (sums[at + 3] ?? 0) + (cess[index] || 0);
    sums[at + 4] = (sums[at + 4] ?? 0) + 1;
  }
  return { classes: classesOf(sums), alone };
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
