import type { Reader } from "../reader/reader";
import { workerReader } from "../reader/workerReader";
import type { Writer } from "../upload/writer";
import { workerWriter } from "../upload/workerWriter";

const openWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url));

/** Opens a reader in a worker of its own. */
export const openReader = (): Reader => workerReader(openWorker());

/**
 * Opens writers, one at a time, in a worker that stays while each is closed with its work done: the
 * export after the check list finds its script there and its code warm.
 */
export function openingWriters(): () => Writer {
  let atRest: Writer | undefined;
  const rest = (writer: Writer) => {
    atRest = writer;
  };
  return () => {
    const writer = atRest ?? workerWriter(openWorker(), rest);
    atRest = undefined;
    return writer;
  };
}

/**
 * Fetches what runs in workers, so that it is not waited for later, when there may be no network. What
 * cannot be fetched now is no fault yet: who needs a worker asks again, and says so then.
 */
export async function bringWorker(): Promise<void> {
  const reader = openReader();
  await reader.rows("b2b", 0, 0).catch(() => undefined);
  reader.close();
}
