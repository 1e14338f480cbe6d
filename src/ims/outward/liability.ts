import { isGone } from "../change";
import { HEADS, ORIGINAL_FIELDS, type Field, type Head, type Tax } from "../fields";
import type { Period } from "../period";
import type { Row } from "../records";
import { addedBackTax, addsBack } from "./addedBack";

/** What has to be read of a document to say what its rejection costs. */
export const LIABILITY_FIELDS: readonly Field[] = [
  "action",
  "change",
  "supplier",
  "name",
  "number",
  "date",
  "noteType",
  "reverseCharge",
  "source",
  "sourcePeriod",
  "addedBack",
  "liabilityPeriod",
  "direction",
  "remarks",
  ...HEADS,
  ...Object.values(ORIGINAL_FIELDS),
];

/** Rejected adds to the liability; the others would, if they were rejected. */
export const OWING_STATES = ["Rejected", "Pending", "No action"] as const;
export type OwingState = (typeof OWING_STATES)[number];

/** What documents of one customer add to the liability of one GSTR-3B. */
export interface LiabilityGroup {
  readonly period: Period;
  readonly state: OwingState;
  readonly gstin: string;
  readonly name: string;
  /** True while the period is the portal's word for each of them. */
  readonly isTold: boolean;
  readonly documents: number;
  readonly tax: Tax;
}

/** What customers' rejections add to our liability, by period, status and customer. */
export interface Liability {
  /** By period, then in the order of the states, then most tax first. */
  readonly groups: readonly LiabilityGroup[];
  /** Rejected documents of which it is not known what they add: they stand in no figure. */
  readonly unknown: number;
}

type Adding = { -readonly [K in keyof LiabilityGroup]: LiabilityGroup[K] };

const isOwingState = (word: string): word is OwingState =>
  OWING_STATES.some((state) => state === word);

const taxOfGroup = ({ tax }: LiabilityGroup): number =>
  HEADS.reduce((sum, head) => sum + tax[head], 0);

/** Adds up documents one by one: the same figures as the formulas of `Outward Liability`. */
export function newLiability(): { add(row: Row): void; total(): Liability } {
  const groups = new Map<string, Adding>();
  let unknown = 0;
  return {
    add(row) {
      const state = row.text("action");
      if (isGone(row) || !isOwingState(state) || addsBack(row) === "nothing") return;
      const tax = addedBackTax(row);
      if (!tax) {
        if (state === "Rejected") unknown += 1;
        return;
      }
      const period = row.number("liabilityPeriod");
      const gstin = row.text("supplier");
      const name = `${period}|${state}|${gstin}`;
      const group = groups.get(name) ?? {
        ...{ period, state, gstin, name: row.text("name"), isTold: true, documents: 0 },
        tax: { igst: 0, cgst: 0, sgst: 0, cess: 0 },
      };
      group.documents += 1;
      group.name ||= row.text("name");
      group.isTold &&= !Number.isNaN(row.number("addedBack"));
      const sum = (head: Head) => [head, group.tax[head] + tax[head]] as const;
      group.tax = Object.fromEntries(HEADS.map(sum)) as Record<Head, number>;
      groups.set(name, group);
    },
    total() {
      const rank = ({ state }: LiabilityGroup) => OWING_STATES.indexOf(state);
      const sorted = [...groups.values()].sort(
        (a, b) =>
          (a.period || 0) - (b.period || 0) || rank(a) - rank(b) || taxOfGroup(b) - taxOfGroup(a),
      );
      return { groups: sorted, unknown };
    },
  };
}
