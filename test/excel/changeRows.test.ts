import { changeRows } from "../../src/excel/rows/rows";
import { recordsOf } from "../../src/ims/records";
import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";
import { columnAt, invoice, invoices, lettersOf, load, sheetNames, valuesAt } from "./samples";
import { actions, AT, FIELDS, mark, marks, NONE } from "./marking";

/** Each action by its first letter, one that was not taken as a dash. */
const marksIn = (actions: readonly unknown[]): string =>
  actions.map((action) => (action === NONE ? "-" : String(action).charAt(0))).join("");

describe("rows are changed:", () => {
  let host: Host;
  beforeEach(async () => {
    host = await openWorkbook();
    await load(invoices(10));
  });

  test("several areas over filtered rows: only the visible selected ones, each in its own row", async () => {
    await host.user.filter("IMS_B2B", "Invoice number", ["INV-2", "INV-3", "INV-5", "INV-9"]);
    await host.user.select("B2B", "A2:A4,C5:C6,A11");
    const changed = await mark("selected", "Accepted");
    expect(changed?.count).toBe(3);
    expect(changed?.records.columns.number).toEqual(["INV-2", "INV-3", "INV-5"]);
    expect(marksIn(await actions())).toBe("-AA-A-----");
    expect(host.ledger.mostInFlight).toBe(1);
  });

  test("cells between the two that a mark changes keep formulas and all", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("B2B").getRange("H4").formulas = [["=100*4"]];
      await context.sync();
    });
    await host.user.filter("IMS_B2B", "Invoice number", ["INV-3", "INV-5"]);
    const before = await valuesAt("B2B", `B2:${lettersOf("b2b", "amended")}11`);
    await host.user.select("B2B", "A2:A11");
    await mark("selected", "Rejected");
    expect(await valuesAt("B2B", `B2:${lettersOf("b2b", "amended")}11`)).toEqual(before);
    const formula = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("B2B").getRange("H4").load("formulas");
      await context.sync();
      return String(cell.formulas[0]?.[0]);
    });
    expect(formula).toBe("=100*4");
    const checked = lettersOf("b2b", "checkedAction");
    expect(await columnAt("B2B", `${checked}2:${checked}6`)).toEqual([
      NONE,
      NONE,
      "Rejected",
      NONE,
      "Rejected",
    ]);
  });

  test("columns in another order, as an earlier version or the user laid them", async () => {
    const [key, checked] = [lettersOf("b2b", "key"), lettersOf("b2b", "checkedAction")];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("B2B");
      const columns = [key, checked].map((column) => sheet.getRange(`${column}1:${column}11`));
      for (const column of columns) column.load("values");
      await context.sync();
      const [keys, actionsChecked] = columns.map((column) => column.values);
      if (!keys || !actionsChecked) throw new Error("The columns were not read.");
      sheet.getRange(`${key}1:${key}11`).values = actionsChecked;
      sheet.getRange(`${checked}1:${checked}11`).values = keys;
      await context.sync();
    });
    await host.user.filter("IMS_B2B", "Invoice number", ["INV-1", "INV-3"]);
    await host.user.select("B2B", "A2:A4");
    await mark("selected", "Accepted");
    expect(await columnAt("B2B", "A2:A4")).toEqual(["Accepted", NONE, "Accepted"]);
    expect(await columnAt("B2B", `${key}2:${key}4`)).toEqual(["Accepted", NONE, "Accepted"]);
    expect(await columnAt("B2B", `${checked}2:${checked}4`)).toEqual(["b2b|1", "b2b|2", "b2b|3"]);
  });

  test("alternating rows left by a filter, a whole column selected", async () => {
    await host.user.filter("IMS_B2B", "Invoice number", ["INV-1", "INV-3", "INV-5", "INV-7"]);
    await host.user.select("B2B", "A:A");
    await mark("selected", "Rejected");
    expect(marksIn(await actions())).toBe("R-R-R-R---");
  });

  test("rows hidden by hand are left alone", async () => {
    await host.user.hideRows("B2B", "3:9");
    await host.user.select("B2B", "A1:A11");
    await mark("selected", "Pending");
    expect(marksIn(await actions())).toBe("P-------PP");
  });

  test("a sorted table: the rows that are selected now", async () => {
    await host.user.sort("IMS_B2B", "Invoice value", false);
    await host.user.select("B2B", "A2:A3");
    const changed = await mark("selected", "Accepted");
    expect(changed?.records.columns.number).toEqual(["INV-10", "INV-9"]);
    expect(await valuesAt("B2B", "A2:E4")).toMatchObject([
      { 0: "Accepted", 4: "INV-10" },
      { 0: "Accepted", 4: "INV-9" },
      { 0: NONE, 4: "INV-8" },
    ]);
  });

  test("a whole table, hidden rows too", async () => {
    await host.user.filter("IMS_B2B", "Invoice number", ["INV-4"]);
    const changed = await mark({ table: "b2b" }, "Accepted");
    expect(changed?.count).toBe(10);
    expect(new Set(await actions())).toEqual(new Set(["Accepted"]));
  });
});

