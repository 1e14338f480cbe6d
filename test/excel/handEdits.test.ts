import { onHandEdit, type EditedArea } from "../../src/excel/rows/handEdits";
import { changeRows } from "../../src/excel/rows/rows";
import { onSelectionChanged } from "../../src/excel/rows/selection";
import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";
import { invoices, load } from "./samples";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

afterEach(() => jest.useRealTimers());

describe("edits by hand", () => {
  let host: Host;
  let edits: EditedArea[];
  let stop: () => Promise<void>;

  beforeEach(async () => {
    host = await openWorkbook();
    await load(invoices(5));
    edits = [];
    stop = await onHandEdit((area) => edits.push(area));
  });
  afterEach(() => stop());

  const addresses = () => edits.map(({ address }) => address);

  test("in a column of the user's are told with their sheet and address", async () => {
    await host.user.type("B2B", "A3", "Accepted");
    await host.user.type("B2B", "O4", "ask the supplier");
    expect(addresses()).toEqual(["A3", "O4"]);
    expect(edits[0]?.worksheetId).toBe(edits[1]?.worksheetId);
  });

  test("a paste is told once, with its area", async () => {
    await host.user.paste("B2B", "A2", [["Rejected"], ["Rejected"]]);
    expect(addresses()).toEqual(["A2:A3"]);
  });

  test("in the portal's columns, on other sheets, and by the add-in itself are not told", async () => {
    await host.user.type("B2B", "E3", "INV-X");
    await host.user.type("Sheet1", "A1", "hello");
    await changeRows(
      { table: "b2b" },
      () => ["action"],
      ({ count }) => ({
        cells: { action: new Array<string>(count).fill("Accepted") },
        log: [],
        at: new Date(2026, 10, 15),
      }),
    );
    await host.settled();
    expect(edits).toEqual([]);
  });

  test("made through the add-in's own client, but by no command of it, are told as such", async () => {
    await sleep(300);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("B2B").getRange("A3").values = [["Rejected"]];
      await context.sync();
    });
    await host.settled();
    expect(edits).toMatchObject([{ address: "A3", byAddIn: true }]);
  });

  test("are told when the user has moved the column, before anyone looked again", async () => {
    await host.user.insertColumns("B2B", "A:A");
    edits.length = 0;
    await host.user.type("B2B", "B3", "Accepted");
    expect(addresses()).toEqual(["B3"]);
  });

  test("are told of a sheet that was loaded later", async () => {
    await load({ ...invoices(2), table: "b2bdn" });
    await host.user.type("B2B-DN", "A2", "Pending");
    expect(addresses()).toEqual(["A2"]);
  });

  test("are not told any more once that is stopped", async () => {
    await stop();
    await host.user.type("B2B", "A3", "Accepted");
    expect(edits).toEqual([]);
  });
});

test("an edit by hand can be read by what was told", async () => {
  const host = await openWorkbook();
  await load(invoices(5));
  const told: EditedArea[] = [];
  const stop = await onHandEdit((area) => told.push(area));
  await host.user.type("B2B", "A4", "Pending");
  const [area] = told;
  if (!area) throw new Error("nothing was told");
  const changed = await changeRows(
    area,
    () => ["action", "number"],
    () => ({
      cells: { action: ["No action"], check: ["put back"] },
      log: [],
      at: new Date(2026, 10, 15),
    }),
  );
  expect(changed?.records.columns).toMatchObject({ number: ["INV-3"], action: ["Pending"] });
  await stop();
});

test("a change of the selection is told once it has come to rest", async () => {
  const host = await openWorkbook();
  await load(invoices(5));
  let told = 0;
  const stop = await onSelectionChanged(() => {
    told += 1;
  });
  const settled = () => jest.advanceTimersByTimeAsync(250);
  jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate"] });
  for (const address of ["A2", "A3", "A4"]) {
    await host.user.select("B2B", address);
    await jest.advanceTimersByTimeAsync(249);
  }
  expect(told).toBe(0);
  await settled();
  expect(told).toBe(1);
  await host.user.hideRows("B2B", "3:3");
  await settled();
  expect(told).toBe(2);
  await host.user.select("B2B", "A5");
  await stop();
  await settled();
  expect(told).toBe(2);
});
