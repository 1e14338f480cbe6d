import type { Reader } from "../reader/reader";
import { workerReader } from "../reader/workerReader";
import type { Writer } from "../upload/writer";
import { workerWriter } from "../upload/workerWriter";

const openWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url));

/** Opens a reader in a worker of its own. */
export const openReader = (): Reader => workerReader(openWorker());

/** Opens a writer in a worker of its own. */
export const openWriter = (): Writer => workerWriter(openWorker());
