/** A piece of work whose time is measured. */
export interface Bench {
  /** What is done, in a few words. */
  readonly name: string;
  /** How many records one run handles. */
  readonly records: number;
  /** One run. What it needs is made before, so that only the work is timed. */
  run(): unknown;
}

export interface Measured {
  readonly name: string;
  readonly records: number;
  /** Milliseconds: the fastest run, and the one in the middle. */
  readonly best: number;
  readonly middle: number;
}

const WARM_UP = 2;
const RUNS = 7;

/** Runs a bench a few times untimed, then times each of seven runs. */
export async function measure({ name, records, run }: Bench): Promise<Measured> {
  for (let warm = 0; warm < WARM_UP; warm++) await run();
  const times: number[] = [];
  for (let index = 0; index < RUNS; index++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { name, records, best: times[0] ?? NaN, middle: times[Math.floor(RUNS / 2)] ?? NaN };
}
