import { periodOf } from "../../src/ims/period";
import { rowAt, sliceRecords, type Records } from "../../src/ims/records";
import { statementOf } from "../../src/gstr2b/statement";
import { addRecords, addRow, newTally } from "../../src/gstr2b/tally";
import { COUNTING_BLOCK } from "../../src/review/desk/counting";
import { addToBook, countedFields, moveRow, newBook, stripOf } from "../../src/review/desk/book";
import { withValues } from "../../src/ims/values";
import { measure } from "./bench";
import { atMost, plain, timesOf, type Figure, type Group } from "./figure";
import { madeInvoices } from "./madeInvoices";

const PERIOD = periodOf(2026, 10);
const COUNTS = [10_000, 100_000, 1_000_000] as const;

/** Rounds before the engine has compiled what is measured, and rounds that count. */
const WARM_UP = 10;
const ROUNDS = 30;

function compute(blocks: readonly Records[]): unknown {
  const tally = newTally(PERIOD);
  for (const block of blocks) addRecords(tally, block);
  return statementOf(tally);
}

/** The least that could be done: a loop that adds the same four columns. */
function bareLoop(blocks: readonly Records[]): unknown {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const { columns, count } of blocks) {
    const { igst = [], cgst = [], sgst = [], cess = [] } = columns;
    for (let index = 0; index < count; index++) {
      a += igst[index] ?? 0;
      b += cgst[index] ?? 0;
      c += sgst[index] ?? 0;
      d += cess[index] ?? 0;
    }
  }
  return [a, b, c, d];
}

const timeOf = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/**
 * The statement of 10,000 to a million records, in blocks as the desk counts them, and the bare loop
 * over the same blocks in turn with it: what else the machine does meets both. The columns are those
 * that are read of invoices, all of them.
 */
function besideBareLoop({ columns, ...most }: Records): ReadonlyMap<string, Figure> {
  const fields = new Set<string>(countedFields("b2b", new Set()));
  const read: Records = {
    ...most,
    columns: Object.fromEntries(Object.entries(columns).filter(([field]) => fields.has(field))),
  };
  const sizes = COUNTS.map((count) => {
    const starts = Array.from({ length: count / COUNTING_BLOCK }, (_, at) => at * COUNTING_BLOCK);
    const blocks = starts.map((from) => sliceRecords(read, from, from + COUNTING_BLOCK));
    return { count, blocks, times: [] as number[], bare: [] as number[] };
  });
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const { blocks, times, bare } of sizes) {
      bare.push(timeOf(() => bareLoop(blocks)));
      times.push(timeOf(() => compute(blocks)));
    }
  }
  const told = sizes.map(({ count, times, bare }) => {
    const time = Math.min(...times.slice(WARM_UP));
    return { count, time, ratio: time / Math.min(...bare.slice(WARM_UP)) };
  });
  const [small, ...larger] = told.map((each) => ({
    ...each,
    each: (each.time / each.count) * 1e6,
  }));
  const million = larger.at(-1);
  return new Map([
    ["state GSTR-2B of a million records", atMost(100, million?.time ?? NaN, "ms", "in blocks")],
    [
      "the same against a bare loop over the four columns",
      atMost(4, million?.ratio ?? NaN, "×", "in turn with it, the best of 30 rounds each"),
    ],
    ...larger.map(({ count, each }): [string, Figure] => [
      `time per record of ${count} against that of 10,000`,
      atMost(2, each / (small?.each ?? NaN), "×", `${each.toPrecision(3)} ns a record`),
    ]),
  ]);
}

/**
 * From a mark to the strip, at 1,00,000 records: what the desk does once Excel has the mark, without
 * reading any table again.
 */
async function stripAfterMark(
  invoices: Records,
  best: (records: Records, run: () => unknown) => Promise<number>,
): Promise<ReadonlyMap<string, Figure>> {
  const book = newBook(PERIOD, ["b2b"]);
  addToBook(book, invoices);
  const reject = (index: number) => {
    const before = rowAt(invoices, index);
    return { before, after: withValues(before, new Map([["action", "Rejected"]])) };
  };
  const back = ({ before, after }: ReturnType<typeof reject>) => ({ before: after, after: before });
  const times = async (indexes: readonly number[]) => {
    const moved = indexes.map(reject);
    const undone = moved.map(back);
    const once = await best(invoices, () => {
      for (const row of moved) moveRow(book, row);
      const strip = stripOf(book);
      for (const row of undone) moveRow(book, row);
      return [strip, stripOf(book)];
    });
    return once / 2;
  };
  const all = Array.from({ length: invoices.count }, (_, index) => index);
  return new Map([
    [
      "the strip after a mark on one row",
      atMost(100, await times([50_000]), "ms", "1,00,000 records"),
    ],
    [
      "the strip after a mark on 10,000 rows",
      atMost(100, await times(all.slice(0, 10_000)), "ms", "1,00,000 records"),
    ],
    ["the strip after a mark on every row", plain(await times(all), "ms", "1,00,000 records")],
  ]);
}

/** What the marks do to GSTR-2B: once for all records, and for each record marked. */
export const computeGroup: Group = async () => {
  const most = madeInvoices(Math.max(...COUNTS));
  const best = async (records: Records, run: () => unknown) =>
    (await measure({ name: "", records: records.count, run })).best;
  const invoices = sliceRecords(most, 0, 100_000);
  const marks = await timesOf([
    {
      name: "take every record out of the sums and back",
      records: invoices.count,
      run: () => {
        const tally = newTally(PERIOD);
        for (let index = 0; index < invoices.count; index++) {
          const row = rowAt(invoices, index);
          addRow(tally, row, -1);
          addRow(tally, row, 1);
        }
        return tally;
      },
    },
  ]);
  return new Map([...besideBareLoop(most), ...(await stripAfterMark(invoices, best)), ...marks]);
};
