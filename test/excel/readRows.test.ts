import { readTable } from "../../src/excel/rows/reading";
import { readRows, type RowsWanted } from "../../src/excel/rows/rows";
import { recordsOf } from "../../src/ims/records";
import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";
import { invoice, invoices, load, sheetNames } from "./samples";

const numbersOf = (): RowsWanted => ({ read: ["key", "number"] });
/** The invoice numbers a reading found. */
async function numbers(scope: Parameters<typeof readRows>[0]): Promise<readonly string[]> {
  return (await readRows(scope, numbersOf))?.records?.columns.number ?? [];
}

describe("the selected visible rows", () => {
  let host: Host;
  beforeEach(async () => {
    host = await openWorkbook();
    await load(invoices(10));
  });

  test("are those of any selected cell, in several areas, each counted once", async () => {
    await host.user.select("B2B", "E3:F4,A3,C8:C9,B9");
    expect(await numbers("selected")).toEqual(["INV-2", "INV-3", "INV-7", "INV-8"]);
  });

  test("are what the filter shows of the selection", async () => {
    await host.user.filter("IMS_B2B", "Invoice number", ["INV-2", "INV-4", "INV-9"]);
    await host.user.select("B2B", "A2:A5,A8:A11");
    expect(await numbers("selected")).toEqual(["INV-2", "INV-4", "INV-9"]);
  });

  test("leave out rows hidden by hand", async () => {
    await host.user.hideRows("B2B", "4:5");
    await host.user.select("B2B", "A3:A6");
    expect(await numbers("selected")).toEqual(["INV-2", "INV-5"]);
  });

  test("are the one row of a single cell", async () => {
    await host.user.select("B2B", "G6");
    expect(await numbers("selected")).toEqual(["INV-5"]);
  });

  test("are none when the single cell's row is hidden", async () => {
    await host.user.select("B2B", "G6");
    await host.user.hideRows("B2B", "6:6");
    expect(await readRows("selected", numbersOf)).toMatchObject({ table: "b2b", count: 0 });
  });

  test("are all visible rows of the table when a whole column is selected", async () => {
    await host.user.filter("IMS_B2B", "Invoice number", ["INV-1", "INV-10"]);
    await host.user.select("B2B", "D:D");
    expect(await numbers("selected")).toEqual(["INV-1", "INV-10"]);
  });

  test("are all visible rows when the whole sheet is selected", async () => {
    await host.user.hideRows("B2B", "2:2");
    await host.user.select("B2B", "1:1048576");
    expect(await numbers("selected")).toHaveLength(9);
  });

  test("are found through a hidden column too", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("B2B").getRange("A:A").columnHidden = true;
      await context.sync();
    });
    await host.user.filter("IMS_B2B", "Invoice number", ["INV-3", "INV-5"]);
    await host.user.select("B2B", "A2:A11");
    expect(await numbers("selected")).toEqual(["INV-3", "INV-5"]);
  });

  test.each([
    ["the heading only", "A1:E1"],
    ["cells below the table", "A12:C14"],
    ["cells right of the table", "BA2:BB3"],
  ])("are none when %s is selected", async (_, address) => {
    await host.user.select("B2B", address);
    expect(await readRows("selected", numbersOf)).toBeUndefined();
  });

  test("are none on a sheet that is not ours", async () => {
    await host.user.select("Sheet1", "A1:B5");
    expect(await readRows("selected", numbersOf)).toBeUndefined();
  });

  test("are added up by Excel, without those that are hidden, and nothing is read of them", async () => {
    await host.user.hideRows("B2B", "3:3");
    await host.user.select("B2B", "A2:A6,C9");
    const before = host.ledger.cellsRead;
    // Invoices 1, 3, 4, 5 and 8, with 180.00 of integrated tax for each unit.
    expect(await readRows("selected", () => ({ read: [], sum: ["igst", "cgst"] }))).toEqual({
      table: "b2b",
      count: 5,
      sum: 21 * 18_000,
    });
    expect(host.ledger.cellsRead - before).toBeLessThan(100);
  });
});

test("all shown rows are those the filter shows on the active sheet", async () => {
  const host = await openWorkbook();
  await load(invoices(10));
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-4", "INV-6"]);
  await host.user.select("B2B", "Z99");
  expect(await numbers("shown")).toEqual(["INV-4", "INV-6"]);
  await host.user.select("Sheet1", "A1");
  expect(await readRows("shown", numbersOf)).toBeUndefined();
});

