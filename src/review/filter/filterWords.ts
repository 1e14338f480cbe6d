import { formatDay } from "../../ims/day";
import type { ActiveFilter, Between, BetweenFilter } from "../../ims/filters";
import { formatCount, formatPaise } from "../../ims/money";
import { formatPeriod } from "../../ims/period";

type ChosenFilter = Extract<ActiveFilter, { readonly kind: "choices" }>;

/** Choices that are named one by one; more are counted. */
const NAMED = 2;

/**
 * A filter that is on, in a few words: "Action: Accepted, Pending", "Total tax: from 1,00,000.00".
 * `nameOf` gives the name of a GSTIN where it is known.
 */
export function filterWords(active: ActiveFilter, nameOf: (gstin: string) => string): string {
  switch (active.kind) {
    case "search":
      return `“${active.wanted}”`;
    case "choices":
      return `${active.title}: ${choiceWords(active.choices ?? [], wantedWords(active, nameOf))}`;
    default:
      return `${active.title}: ${between(active.kind, active.wanted)}`;
  }
}

const wantedWords = ({ id, wanted }: ChosenFilter, nameOf: (gstin: string) => string) =>
  id === "suppliers" ? wanted.map(nameOf) : wanted;

/** What was chosen, in a few words: "Accepted, Pending", "not Gone", "3 chosen". */
export function choiceWords(choices: readonly string[], wanted: readonly string[]): string {
  if (wanted.length <= NAMED) return wanted.join(", ");
  const [other, ...more] = choices.filter((choice) => !wanted.includes(choice));
  return other !== undefined && more.length === 0
    ? `not ${other}`
    : `${formatCount(wanted.length)} chosen`;
}

const FORMATS: Readonly<Record<BetweenFilter["kind"], (value: number) => string>> = {
  days: formatDay,
  periods: formatPeriod,
  amounts: formatPaise,
};

function between(kind: BetweenFilter["kind"], { from, to }: Between): string {
  const words = FORMATS[kind];
  if (Number.isNaN(to)) return `from ${words(from)}`;
  if (Number.isNaN(from)) return `up to ${words(to)}`;
  return from === to ? words(from) : `${words(from)} – ${words(to)}`;
}
