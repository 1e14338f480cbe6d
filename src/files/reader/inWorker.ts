import type { Reader } from "./reader";
import { workerReader } from "./workerReader";

/** Opens a reader in a worker of its own. */
export function openReader(): Reader {
  return workerReader(new Worker(new URL("./worker.ts", import.meta.url)));
}
