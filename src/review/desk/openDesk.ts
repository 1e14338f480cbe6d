import { watchSurroundings } from "../../excel/connection/surroundings";
import { openReader } from "../../files/reader/inWorker";
import { writeWorkbook } from "../../files/upload/writeWorkbook";
import { createDesk } from "./createDesk";
import type { Desk } from "./desk";

let opened: Desk | undefined;

/**
 * The desk of the add-in: files are read in a worker, the clock is the machine's. The pane and the
 * ribbon share a page, and so the one desk: two would count and follow the workbook twice.
 */
export function openDesk(): Desk {
  opened ??= createDesk({
    openReader,
    now: () => new Date(),
    writeWorkbook,
    surroundings: watchSurroundings,
  });
  return opened;
}
