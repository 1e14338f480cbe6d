import { transfer } from "comlink";
import type { Writer } from "./writer";

/** A writer as a worker offers it: the bytes of files are handed over, not copied. */
export function writerInside(writer: Writer): Writer {
  const { begin, see, add, checked, keysOf, sentRecords, close } = writer;
  return {
    begin,
    see,
    add,
    checked,
    keysOf,
    sentRecords,
    close,
    async actionFiles() {
      const files = await writer.actionFiles();
      return transfer(
        files,
        files.map(({ bytes }) => bytes.buffer),
      );
    },
    async actionWorkbook(period) {
      const file = await writer.actionWorkbook(period);
      return transfer(file, [file.bytes.buffer]);
    },
    async tableWorkbook(records) {
      const bytes = await writer.tableWorkbook(records);
      return transfer(bytes, [bytes.buffer]);
    },
  };
}
