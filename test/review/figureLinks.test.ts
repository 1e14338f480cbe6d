import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { openWorkbook } from "../workbook/open";
import { download, invoice, openedDesk, quiet, saying, until } from "./openedDesk";

/** Invoices 1 to 4; 2 and 3 are accepted on the portal. */
async function loaded(): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  const b2b = [1, 2, 3, 4].map((n) => invoice(n, n === 2 || n === 3 ? { action: "A" } : {}));
  await desk.load([download({ b2b })]);
  await quiet(host);
  return { host, desk };
}

const shown = ({ state }: Desk) => state.shown && [state.shown.table, state.shown.shown];

test("the link of a number on IMS Summary opens the sheet and shows exactly its records", async () => {
  const { host, desk } = await loaded();
  // Row 3 is B2B; column C holds the accepted ones, G the tax of those without action.
  await host.user.followLink("IMS Summary", "C3");
  expect(await saying(desk, "shown")).toBe("2 of 4 rows of B2B shown.");
  await host.user.select("IMS Summary", "A1");
  await quiet(host, 300);
  await host.user.followLink("IMS Summary", "G3");
  await until(() => desk.state.shown?.filters.action?.[0] === "No action");
  expect(shown(desk)).toEqual(["b2b", 2]);
});

test("the link of a table's name shows all its records", async () => {
  const { host, desk } = await loaded();
  await desk.filter("b2b", { action: ["Accepted"] });
  await host.user.followLink("IMS Summary", "A3");
  await until(() => desk.state.shown?.shown === 4);
  expect(desk.state.status.text).toBe("4 rows of B2B shown.");
});

test("a number clicked again is followed again", async () => {
  const { host, desk } = await loaded();
  await host.user.followLink("IMS Summary", "C3");
  await saying(desk, "2 of 4 rows");
  await desk.clearFilters("b2b");
  await quiet(host, 300);
  await host.user.followLink("IMS Summary", "C3");
  await saying(desk, "2 of 4 rows of B2B shown.");
});

test("going over the numbers, or to a sheet by its tab, filters nothing", async () => {
  const { host, desk } = await loaded();
  await host.user.select("IMS Summary", "C3");
  await quiet(host, 300);
  await host.user.select("B2B", "A2");
  await quiet(host, 300);
  expect(shown(desk)).toEqual(["b2b", 4]);
});
