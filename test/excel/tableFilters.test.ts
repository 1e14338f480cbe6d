import { FOUND_HEADING } from "../../src/excel/filters/foundColumn";
import { readRows } from "../../src/excel/rows/rows";
import { lookAtShownRows } from "../../src/excel/filters/shownRows";
import {
  clearTableFilters,
  filterTable,
  type Filtering,
} from "../../src/excel/filters/tableFilters";
import { dayOf } from "../../src/ims/day";
import { activeFilters, type Filters } from "../../src/ims/filters";
import { periodOf } from "../../src/ims/period";
import { recordsOf, type RecordFields } from "../../src/ims/records";
import { imsTable } from "../../src/ims/tables";
import { openWorkbook } from "../workbook/open";
import { invoice, invoices, load } from "./samples";

const QUIET: Filtering = {
  ours: [],
  links: new Set(),
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

const filter = (filters: Filters, filtering: Partial<Filtering> = {}) =>
  filterTable("b2b", activeFilters(filters, imsTable("b2b")), { ...QUIET, ...filtering });

async function numbersIn(scope: "shown" | "selected"): Promise<readonly string[]> {
  const rows = await readRows(scope, () => ({ read: ["key", "number"] }));
  return rows?.records?.columns.number ?? [];
}

/** The numbers of the invoices that are to be seen. */
const seen = () => numbersIn("shown");

const HOSTILE = "*~? =<>Tapti";
const ROWS: readonly RecordFields[] = [
  invoice(1, { action: "Accepted", change: "Gone" }),
  invoice(2, { action: "Rejected", name: HOSTILE, date: dayOf(2026, 9, 30) }),
  invoice(3, { action: "", supplier: "24AAQCA8719H1ZC", name: "Tapti Traders", change: "New" }),
  invoice(4, { igst: 0, cgst: 360_00, sgst: 360_00 }),
  invoice(5, { action: "Pending", twoB: periodOf(2026, 11), pendingBlocked: "Yes" }),
];

const opened = async () => {
  const host = await openWorkbook();
  await load(recordsOf("b2b", ROWS));
  await host.user.paste("B2B", "B5", [["The supplier has not filed."]]);
  return host;
};

test("filters that one column can say become its criterion, so that the user sees the funnel", async () => {
  await opened();
  const cases: readonly [Filters, string, readonly string[]][] = [
    [{ action: ["Accepted", "Pending"] }, "Action", ["INV-1", "INV-5"]],
    // An empty cell is No action.
    [{ action: ["No action"] }, "Action", ["INV-3", "INV-4"]],
    [{ action: ["No action", "Pending"] }, "Action", ["INV-3", "INV-4", "INV-5"]],
    [
      { change: ["Unchanged", "New", "Changed", "Filed", "Portal status"] },
      "Change",
      ["INV-2", "INV-3", "INV-4", "INV-5"],
    ],
    [{ suppliers: ["24AAQCA8719H1ZC"] }, "GSTIN of supplier", ["INV-3"]],
    [{ date: { from: NaN, to: dayOf(2026, 9, 30) } }, "Invoice date", ["INV-2"]],
    [{ taxable: { from: 2_000_00, to: 3_000_00 } }, "Taxable value", ["INV-2", "INV-3"]],
    [{ twoB: { from: periodOf(2026, 11), to: periodOf(2026, 11) } }, "2B period", ["INV-5"]],
    [{ findings: ["With findings"] }, "Check", ["INV-4"]],
    [{ findings: ["Without findings"] }, "Check", ["INV-1", "INV-2", "INV-3", "INV-5"]],
  ];
  let ours: readonly string[] = [];
  for (const [filters, heading, numbers] of cases) {
    const shown = await filter(filters, { ours });
    ours = [...shown.filters.keys()];
    expect([ours, await seen()]).toEqual([[heading], numbers]);
    expect([shown.shown, shown.rows]).toEqual([numbers.length, 5]);
  }
});

test("what no column can say is put to the test and filtered by a hidden column", async () => {
  await opened();
  const cases: readonly [Filters, readonly string[]][] = [
    [{ search: "tapti" }, ["INV-2", "INV-3"]],
    [{ search: HOSTILE }, ["INV-2"]],
    [{ suppliers: ["*", HOSTILE] }, []],
    [{ tax: { from: 720_00, to: 720_00 } }, ["INV-4"]],
    [{ blocked: ["Pending"] }, ["INV-5"]],
    [{ search: "tapti", action: ["Rejected"] }, ["INV-2"]],
  ];
  let ours: readonly string[] = [];
  for (const [filters, numbers] of cases) {
    const shown = await filter(filters, { ours });
    ours = [...shown.filters.keys()];
    expect(ours).toContain(FOUND_HEADING);
    expect([shown.shown, await seen()]).toEqual([numbers.length, numbers]);
  }
  const hidden = await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("IMS_B2B").columns.getItem(FOUND_HEADING);
    const range = column.getRange().load("columnHidden");
    await context.sync();
    return range.columnHidden;
  });
  expect(hidden).toBe(true);
});

