import { findImsSheets } from "../../src/excel/sheets/imsSheets";
import { readSettings } from "../../src/excel/connection/settings";
import { recordsOf } from "../../src/ims/records";
import { openWorkbook } from "../workbook/open";
import { invoice, invoices, load, sheetNames, valuesAt, lastLetters, loadWith } from "./samples";

const WHEN = ["before", "after"] as const;

/** The last column of a fresh table of invoices. */
const LAST = lastLetters("b2b");

test("whichever request of a load fails, the workbook is as it was before", async () => {
  const host = await openWorkbook();
  await loadWith({ settings: "first" }, invoices(2));
  const more = [recordsOf("b2b", [invoice(3), invoice(4)]), recordsOf("ecom", [invoice(5)])];
  const sheet = await valuesAt("B2B", `A1:${LAST}5`);
  let failures = 0;
  for (const when of WHEN) {
    for (let n = 1; n < 60; n++) {
      host.faults.failRequest(n, { when, code: "RequestAborted" });
      const outcome = await loadWith({ settings: "second" }, ...more).then(
        () => "done",
        (problem: Error) => problem.message,
      );
      host.faults.clear();
      expect(host.book.eventsEnabled).toBe(true);
      if (outcome === "done") break;
      failures += 1;
      expect([when, n, outcome]).toEqual([when, n, expect.stringMatching(/lost the connection/)]);
      expect([when, n, await sheetNames()]).toEqual([when, n, ["Sheet1", "B2B"]]);
      expect([when, n, await findImsSheets()]).toMatchObject([
        when,
        n,
        [{ table: "b2b", rows: 2 }],
      ]);
      expect([when, n, await valuesAt("B2B", `A1:${LAST}5`)]).toEqual([when, n, sheet]);
      expect(await readSettings()).toBe("first");
    }
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.getItemOrNullObject("ECO").delete();
      tables.getItem("IMS_B2B").resize(`A1:${LAST}3`);
      worksheets.getItem("B2B").getRange(`A4:${LAST}9`).clear();
      context.workbook.settings.add("imsReview", "first");
      await context.sync();
    });
  }
  expect(failures).toBeGreaterThan(20);
}, 120_000);

test("what a load left that was broken off is cleared away by the next one", async () => {
  await openWorkbook();
  await load(invoices(2));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("ECO").customProperties.add("imsLoading", "new");
    const b2b = worksheets.getItem("B2B");
    b2b.customProperties.add("imsLoading", "2+2");
    b2b.getRange("A4:B5").values = [
      ["Accepted", "left"],
      ["Accepted", "left"],
    ];
    context.workbook.tables.getItem("IMS_B2B").resize(`A1:${LAST}5`);
    await context.sync();
  });
  await load(recordsOf("ecom", [invoice(1)]));
  expect(await sheetNames()).toEqual(["Sheet1", "B2B", "ECO"]);
  expect(await findImsSheets()).toMatchObject([
    { table: "b2b", rows: 2 },
    { table: "ecom", sheet: "ECO", rows: 1 },
  ]);
  expect(await valuesAt("B2B", "A4:B5")).toEqual([
    ["", ""],
    ["", ""],
  ]);
});
