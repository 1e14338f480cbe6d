/** Rows of a sheet that follow one another, counted from 0. */
export interface RowRun {
  readonly first: number;
  readonly count: number;
}

/** Runs in ascending order, those that overlap or touch made one. */
export function mergeRuns(runs: readonly RowRun[]): RowRun[] {
  const merged: { first: number; count: number }[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const last = merged.at(-1);
    if (last && run.first <= last.first + last.count) {
      last.count = Math.max(last.count, run.first + run.count - last.first);
    } else {
      merged.push({ ...run });
    }
  }
  return merged;
}

/** The rows of a run that lie in `within`, or undefined where none does. */
export function clipRun(run: RowRun, within: RowRun): RowRun | undefined {
  const first = Math.max(run.first, within.first);
  const end = Math.min(run.first + run.count, within.first + within.count);
  return end > first ? { first, count: end - first } : undefined;
}

/** The runs in parts of at most `most` rows. */
export function cutRuns(runs: readonly RowRun[], most: number): RowRun[] {
  return runs.flatMap(({ first, count }) =>
    Array.from({ length: Math.ceil(count / most) }, (_, part) => ({
      first: first + part * most,
      count: Math.min(most, count - part * most),
    })),
  );
}

/** The rows of runs, one by one. */
export function rowsOf(runs: readonly RowRun[]): number[] {
  return runs.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at));
}

/** Rows in ascending order as runs, across gaps of at most `gap` rows. */
export function runsOf(rows: readonly number[], gap = 0): RowRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row - (last.first + last.count) <= gap) last.count = row - last.first + 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}