test("filters set by hand stay, and the rows they hide are not put to the wrong word", async () => {
  const host = await openWorkbook();
  await load(invoices(6));
  // Every other row is hidden while the column is written: an array over them would be shifted (#224).
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-1", "INV-3", "INV-5"]);
  const shown = await filter({ search: "540" });
  expect([...shown.filters.keys()].sort()).toEqual(["Found", "Invoice number"]);
  expect(await seen()).toEqual(["INV-3"]);
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-2", "INV-3", "INV-4"]);
  expect(await seen()).toEqual(["INV-3"]);

  const cleared = await clearTableFilters("b2b");
  expect([cleared.shown, cleared.filters.size]).toEqual([6, 0]);
});

test("the rows shown are counted with their tax, without those hidden by a filter or by hand", async () => {
  const host = await opened();
  await host.user.select("Sheet1", "A1");
  expect(await lookAtShownRows()).toBeUndefined();
  await host.user.select("B2B", "A1");
  // 180.00 a number, and 720.00 for the fourth.
  expect(await lookAtShownRows()).toMatchObject({ table: "b2b", rows: 5, shown: 5, tax: 2_700_00 });
  await host.user.filter("IMS_B2B", "Action", ["Rejected", "Pending"]);
  await host.user.hideRows("B2B", "6:6");
  const before = host.ledger.bytesIn + host.ledger.bytesOut;
  const shown = await lookAtShownRows();
  expect(shown).toMatchObject({ shown: 1, tax: 360_00 });
  expect([...(shown?.filters.keys() ?? [])]).toEqual(["Action"]);
  // Not one row comes over the wire: what is asked and told is the same for any table.
  expect(host.ledger.bytesIn + host.ledger.bytesOut - before).toBeLessThan(40_000);
});

test("a filtering that is cancelled, or finds its column gone, changes nothing", async () => {
  const host = await opened();
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-2", "INV-3"]);
  const stop = new AbortController();
  stop.abort();
  const ours = ["Invoice number"];
  await expect(filter({ search: "tapti" }, { ours, signal: stop.signal })).rejects.toBe(
    stop.signal.reason,
  );
  await host.user.paste("B2B", "B1", [["My check"]]);
  await expect(
    filter({ search: "tapti", findings: ["With findings"] }, { ours }),
  ).rejects.toMatchObject({ code: "ColumnLost" });
  expect(await seen()).toEqual(["INV-2", "INV-3"]);
});

test("after a search only the rows shown are marked, whatever was selected over them", async () => {
  const host = await opened();
  await filter({ search: "tapti" });
  await host.user.select("B2B", "A2:A6");
  expect(await numbersIn("selected")).toEqual(["INV-2", "INV-3"]);
});

test("what stands right of the table stays beside it when the hidden column comes", async () => {
  const host = await opened();
  const width = imsTable("b2b").columns.length;
  const corner = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("B2B").getCell(0, width).load("address");
    await context.sync();
    return cell.address.replace(/^.*!/, "");
  });
  await host.user.paste("B2B", corner, [["my note"]]);
  expect((await filter({ search: "tapti" })).shown).toBe(2);
  const headings = await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("B2B").getRangeByIndexes(0, width, 1, 2);
    cells.load("values");
    await context.sync();
    return cells.values;
  });
  expect(headings).toEqual([[FOUND_HEADING, "my note"]]);
});
