import { transfer } from "comlink";
import type { Records } from "../../ims/records";
import { stoppable } from "../worker/stoppable";
import type { Writer } from "./writer";

const CLOSED = "Writing was cancelled. Nothing was exported.";
const BROKEN =
  "Writing stopped: the part of the add-in that writes files could not run. Nothing was exported. Close the pane and open it again.";

/**
 * A writer in a worker; `close` ends it, whatever it is doing. Records given to it are given away.
 * `rest`: takes it back when it is closed with all answered, instead of its end: it may begin anew.
 */
export function workerWriter(worker: Worker, rest?: (writer: Writer) => void): Writer {
  const { inside, answer, isIdle, stop } = stoppable<Writer>(worker, BROKEN);
  const writer: Writer = {
    begin: (task) => answer(inside.begin(task)),
    see: (keys) => answer(inside.see(keys)),
    add: (records) => answer(inside.add(givenAway(records))),
    checked: () => answer(inside.checked()),
    keysOf: (line) => answer(inside.keysOf(line)),
    actionFiles: () => answer(inside.actionFiles()),
    sentRecords: () => answer(inside.sentRecords()),
    actionWorkbook: (period) => answer(inside.actionWorkbook(period)),
    tableWorkbook: (records) => answer(inside.tableWorkbook(givenAway(records))),
    close() {
      if (!rest || !isIdle()) {
        stop(CLOSED);
        return;
      }
      void inside.close();
      rest(writer);
    },
  };
  return writer;
}

/** Number columns are handed over, not copied. */
function givenAway(records: Records): Records {
  const buffers = Object.values(records.columns).flatMap((column) =>
    column instanceof Float64Array ? [column.buffer] : [],
  );
  return transfer(records, buffers);
}