test("a whole table is read with its hidden rows, an edited area with them too", async () => {
  const host = await openWorkbook();
  await load(invoices(5));
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-4"]);
  expect(await numbers({ table: "b2b" })).toHaveLength(5);
  const worksheetId = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B").load("id");
    await context.sync();
    return sheet.id;
  });
  expect(await numbers({ worksheetId, address: "A2:A4,A6" })).toEqual([
    "INV-1",
    "INV-2",
    "INV-3",
    "INV-5",
  ]);
  expect(await readRows({ worksheetId, address: "A20:A30" }, numbersOf)).toBeUndefined();
});

test("fields come in memory's units, those a table does not have are left out", async () => {
  await openWorkbook();
  await load(recordsOf("impg", [invoice(2, { port: "INBLR4", igst: 12_345 })]));
  const wanted: RowsWanted = { read: ["key", "port", "igst", "filing", "twoB"] };
  const read = await readRows({ table: "impg" }, () => wanted);
  expect(read?.records?.columns).toEqual({
    port: ["INBLR4"],
    igst: Float64Array.of(12_345),
    twoB: Float64Array.of(invoice(2).twoB ?? 0),
    key: ["b2b|2"],
  });
});

test("columns are found wherever the user put them, on a sheet of any name", async () => {
  const host = await openWorkbook();
  await load(invoices(2));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.name = "My purchases";
    // The user exchanged the columns Invoice number and Invoice type.
    sheet.getRange("E1:F3").values = [
      ["Invoice type", "Invoice number"],
      ["Regular", "INV-1"],
      ["Regular", "INV-2"],
    ];
    await context.sync();
  });
  await host.user.select("My purchases", "A3");
  expect(await numbers("selected")).toEqual(["INV-2"]);
});

test("a heading that is gone is named, with the way back", async () => {
  await openWorkbook();
  await load(invoices(2));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("B2B").getRange("E1").values = [["Number"]];
    await context.sync();
  });
  await expect(readTable("b2b", ["action", "number"], () => undefined)).rejects.toThrow(
    /The column Invoice number of the sheet B2B is not there any more.*Undo that change/,
  );
  expect(await readTable("b2b", ["action"], () => undefined)).toBe(2);
});

test("a table turned into plain cells is not passed over in silence", async () => {
  await openWorkbook();
  await load(invoices(2));
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("IMS_B2B").convertToRange();
    await context.sync();
  });
  await expect(readTable("b2b", ["action"], () => undefined)).rejects.toThrow(
    /The sheet B2B holds invoices, but its table is gone/,
  );
});

test("a table that was never loaded is named", async () => {
  await openWorkbook();
  await expect(readTable("ecom", ["action"], () => undefined)).rejects.toThrow(
    /no sheet of ECO \[9\(5\)\] - Documents/,
  );
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

test("a copied sheet does not stand in for the one the formulas count", async () => {
  await openWorkbook();
  await load(invoices(2));
  await Excel.run(async (context) => {
    const copy = context.workbook.worksheets.add("A copy");
    copy.customProperties.add("imsTable", "b2b");
    copy.position = 0;
    const cells = copy.getRange("A1:B2");
    cells.values = [
      ["Action", "Row key"],
      ["Rejected", "copied"],
    ];
    copy.tables.add("A1:B2", true);
    await context.sync();
  });
  const keys: string[] = [];
  await readTable("b2b", ["key"], ({ columns }) => {
    keys.push(...(columns.key ?? []));
  });
  expect(keys).toEqual(["b2b|1", "b2b|2"]);
});

test("rows without a key – typed below the table, or blank – are no records", async () => {
  await openWorkbook();
  await load(invoices(2));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.getRange("E4").values = [["my own note"]];
    context.workbook.tables.getItem("IMS_B2B").resize("A1:AA5");
    await context.sync();
  });
  expect(await numbers({ table: "b2b" })).toEqual(["INV-1", "INV-2"]);
  const read: (string | undefined)[] = [];
  // Without the key only what is blank in every column asked for is left out.
  const count = await readTable("b2b", ["action", "number"], ({ columns }) => {
    read.push(...(columns.number ?? []));
  });
  expect(count).toBe(3);
  expect(read).toEqual(["INV-1", "INV-2", "my own note"]);
});

test("a table is read in blocks, in order, and the reading can be stopped", async () => {
  await openWorkbook();
  await load(invoices(5_000));
  const blocks: number[] = [];
  let last = "";
  const fields = ["action", "number", "date", "taxable", "igst", "key", "asDownloaded"] as const;
  const count = await readTable("b2b", fields, ({ count: rows, columns }) => {
    blocks.push(rows);
    last = columns.number?.at(-1) ?? "";
  });
  expect(count).toBe(5_000);
  expect(blocks.length).toBeGreaterThan(1);
  expect(last).toBe("INV-5000");

  const stop = new AbortController();
  const stopped = readTable("b2b", fields, () => stop.abort(), stop.signal);
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
}, 30_000);
