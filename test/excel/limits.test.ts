import { readTable } from "../../src/excel/rows/reading";
import { changeRows } from "../../src/excel/rows/rows";
import { recordsOf } from "../../src/ims/records";
import { openWorkbook } from "../workbook/open";
import { columnAt, invoice, invoices, load } from "./samples";

test("payloadLimit: more than 5 MB are loaded, marked and read in parts below it", async () => {
  const host = await openWorkbook({ quirks: { payloadLimit: true } });
  const remarks = "x".repeat(4_000);
  const count = 1_500;
  await load(
    recordsOf(
      "b2b",
      Array.from({ length: count }, (_, n) => invoice(n + 1, { remarks })),
    ),
  );
  await changeRows(
    { table: "b2b" },
    () => ["action"],
    ({ count: rows }) => ({
      cells: { action: new Array<string>(rows).fill("Accepted") },
      log: [],
      at: new Date(2026, 10, 15),
    }),
  );
  expect(await columnAt("B2B", "A1501:A1502")).toEqual(["Accepted", ""]);
  let characters = 0;
  const read = await readTable("b2b", ["remarks"], ({ columns }) => {
    for (const text of columns.remarks ?? []) characters += text.length;
  });
  expect(read).toBe(count);
  expect(characters).toBe(6_000_000);
  expect(host.ledger.largestRequest).toBeLessThan(5 * 1024 * 1024);
}, 30_000);

test("nullPastLimit: null in place of values is not taken for empty cells: less is asked for", async () => {
  const host = await openWorkbook({ quirks: { nullPastLimit: true } });
  await load(invoices(1_000));
  // Five million cells would take the test long.
  host.book.mostCellsRead = 300;
  const numbers: string[] = [];
  await readTable("b2b", ["number", "action"], ({ columns }) => {
    numbers.push(...(columns.number ?? []));
  });
  host.book.mostCellsRead = Infinity;
  expect(numbers).toHaveLength(1_000);
  expect(numbers.at(-1)).toBe("INV-1000");
  expect(await columnAt("B2B", "E1001")).toEqual(["INV-1000"]);
});
