import { periodOf } from "../../src/ims/period";
import { rowAt, sliceRecords, type Records } from "../../src/ims/records";
import { statementOf } from "../../src/gstr2b/statement";
import { addRecords, addRow, newTally } from "../../src/gstr2b/tally";
import { addToBook, moveRows, newBook, stripOf } from "../../src/review/desk/book";
import { withValues } from "../../src/ims/values";
import { measure } from "./bench";
import { atMost, plain, timesOf, type Figure, type Group } from "./figure";
import { madeInvoices } from "./madeInvoices";

const PERIOD = periodOf(2026, 10);
const COUNTS = [10_000, 100_000, 1_000_000] as const;

function compute(invoices: Records): unknown {
  const tally = newTally(PERIOD);
  addRecords(tally, invoices);
  return statementOf(tally);
}

/** The least that could be done: a loop that adds the same four columns. */
function bareLoop({ columns, count }: Records): unknown {
  const none = new Float64Array(count);
  const { igst = none, cgst = none, sgst = none, cess = none } = columns;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    a += igst[index] ?? 0;
    b += cgst[index] ?? 0;
    c += sgst[index] ?? 0;
    d += cess[index] ?? 0;
  }
  return [a, b, c, d];
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
      moveRows(book, moved);
      const strip = stripOf(book);
      moveRows(book, undone);
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
  const figures = new Map<string, Figure>();
  const perRecord: number[] = [];
  for (const count of COUNTS) {
    const invoices = sliceRecords(most, 0, count);
    const bare = await best(invoices, () => bareLoop(invoices));
    const time = await best(invoices, () => compute(invoices));
    perRecord.push((time / count) * 1e6);
    if (count < most.count) continue;
    figures.set("state GSTR-2B of a million records", atMost(100, time, "ms", `${count} records`));
    figures.set(
      "the same against a bare loop over the four columns",
      atMost(4, time / bare, "×", `${bare.toPrecision(3)} ms of the loop`),
    );
  }
  const [small = NaN] = perRecord;
  figures.set(
    "time per record of a million against that of 10,000",
    atMost(
      2,
      (perRecord.at(-1) ?? NaN) / small,
      "×",
      `${small.toPrecision(3)} ns a record of 10,000`,
    ),
  );
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
  return new Map([...figures, ...(await stripAfterMark(invoices, best)), ...marks]);
};
