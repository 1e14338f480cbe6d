import type { Day } from "../ims/day";
import type { Period } from "../ims/period";
import { draftDay, dueDay, type Cycle } from "../ims/returnCycle";

/** What is known of the marks and of the portal, for the GSTR-2B of a period. */
export interface RhythmFacts {
  readonly period: Period;
  readonly cycle: Cycle;
  readonly gstin: string;
  readonly today: Day;
  /** The due date the user entered; `NaN` where the rules' is meant. */
  readonly dueByUser: Day;
  /** Records whose action is another one here than on the portal. */
  readonly unsent: number;
  /** The last upload and how many records it held; `NaN` and 0 without one. */
  readonly uploadedOn: Day;
  readonly uploaded: number;
  /** When GSTR-2B was computed on the portal again, as the user said or its file tells; `NaN`. */
  readonly recomputedOn: Day;
}

/**
 * How the GSTR-2B of the period stands on the portal. `drafting`: the draft is yet to be made;
 * `drafted`: nothing changed since, the draft stands; `changed`: records are marked otherwise here;
 * `owed`: uploaded after the draft and not computed again; `recomputed`: computed again since.
 */
export type RhythmStage = "drafting" | "drafted" | "changed" | "owed" | "recomputed";

export interface Rhythm {
  readonly draft: Day;
  readonly due: Day;
  /** True where the user entered the due date. */
  readonly dueByUser: boolean;
  readonly isOverdue: boolean;
  readonly stage: RhythmStage;
  readonly unsent: number;
  /** Records uploaded after the draft. */
  readonly uploaded: number;
  readonly uploadedOn: Day;
  readonly recomputedOn: Day;
}

/**
 * Where the period is in the portal's rhythm: the draft on the 14th; whatever is changed after it calls
 * for Compute GSTR-2B on the portal before GSTR-3B is filed (IMS manual, 2.1.11; GSTN FAQ on IMS,
 * September 2024). Without a change the draft stands (inferred from the same).
 */
export function rhythmOf(facts: RhythmFacts): Rhythm {
  const { period, cycle, gstin, today, unsent } = facts;
  const draft = draftDay(period);
  const due = Number.isNaN(facts.dueByUser) ? dueDay(period, cycle, gstin) : facts.dueByUser;
  const isAfterDraft = facts.uploadedOn >= draft;
  return {
    draft,
    due,
    dueByUser: !Number.isNaN(facts.dueByUser),
    isOverdue: today > due,
    stage: stageOf(facts, draft),
    unsent,
    uploaded: isAfterDraft ? facts.uploaded : 0,
    uploadedOn: isAfterDraft ? facts.uploadedOn : NaN,
    recomputedOn: facts.recomputedOn,
  };
}

function stageOf(facts: RhythmFacts, draft: Day): RhythmStage {
  const { today, unsent, uploadedOn, recomputedOn } = facts;
  if (today < draft) return "drafting";
  if (unsent > 0) return "changed";
  // The portal's file may be the draft itself.
  if (!(uploadedOn >= draft)) return recomputedOn > draft ? "recomputed" : "drafted";
  return recomputedOn >= uploadedOn ? "recomputed" : "owed";
}
