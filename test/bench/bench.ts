/** A piece of work whose time is measured. */
export interface Bench {
  /** What is done, in a few words. */
  readonly name: string;
  /** How many records one run handles. */
  readonly records: number;
  /** Makes ready for a run, untimed. */
  before?(): Promise<void>;
  /** One run. What it returns keeps the work from being left out. */
  run(): unknown;
  /** What else there is to say of the last run. */
  told?(): string;
}

export interface Measured {
  readonly name: string;
  readonly records: number;
  /** Milliseconds: the fastest run, and the one in the middle. */
  readonly best: number;
  readonly middle: number;
  readonly told: string;
}

const WARM_UP = 2;
const FEWEST_RUNS = 3;
const MOST_RUNS = 7;
/** No further run is begun after so many milliseconds of runs. */
const ENOUGH = 5_000;

/** Runs a bench twice untimed, then times three to seven runs, as many as fit into a few seconds. */
export async function measure(bench: Bench): Promise<Measured> {
  const timed = async (): Promise<number> => {
    await bench.before?.();
    const start = performance.now();
    await bench.run();
    return performance.now() - start;
  };
  for (let warm = 0; warm < WARM_UP; warm++) await timed();
  const times: number[] = [];
  let spent = 0;
  while (times.length < FEWEST_RUNS || (times.length < MOST_RUNS && spent < ENOUGH)) {
    const time = await timed();
    times.push(time);
    spent += time;
  }
  times.sort((a, b) => a - b);
  return {
    name: bench.name,
    records: bench.records,
    best: times[0] ?? NaN,
    middle: times[Math.floor(times.length / 2)] ?? NaN,
    told: bench.told?.() ?? "",
  };
}
