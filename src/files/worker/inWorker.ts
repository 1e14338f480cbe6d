import type { Reader } from "../reader/reader";
import { workerReader } from "../reader/workerReader";
import type { Writer } from "../upload/writer";
import { workerWriter } from "../upload/workerWriter";

const openWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url));

/** Opens a reader in a worker of its own. */
export const openReader = (): Reader => workerReader(openWorker());

/** Opens a writer in a worker of its own. */
export const openWriter = (): Writer => workerWriter(openWorker());

/**
 * Fetches what runs in workers, so that it is not waited for later, when there may be no network. What
 * cannot be fetched now is no fault yet: who needs a worker asks again, and says so then.
 */
export async function bringWorker(): Promise<void> {
  const reader = openReader();
  await reader.rows("b2b", 0, 0).catch(() => undefined);
  reader.close();
}