test("a mark takes few requests, and few more for many rows", async () => {
  const host = await openWorkbook();
  await load(invoices(2_000));
  const cost = async (address: string) => {
    await host.user.select("B2B", address);
    const before = { ...host.ledger };
    await mark("selected", "Accepted");
    const { requests, bytesIn, bytesOut } = host.ledger;
    return {
      requests: requests - before.requests,
      bytes: bytesIn + bytesOut - before.bytesIn - before.bytesOut,
    };
  };
  await cost("A2");
  const one = await cost("A3");
  expect(one.requests).toBeLessThanOrEqual(6);
  expect(one.bytes).toBeLessThan(25_000);
  const many = await cost("A4:A1903");
  expect(many.requests).toBeLessThanOrEqual(8);
  // Mostly the log: some 150 bytes for each of 1,900 rows, and reading the rows twice.
  expect(many.bytes).toBeLessThan(800_000);
}, 30_000);

test("rows of alternating actions go in several requests, none of them large", async () => {
  const host = await openWorkbook();
  await load(invoices(2_400));
  const before = host.ledger.requests;
  host.ledger.largestRequest = 0;
  await changeRows(
    { table: "b2b" },
    () => FIELDS,
    ({ count }) => ({
      cells: {
        action: Array.from({ length: count }, (_, n) => (n % 2 === 0 ? "Accepted" : "Rejected")),
      },
      log: [],
      at: AT,
    }),
  );
  const written = await actions(2_400);
  expect(written.filter((action) => action === "Accepted")).toHaveLength(1_200);
  expect(written.slice(0, 3)).toEqual(["Accepted", "Rejected", "Accepted"]);
  expect(host.ledger.requests - before).toBeLessThanOrEqual(9);
  expect(host.ledger.largestRequest).toBeLessThan(1_500_000);
}, 30_000);

test("different values of rows in sight go in few bytes, and those left alone keep what they hold", async () => {
  const host = await openWorkbook();
  await load(invoices(600));
  await host.user.hideRows("B2B", "301:301");
  await host.user.select("B2B", "A2:A601");
  const before = host.ledger.bytesIn;
  await changeRows(
    "selected",
    () => FIELDS,
    ({ columns }) => ({
      cells: {
        action: (columns.number ?? []).map((number) => {
          const n = Number(number.slice(4));
          if (n % 3 === 0) return undefined;
          return n % 3 === 1 ? "Accepted" : "Rejected";
        }),
      },
      log: [],
      at: AT,
    }),
  );
  // 599 cells of some 15 bytes in two arrays; a range for each would be 160,000.
  expect(host.ledger.bytesIn - before).toBeLessThan(30_000);
  const cycle = ["Accepted", "Rejected", NONE];
  const expected = Array.from({ length: 600 }, (_, at) => (at === 299 ? NONE : cycle[at % 3]));
  expect(await actions(600)).toEqual(expected);
});

test("nothing is asked of decide and nothing changes where no row of ours is selected", async () => {
  const host = await openWorkbook();
  await load(invoices(2));
  const decide = jest.fn(marks("Accepted"));
  for (const [sheet, address] of [
    ["Sheet1", "A1:A5"],
    ["B2B", "A1:E1"],
    ["B2B", "A8"],
  ] as const) {
    await host.user.select(sheet, address);
    expect(await changeRows("selected", () => FIELDS, decide)).toBeUndefined();
  }
  await host.user.hideRows("B2B", "2:3");
  await host.user.select("B2B", "A2:A3");
  expect(await changeRows("selected", () => FIELDS, decide)).toBeUndefined();
  expect(decide).not.toHaveBeenCalled();
});

test("rows decide leaves alone stay as they are, and their log has no entry", async () => {
  await openWorkbook();
  await load(invoices(3));
  await mark({ table: "b2b" }, "Accepted", (number) => number !== "INV-2");
  expect(await actions(3)).toEqual(["Accepted", NONE, "Accepted"]);
  expect(await columnAt("IMS Log", "D1:D4")).toEqual(["Document", "INV-1", "INV-3", ""]);
});

test("remarks, amounts and dates are written as what they are, and can be emptied", async () => {
  await openWorkbook();
  await load(recordsOf("b2bcn", [invoice(1, { remarks: "old", reduceIgst: 100 }), invoice(2)]));
  const hostile = '=HYPERLINK("https://example.invalid")';
  const fields = ["remarks", "reduce", "reduceIgst", "twoB"] as const;
  const twoB = invoice(1).twoB ?? 0;
  await changeRows(
    { table: "b2bcn" },
    () => fields,
    () => ({
      cells: {
        remarks: ["", hostile],
        reduce: ["Yes", undefined],
        reduceIgst: [NaN, 12_345],
        twoB: [undefined, twoB + 1],
      },
      log: [],
      at: AT,
    }),
  );
  const read = await changeRows(
    { table: "b2bcn" },
    () => fields,
    () => ({ cells: {}, log: [], at: AT }),
  );
  expect(read?.records.columns).toMatchObject({
    remarks: ["", hostile],
    reduce: ["Yes", ""],
    reduceIgst: Float64Array.of(NaN, 12_345),
    twoB: Float64Array.of(twoB, twoB + 1),
  });
  expect(await sheetNames()).not.toContain("IMS Log");
});
