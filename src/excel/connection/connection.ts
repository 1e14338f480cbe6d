import { ExcelProblem, problemOf } from "./excelProblem";

export { ExcelProblem };

export type Work<T> = (context: Excel.RequestContext) => Promise<T>;

export interface RunOptions {
  /** Merges the changes into one step of Excel's undo where Excel can (ExcelApi 1.20). */
  readonly undoGroup?: boolean;
  /** Takes back what a first attempt did, before a second one without the merging. */
  readonly takeBack?: () => Promise<void>;
  /** The context of an event's registration: only there can it be taken back (office-js #4691). */
  readonly context?: OfficeExtension.ClientRequestContext;
}

/** Runs one batch; given to jobs that hold their turn over several. */
export type Run = <T>(work: Work<T>, options?: RunOptions) => Promise<T>;

/** Whether Excel has the requirement set ExcelApi at least in this version. */
export function excelSupports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * How long Excel may take to answer before we take it to be waiting for the user to leave a cell: it
 * says nothing while it waits (office-js #806). The first question of a run is always a small one;
 * a later one may be a large block.
 */
const PATIENCE = { first: 1_000, later: 5_000 };

const waitingListeners = new Set<(waiting: boolean) => void>();
let waiting = false;

function tellWaiting(now: boolean): void {
  if (now === waiting) return;
  waiting = now;
  for (const listener of waitingListeners) listener(now);
}

/**
 * Calls the listener with true when Excel has not answered for a second – a cell is being edited, as
 * a rule – and with false when it answers again. Returns the way to stop.
 */
export function onWaiting(listener: (waiting: boolean) => void): () => void {
  waitingListeners.add(listener);
  return () => waitingListeners.delete(listener);
}

/** Times each question of a run. */
function watchAnswers(context: Excel.RequestContext): void {
  const sync = context.sync.bind(context);
  let patience = PATIENCE.first;
  context.sync = async (passThrough) => {
    const timer = setTimeout(tellWaiting, patience, true);
    try {
      return await sync(passThrough);
    } catch (error) {
      throw problemOf(error);
    } finally {
      clearTimeout(timer);
      patience = PATIENCE.later;
      tellWaiting(false);
    }
  };
}

let running = false;
let endedAt = -Infinity;

/**
 * Whether a change made by the add-in's client, of which the workbook tells now, is likely our own: a
 * run is under way or has just ended.
 */
export function isLikelyOurs(now: number = performance.now()): boolean {
  return running || now - endedAt < 250;
}

async function runBatch<T>(
  work: Work<T>,
  context: OfficeExtension.ClientRequestContext | undefined,
  undoGroup: boolean,
): Promise<T> {
  running = true;
  try {
    return await Excel.run(
      {
        delayForCellEdit: true,
        ...(undoGroup && { mergeUndoGroup: true }),
        ...(context && { previousObjects: context }),
      },
      (own) => {
        watchAnswers(own);
        return work(own);
      },
    );
  } catch (error) {
    throw problemOf(error);
  } finally {
    running = false;
    endedAt = performance.now();
  }
}

/** Excel could not merge the changes into one undo step (office-js #6711, #6255). */
const isAboutUndo = (problem: unknown): boolean =>
  problem instanceof ExcelProblem &&
  (problem.code === "UndoNotSupported" ||
    (problem.cause instanceof Error && /undo/i.test(problem.cause.message)));

async function run<T>(work: Work<T>, options: RunOptions = {}): Promise<T> {
  const undoGroup = options.undoGroup === true && excelSupports("1.20");
  try {
    return await runBatch(work, options.context, undoGroup);
  } catch (problem) {
    if (!undoGroup || !isAboutUndo(problem)) throw problem;
    await options.takeBack?.();
    return runBatch(work, options.context, false);
  }
}

let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Runs a job when all earlier ones have ended: Excel answers one batch at a time (office-js #1225,
 * #2874), and the client library does not queue. The job must not wait for another turn.
 */
export function inTurn<T>(job: (run: Run) => Promise<T>): Promise<T> {
  const turn = lastTurn.then(() => job(run));
  lastTurn = turn.then(
    () => undefined,
    () => undefined, // whoever asked for the turn is told; the next one starts all the same
  );
  return turn;
}

/**
 * Runs one batch of Excel requests in its turn, after the user has left any cell they are editing.
 * Throws `ExcelProblem` for every error of Excel; no proxy object may be part of the result.
 */
export function inExcel<T>(work: Work<T>, options?: RunOptions): Promise<T> {
  return inTurn((own) => own(work, options));
}
