import { toCells } from "../../../src/excel/sheets/cells";
import type { Reader } from "../../../src/files/reader/reader";
import { rowAt, type Records } from "../../../src/ims/records";
import { checkText } from "../../../src/ims/rules";
import { dayOf } from "../../../src/ims/day";
import { imsTable } from "../../../src/ims/tables";

/** Rows of a block of 1.5 MB on its way to Excel. */
const BLOCK_ROWS = 3_600;

/**
 * The longest task of the page, in milliseconds, while a file is read and its records come over and
 * are made ready for the sheets, block by block; 0: none took over 50 ms, which is what a browser
 * reports because a person feels it.
 */
export async function longestBlock(reader: Reader, bytes: ArrayBuffer): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  const { tables } = await reader.read([{ name: "ims", bytes }], () => undefined);
  for (const { table, count } of tables) {
    for (let from = 0; from < count; from += BLOCK_ROWS) {
      sendBlock(await reader.rows(table, from, from + BLOCK_ROWS));
      await nextTask();
    }
  }
  reader.close();
  await nextTask();
  observer.disconnect();
  return longest;
}

const TODAY = dayOf(2026, 11, 15);

/** What the pane does with a block, up to the message to Excel. */
function sendBlock(records: Records): void {
  const check = Array.from({ length: records.count }, (_, row) =>
    checkText(rowAt(records, row), "No action", TODAY),
  );
  const checked = { ...records, columns: { ...records.columns, check } };
  const cells = toCells(checked, imsTable(records.table).columns);
  // Once for its size, once by Microsoft's client.
  const bytes = new TextEncoder().encode(JSON.stringify(cells)).length;
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(JSON.stringify({ bytes, cells }));
  port1.close();
  port2.close();
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
