import { openReader } from "../files/inWorker";
import { createDesk } from "./createDesk";
import type { Desk } from "./desk";

/** The desk of the add-in: files are read in a worker, the clock is the machine's. */
export function openDesk(): Promise<Desk> {
  return createDesk({ openReader, now: () => new Date() });
}
