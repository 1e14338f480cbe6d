import { toCells } from "../../../src/excel/sheets/cells";
import type { Reader } from "../../../src/files/reader/reader";
import type { TableCount } from "../../../src/files/reader/report";
import { dayOf } from "../../../src/ims/day";
import type { Field } from "../../../src/ims/fields";
import { mapRows, type Records } from "../../../src/ims/records";
import { checkText } from "../../../src/ims/rules";
import { imsTable, type TableKey } from "../../../src/ims/tables";
import { laterLoad } from "../../../src/review/load/merging";

/** Rows of a block on its way to Excel, which is cut by its bytes; of names; of rows decided on. */
const BLOCK_ROWS = 5_300;
const NAME_ROWS = 10_000;
const DECIDED_ROWS = 5_000;

/** What the page goes through, each begun with a mark of its name in the browser's trace. */
export const STAGES = ["reading", "writing", "pairing", "end"] as const;
type Stage = (typeof STAGES)[number];

const begin = (stage: Stage) => performance.mark(stage);

/**
 * Reads a file twice, as the pane does; makes its records ready for the sheets, block by block; then
 * pairs the rows of the sheets with the second reading and holds them against it.
 */
export async function goThroughStages(open: () => Reader, bytes: ArrayBuffer): Promise<void> {
  const again = bytes.slice(0);
  const [sheets, files] = [open(), open()];
  begin("reading");
  const { tables } = await sheets.read([{ name: "ims", bytes }], () => undefined);
  await files.read([{ name: "ims", bytes: again }], () => undefined);
  begin("writing");
  await makeSheets(sheets, tables);
  begin("pairing");
  await pairAgain(sheets, files, tables);
  begin("end");
  sheets.close();
  files.close();
}

async function makeSheets(sheets: Reader, tables: readonly TableCount[]): Promise<void> {
  for (const { table, count } of tables) {
    await inBlocks(sheets, table, count, BLOCK_ROWS, async (records) => {
      const checked = withChecks(records);
      await nextTask();
      const cells = toCells(checked, imsTable(table).columns);
      await nextTask();
      // Once for its size, once by Microsoft's client.
      new TextEncoder().encode(JSON.stringify(cells));
      await nextTask();
      send(cells);
    });
  }
}

async function pairAgain(
  sheets: Reader,
  files: Reader,
  tables: readonly TableCount[],
): Promise<void> {
  const later = laterLoad(files, tables, new Date(2026, 10, 15), () => undefined);
  for (const { table, count } of tables) {
    await inBlocks(sheets, table, count, NAME_ROWS, (rows) => later.meet(only(rows, later.names)));
    await later.pair(table, false);
    const fields = later.fields(table);
    await inBlocks(sheets, table, count, DECIDED_ROWS, async (rows) => {
      await later.decide(only(rows, fields));
    });
  }
  const { same } = later.changes();
  const all = tables.reduce((sum, { count }) => sum + count, 0);
  if (same !== all) throw new Error(`Of ${all} records ${all - same} were not met again.`);
}

async function inBlocks(
  reader: Reader,
  table: TableKey,
  count: number,
  rows: number,
  work: (records: Records) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < count; from += rows) {
    const records = await reader.rows(table, from, Math.min(from + rows, count));
    await nextTask();
    await work(records);
    await nextTask();
  }
}

/** Records with these fields and no others, as they are read from a sheet. */
function only(records: Records, fields: readonly Field[]): Records {
  const columns = fields.map((field) => [field, records.columns[field]] as const);
  return { ...records, columns: Object.fromEntries(columns.filter(([, column]) => column)) };
}

const TODAY = dayOf(2026, 11, 15);

/** What the pane does with a block before it makes cells of it. */
function withChecks(records: Records): Records {
  const check = mapRows(records, (row) => checkText(row, "No action", TODAY));
  return { ...records, columns: { ...records.columns, check } };
}

/** The message to Excel. */
function send(cells: unknown): void {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(JSON.stringify({ cells }));
  port1.close();
  port2.close();
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
