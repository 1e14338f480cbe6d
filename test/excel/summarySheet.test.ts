import { findImsSheets } from "../../src/excel/sheets/imsSheets";
import { writeSummary } from "../../src/excel/statement/summarySheet";
import type { Action } from "../../src/ims/actions";
import { recordsOf } from "../../src/ims/records";
import { openWorkbook } from "../workbook/open";
import { columnAt, invoice, invoices, load, sheetNames, valuesAt } from "./samples";

const ACTIONS: readonly Action[] = ["Accepted", "Rejected", "Accepted", "No action", "Pending"];
// Tax of invoice n: 180.00 × n.
const marked = recordsOf(
  "b2b",
  ACTIONS.map((action, n) => invoice(n + 1, { action })),
);

const write = async () => writeSummary(await findImsSheets());

test("the summary counts records and tax per action, as the portal's summary page does", async () => {
  await openWorkbook();
  await load(
    marked,
    recordsOf("impg", [invoice(2, { igst: 50_000, cess: 1_25, action: "Pending" })]),
  );
  expect(await write()).toBe("IMS Summary");
  expect(await valuesAt("IMS Summary", "A1:K1")).toEqual([
    [
      "IMS table",
      "No action (records)",
      "Accepted (records)",
      "Rejected (records)",
      "Pending (records)",
      "Total (records)",
      "No action (tax, ₹)",
      "Accepted (tax, ₹)",
      "Rejected (tax, ₹)",
      "Pending (tax, ₹)",
      "Total (tax, ₹)",
    ],
  ]);
  expect(await columnAt("IMS Summary", "A2:A15")).toEqual([
    "All other ITC",
    "B2B - Invoices",
    "B2B - Invoices (Amendments)",
    "B2B - Debit Notes",
    "B2B - Debit Notes (Amendments)",
    "B2B - Credit Notes",
    "B2B - Credit Notes (Amendments)",
    "ECO [9(5)] - Documents",
    "ECO [9(5)] - Documents (Amendments)",
    "Import of goods",
    "IMPG - Import of goods from overseas",
    "IMPG (Amendments)",
    "IMPGSEZ - Import of goods from SEZ",
    "IMPGSEZ (Amendments)",
  ]);
  // Accepted: invoices 1 and 3; rejected 2; no action 4; pending 5.
  expect(await valuesAt("IMS Summary", "B3:K4")).toEqual([
    [1, 2, 1, 1, 5, 720, 720, 360, 900, 2700],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(await valuesAt("IMS Summary", "B12:K12")).toEqual([
    [0, 0, 0, 1, 1, 0, 0, 0, 501.25, 501.25],
  ]);
});

test("the summary follows the marks; an emptied or unknown action counts as no action", async () => {
  const host = await openWorkbook();
  await load(marked);
  await write();
  await host.user.type("B2B", "A2", "Rejected");
  await host.user.paste("B2B", "A4", [["whatever"]]);
  await host.user.paste("B2B", "A6", [[""]]);
  expect(await valuesAt("IMS Summary", "B3:F3")).toEqual([[3, 0, 2, 0, 5]]);
});

test("a table's name and each of its numbers lead to its sheet, whatever it is called now", async () => {
  const host = await openWorkbook();
  await load(marked);
  await host.user.renameSheet("B2B", "Ravi's purchases");
  await write();
  const links = await Excel.run(async (context) => {
    const cells = ["A3", "B3", "K3", "A4", "B4"].map((address) =>
      context.workbook.worksheets.getItem("IMS Summary").getRange(address).load("hyperlink"),
    );
    await context.sync();
    return cells.map(({ hyperlink }) => hyperlink?.documentReference);
  });
  const there = "'Ravi''s purchases'!A1:B1";
  expect(links).toEqual([there, there, there, undefined, undefined]);
  expect(await valuesAt("IMS Summary", "A3:F3")).toEqual([["B2B - Invoices", 1, 2, 1, 1, 5]]);
});

test("ours is written again in place; a sheet of that name that is not ours stays", async () => {
  const host = await openWorkbook();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("IMS Summary").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  await load(invoices(1));
  expect(await write()).toBe("IMS Summary (IMS)");
  await host.user.renameSheet("IMS Summary (IMS)", "Overview");
  expect(await write()).toBe("Overview");
  expect(await columnAt("IMS Summary", "A1:A2")).toEqual(["mine", ""]);
  expect(await sheetNames()).toEqual(["Sheet1", "IMS Summary", "B2B", "Overview"]);
});
