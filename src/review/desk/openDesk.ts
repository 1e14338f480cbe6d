import { watchSurroundings } from "../../excel/connection/surroundings";
import { openReader, openingWriters } from "../../files/worker/inWorker";
import { createDesk } from "./createDesk";
import type { Desk } from "./desk";

export { bringWorker } from "../../files/worker/inWorker";

let opened: Desk | undefined;

/**
 * The desk of the add-in: files are read and written in workers, the clock is the machine's. The pane
 * and the ribbon share a page, and so the one desk: two would count and follow the workbook twice.
 */
export function openDesk(): Desk {
  opened ??= createDesk({
    openReader,
    openWriter: openingWriters(),
    now: () => new Date(),
    surroundings: watchSurroundings,
  });
  return opened;
}
