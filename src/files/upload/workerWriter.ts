import { transfer } from "comlink";
import type { Records } from "../../ims/records";
import { stoppable } from "../worker/stoppable";
import type { Writer } from "./writer";
import type { WriterInside } from "./writerInside";

const CLOSED = "Writing was cancelled. Nothing was exported.";
const BROKEN =
  "Writing stopped: the part of the add-in that writes files could not run. Nothing was exported. Close the pane and open it again.";

/** A writer in a worker; `close` ends it, whatever it is doing. Records given to it are given away. */
export function workerWriter(worker: Worker): Writer {
  const { inside, answer, stop } = stoppable<WriterInside>(worker, BROKEN);
  return {
    begin: (task) => answer(inside.begin(task)),
    see: (keys) => answer(inside.see(keys)),
    add: (records) => answer(inside.add(givenAway(records))),
    checked: () => answer(inside.checked()),
    keysOf: (line) => answer(inside.keysOf(line)),
    actionFiles: () => answer(inside.actionFiles()),
    sentRecords: () => answer(inside.sentRecords()),
    actionWorkbook: (period) => answer(inside.actionWorkbook(period)),
    tableWorkbook: (records) => answer(inside.tableWorkbook(givenAway(records))),
    close: () => stop(CLOSED),
  };
}

/** Number columns are handed over, not copied. */
function givenAway(records: Records): Records {
  const buffers = Object.values(records.columns).flatMap((column) =>
    column instanceof Float64Array ? [column.buffer] : [],
  );
  return transfer(records, buffers);
}
