import { inTurn } from "../connection/connection";
import { ACTION_LOG, type Log, type LogEntry, type Stamp } from "./log";
import { appendLog, askLog, askLogPlace, cutLog, openLog, type LogOnHand } from "./logSheet";

/**
 * Adds entries to a log, which is made when there is none; the last of them go with the caller's next
 * sync. `onOpened` is given what takes them back before anything is written.
 */
export async function addToLog<E>(
  context: Excel.RequestContext,
  log: Log<E>,
  entries: readonly E[],
  stamp: Stamp,
  onOpened: (log: LogOnHand<E>) => void,
): Promise<void> {
  if (entries.length === 0) return;
  const table = askLog(context, log);
  await context.sync();
  const asked = askLogPlace(context, log, table);
  await context.sync();
  const opened = await openLog(context, asked, entries.length);
  onOpened(opened);
  await appendLog(context, opened, entries, stamp);
}

/**
 * Logs what changed nothing on the sheets, such as an export. Throws `ExcelProblem`; then the log is
 * as before.
 */
export function logOnly(entries: readonly LogEntry[], stamp: Stamp): Promise<void> {
  return inTurn(async (run) => {
    let opened: LogOnHand<LogEntry> | undefined;
    try {
      await run(async (context) => {
        await addToLog(context, ACTION_LOG, entries, stamp, (log) => {
          opened = log;
        });
        await context.sync();
      });
    } catch (problem) {
      const written = opened;
      if (written) await run((context) => cutLog(context, written));
      throw problem;
    }
  });
}
