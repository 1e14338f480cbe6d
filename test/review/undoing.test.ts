import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { columnAt, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { download, invoice, openedDesk, saying } from "./openedDesk";

const NONE = "No action";

async function loaded(count: number): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  await desk.load([download({ b2b: numbers.map((n) => invoice(n)) })]);
  return { host, desk };
}

/** The action of each invoice by its number, in whatever order they stand. */
async function actions(count: number): Promise<Record<string, unknown>> {
  const rows = await valuesAt("B2B", `A2:E${count + 1}`);
  return Object.fromEntries(rows.map((row) => [row[4], row[0]]));
}

test("Undo and Redo find the records again after the user sorted and filtered", async () => {
  const { host, desk } = await loaded(4);
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Reject", "selected");
  await host.user.sort("IMS_B2B", "Invoice value", false);
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-3", "INV-4"]);
  await desk.undo();
  expect(desk.state.status).toEqual({ tone: "done", text: "Undone: Reject, 2 rows." });
  expect(await actions(4)).toEqual({ "INV-1": NONE, "INV-2": NONE, "INV-3": NONE, "INV-4": NONE });
  await host.user.sort("IMS_B2B", "Invoice value", true);
  await desk.redo();
  expect(desk.state.status).toEqual({ tone: "done", text: "Redone: Reject, 2 rows." });
  expect(await actions(4)).toEqual({
    "INV-1": "Rejected",
    "INV-2": "Rejected",
    "INV-3": NONE,
    "INV-4": NONE,
  });
  expect(desk.state.tables[0]?.counts).toMatchObject({ Rejected: 2, "No action": 2 });
});

test("a row that was changed by hand after the command keeps the change, and Undo says so", async () => {
  const { host, desk } = await loaded(3);
  await host.user.select("B2B", "A2:A4");
  await desk.mark("Reject", "selected");
  await host.user.type("B2B", "A3", "Pending");
  await saying(desk, "by hand");
  await desk.undo();
  expect(desk.state.status.text).toBe("Undone: edit by hand, 1 row.");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("B2B").getRange("4:4").delete("Up");
    await context.sync();
  });
  host.book.eventsEnabled = false;
  await host.user.type("B2B", "A3", "Accepted");
  host.book.eventsEnabled = true;
  await desk.undo();
  expect(desk.state.status).toEqual({
    tone: "refused",
    text: "Undone: Reject, 1 row. 2 rows changed since, or are gone, and were left.",
  });
  expect(await columnAt("B2B", "A2:A3")).toEqual([NONE, "Accepted"]);
});

test("more than fifty commands are undone, latest first, and done again", async () => {
  const { host, desk } = await loaded(1);
  await host.user.select("B2B", "A2");
  for (let step = 0; step < 26; step++) {
    await desk.mark("Accept", "selected");
    await desk.mark("Reject", "selected");
  }
  for (let step = 0; step < 51; step++) await desk.undo();
  expect(await columnAt("B2B", "A2")).toEqual(["Accepted"]);
  expect(desk.state).toMatchObject({
    undo: { command: "Accept", rows: 1 },
    redo: { command: "Reject", rows: 1 },
  });
  for (let step = 0; step < 51; step++) await desk.redo();
  expect(await columnAt("B2B", "A2")).toEqual(["Rejected"]);
  expect(desk.state.redo).toBeUndefined();
  await desk.redo();
  expect(desk.state.status.text).toBe("There is nothing to redo.");
});

test("a new command after Undo leaves nothing to redo", async () => {
  const { host, desk } = await loaded(2);
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  await desk.undo();
  await host.user.select("B2B", "A3");
  await desk.mark("Reject", "selected");
  expect(desk.state.redo).toBeUndefined();
  expect(desk.state.undo).toEqual({ command: "Reject", rows: 1 });
});

test("a command that changes nothing is no step to undo, and Redo stays", async () => {
  const { host, desk } = await loaded(2);
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  await desk.mark("Reject", "selected");
  await desk.undo();
  await desk.mark("Accept", "selected");
  expect(desk.state.undo).toEqual({ command: "Accept", rows: 1 });
  await desk.redo();
  expect(await columnAt("B2B", "A2")).toEqual(["Rejected"]);
});

test("Undo and Redo are logged as such, with what they changed", async () => {
  const { host, desk } = await loaded(1);
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  await desk.undo();
  await desk.redo();
  expect((await valuesAt("IMS Log", "F3:I5")).map(([from, to, , by]) => [from, to, by])).toEqual([
    [NONE, "Accepted", "Accept"],
    ["Accepted", NONE, "Undo"],
    [NONE, "Accepted", "Redo"],
  ]);
});

test("a mark can be undone after another download was loaded; what the supplier changed is left", async () => {
  const { host, desk } = await loaded(2);
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Reject", "selected");
  await desk.load([download({ b2b: [invoice(1), invoice(2, { txval: 250 })] })]);
  await desk.undo();
  expect(desk.state.status.text).toBe(
    "Undone: Reject, 1 row. 1 row changed since, or is gone, and was left.",
  );
  expect(await actions(2)).toEqual({ "INV-1": NONE, "INV-2": NONE });
});
