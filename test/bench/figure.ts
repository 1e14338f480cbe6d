import { measure, type Bench } from "./bench";

/** One figure of a measurement, and what it is to be. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** What the value is not to exceed, or to reach where `against` says so; null: none was set. */
  readonly bar: number | null;
  /** Whether it does; null without a bar, or where it could not be measured. */
  readonly holds: boolean | null;
  /** What the value is of, or is compared with. */
  readonly against: string;
}

/** What is measured together; `say` takes a line about what is being done or is left out. */
export type Group = (say: (line: string) => void) => Promise<ReadonlyMap<string, Figure>>;

const figure = (
  value: number,
  unit: string,
  bar: number | null,
  holds: boolean,
  against: string,
) => ({
  value,
  unit,
  bar,
  holds: bar === null || Number.isNaN(value) ? null : holds,
  against,
});

export const plain = (value: number, unit: string, against: string): Figure =>
  figure(value, unit, null, true, against);

export const atMost = (bar: number, value: number, unit: string, against: string): Figure =>
  figure(value, unit, bar, value <= bar, against);

export const atLeast = (bar: number, value: number, unit: string, against: string): Figure =>
  figure(value, unit, bar, value >= bar, `${against}; at least`);

/** The value in the middle. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The time of each bench, in the middle of its runs. */
export async function timesOf(benches: readonly Bench[]): Promise<Map<string, Figure>> {
  const figures = new Map<string, Figure>();
  for (const bench of benches) {
    const { name, records, middle: time, told } = await measure(bench);
    const against = [`${records} records`, told].filter((text) => text !== "").join(", ");
    figures.set(name, plain(time, "ms", against));
  }
  return figures;
}
