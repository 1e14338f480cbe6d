import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { download, invoice, openedDesk, quiet } from "./openedDesk";

/** A desk on invoices 1 to 5, with 18.00 of integrated tax for each unit. */
async function loaded(): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [1, 2, 3, 4, 5].map((n) => invoice(n)) })]);
  await quiet(host);
  return { host, desk };
}

/** What the pane and what the sheet IMS Summary say of B2B: counts, then tax in paise. */
async function summaries({ state }: Desk): Promise<readonly unknown[]> {
  const { counts, tax } = state.tables[0] ?? {};
  const actions = ["No action", "Accepted", "Rejected", "Pending"] as const;
  const [cells = []] = await valuesAt("IMS Summary", "B3:J3");
  const rounded = cells.slice(5).map((rupees) => Math.round(Number(rupees) * 100));
  expect([...cells.slice(0, 4), ...rounded]).toEqual([
    ...actions.map((action) => counts?.[action]),
    ...actions.map((action) => tax?.[action]),
  ]);
  return cells.slice(0, 4);
}

test("the summary follows marks made one upon the other, Undo, and an edit by hand", async () => {
  const { host, desk } = await loaded();
  await host.user.select("B2B", "A2:A4");
  const first = desk.mark("Reject", "selected");
  // A second command while the first one runs is not taken.
  await Promise.all([first, desk.mark("Accept", "selected")]);
  await desk.mark("Pending", "selected");
  expect(await summaries(desk)).toEqual([2, 0, 0, 3]);
  await desk.undo();
  expect(await summaries(desk)).toEqual([2, 0, 3, 0]);
  await host.user.type("B2B", "A6", "Accepted");
  await quiet(host, 100);
  expect(await summaries(desk)).toEqual([1, 1, 3, 0]);
});

test("the summary follows rows that the user deleted, pasted over, sorted and filtered", async () => {
  const { host, desk } = await loaded();
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  await host.user.deleteRows("B2B", "3:4");
  await quiet(host, 100);
  expect(await summaries(desk)).toEqual([2, 0, 1, 0]);
  await host.user.paste("B2B", "A3", [["Pending"], ["Accepted"]]);
  await quiet(host, 100);
  expect(await summaries(desk)).toEqual([0, 1, 1, 1]);
  await host.user.sort("IMS_B2B", "Invoice value", false);
  await host.user.filter("IMS_B2B", "Action", ["Pending"]);
  await desk.mark("Reset", "shown");
  expect(await summaries(desk)).toEqual([1, 1, 1, 0]);
});
