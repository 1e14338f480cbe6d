import { toCells } from "../../../src/excel/sheets/cells";
import type { Reader } from "../../../src/files/reader/reader";
import { mapRows, type Records } from "../../../src/ims/records";
import { checkText } from "../../../src/ims/rules";
import { dayOf } from "../../../src/ims/day";
import { imsTable } from "../../../src/ims/tables";

/** Rows of a block of 1.5 MB on its way to Excel. */
const BLOCK_ROWS = 3_600;

/**
 * The longest task of the page, in milliseconds; 0: none took over 50, which is what a browser reports
 * because a person feels it.
 */
export interface LongestBlock {
  /** While a file was read. */
  readonly reading: number;
  /** While its records came over and were made ready for the sheets, block by block. */
  readonly writing: number;
}

export async function longestBlock(reader: Reader, bytes: ArrayBuffer): Promise<LongestBlock> {
  const longest = { reading: 0, writing: 0 };
  let stage: keyof LongestBlock = "reading";
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longest[stage] = Math.max(longest[stage], duration);
    }
  });
  observer.observe({ type: "longtask" });
  const { tables } = await reader.read([{ name: "ims", bytes }], () => undefined);
  await told();
  stage = "writing";
  for (const { table, count } of tables) {
    for (let from = 0; from < count; from += BLOCK_ROWS) {
      const checked = withChecks(await reader.rows(table, from, from + BLOCK_ROWS));
      await nextTask();
      sendBlock(checked);
      await nextTask();
    }
  }
  reader.close();
  await told();
  observer.disconnect();
  return longest;
}

const TODAY = dayOf(2026, 11, 15);

/** What the pane does with a block before it makes cells of it. */
function withChecks(records: Records): Records {
  const check = mapRows(records, (row) => checkText(row, "No action", TODAY));
  return { ...records, columns: { ...records.columns, check } };
}

/** What it does then, up to the message to Excel. */
function sendBlock(records: Records): void {
  const cells = toCells(records, imsTable(records.table).columns);
  // Once for its size, once by Microsoft's client.
  const bytes = new TextEncoder().encode(JSON.stringify(cells)).length;
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(JSON.stringify({ bytes, cells }));
  port1.close();
  port2.close();
}

/** The observer hears of a task some time after it. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
