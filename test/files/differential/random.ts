/** A source of chance that is the same in every run (mulberry32, public domain). */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  of<Value>(values: readonly Value[]): Value;
}

export function chanceFrom(seed: number): Chance {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return {
    below,
    of(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error("There is nothing to choose from.");
      return value;
    },
  };
}
