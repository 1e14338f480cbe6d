import { columnAt, lettersOf, sheetNames, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { CHANGE, CHECK, FILING, NUMBER, REMARKS, STATUS, TAXABLE, loaded } from "./loadedAgain";
import { creditNote, download, invoice, openedDesk, quiet } from "./openedDesk";

test("unchanged records keep the mark and the remark that were not uploaded", async () => {
  const { desk, again, mark, type } = await loaded(invoice(1), invoice(2));
  await mark("A2", "Reject");
  await type(`${REMARKS}2`, "goods not received");
  await again(invoice(1), invoice(2));
  expect(desk.state.status.text).toBe(
    "Loaded 2 records again: nothing differs from the sheets. All marks are as they were.",
  );
  expect(await valuesAt("B2B", "A2:A3")).toEqual([["Rejected"], ["No action"]]);
  expect(await valuesAt("B2B", `${REMARKS}2`)).toEqual([["goods not received"]]);
  expect(await sheetNames()).not.toContain("IMS Changes");
});

test("no figure of Cess and one of 0.00 are the same, whichever comes first; a real one is a change", async () => {
  const untold = (n: number) => invoice(n, { cess: undefined });
  const { desk, again, mark } = await loaded(untold(1), invoice(2, { cess: 0 }), untold(3));
  await mark("A2:A4", "Reject");
  await again(invoice(1, { cess: 0 }), untold(2), invoice(3, { cess: 5 }));
  expect(await columnAt("B2B", "A2:A4")).toEqual(["Rejected", "Rejected", "No action"]);
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}4`)).toEqual(["", "", "Changed"]);
  expect(desk.state.status.text).toContain("1 changed; 2 as before, with your marks");
  expect(await columnAt("B2B", `${CHECK}4`)).toEqual([
    "The supplier changed Cess from nothing to 5.00; your Reject was taken back: decide again.",
  ]);
});

test("a record the supplier changed gets the portal's cells, and Check says what became of the mark", async () => {
  const { desk, again, mark, type } = await loaded(invoice(10), invoice(2));
  await mark("A2:A3", "Reject");
  await type(`${REMARKS}2`, "wrong rate");
  await again(invoice(10, { txval: 1100, iamt: 216 }), invoice(2));
  expect(await valuesAt("B2B", `A2:${CHECK}3`)).toEqual([
    [
      "No action",
      "The supplier changed Taxable value from 1,000.00 to 1,100.00, Integrated tax from 180.00 to 216.00; your Reject and remark were taken back: decide again.",
    ],
    ["Rejected", ""],
  ]);
  expect(await valuesAt("B2B", `${TAXABLE}2:K2`)).toEqual([[1100, 216]]);
  expect(await valuesAt("B2B", `${REMARKS}2`)).toEqual([[""]]);
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["Changed", ""]);
  expect(desk.state.status.text).toBe(
    "Loaded 2 records again: 1 changed; 1 as before, with your marks. The sheet IMS Changes lists them. What you had decided on 1 record was taken back, because the supplier changed it: ‘Check’ says why.",
  );
  expect(await valuesAt("IMS Changes", "B1:H3")).toEqual([
    ["Table", "Supplier or customer", "Document", "What", "Field", "From", "To"],
    [
      "B2B - Invoices",
      "24AAQCA8719H1ZC",
      "INV-10",
      "Changed",
      "Taxable value",
      "1,000.00",
      "1,100.00",
    ],
    [
      "B2B - Invoices",
      "24AAQCA8719H1ZC",
      "INV-10",
      "Changed",
      "Integrated tax",
      "180.00",
      "216.00",
    ],
  ]);
});

test("an action the portal itself reset is told as the portal's doing", async () => {
  const { again } = await loaded(invoice(1, { action: "A" }));
  await again(invoice(1, { txval: 110 }));
  expect(await valuesAt("B2B", `A2:${CHECK}2`)).toEqual([
    [
      "No action",
      "The supplier changed Taxable value from 100.00 to 110.00; the portal took Accepted back: decide again.",
    ],
  ]);
});

test("what was uploaded comes back as the portal's status and is no change to send any more", async () => {
  const { desk, again, mark } = await loaded(invoice(1), invoice(2));
  await mark("A2", "Reject");
  await again(invoice(1, { action: "R" }), invoice(2));
  expect(await valuesAt("B2B", "A2")).toEqual([["Rejected"]]);
  expect(await columnAt("B2B", `${STATUS}2:${CHANGE}2`)).toEqual(["Rejected"]);
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["Portal status", ""]);
  expect(desk.state.status.text).toContain("1 with another portal status");
  expect(await desk.exportActions()).toBeUndefined();
});

test("an action nobody changed here follows the portal; one that was marked here stays", async () => {
  const { again, mark } = await loaded(invoice(1), invoice(2));
  await mark("A3", "Pending");
  await again(invoice(1, { action: "A" }), invoice(2, { action: "A" }));
  expect(await columnAt("B2B", "A2:A3")).toEqual(["Accepted", "Pending"]);
  expect(await columnAt("B2B", `${STATUS}2:${STATUS}3`)).toEqual(["Accepted", "Accepted"]);
});

test("a return filed since keeps the mark and lets the record count", async () => {
  const { desk, again, mark } = await loaded(invoice(1, { srcfilstatus: "Not Filed" }));
  await mark("A2", "Accept");
  expect(desk.state.strip?.available.igst).toBe(0);
  await again(invoice(1));
  expect(await valuesAt("B2B", `A2:${CHECK}2`)).toEqual([["Accepted", ""]]);
  expect(await valuesAt("B2B", `${FILING}2`)).toEqual([["Filed"]]);
  expect(await valuesAt("B2B", `${CHANGE}2`)).toEqual([["Filed"]]);
  expect(desk.state.strip?.available.igst).toBe(1800);
  expect(await valuesAt("IMS Changes", "E2:H2")).toEqual([
    ["Filed", "Filing status", "Not Filed", "Filed"],
  ]);
});

test("a number whose date was corrected is the same record, changed", async () => {
  const { again, mark } = await loaded(invoice(1), invoice(2));
  await mark("A2", "Reject");
  await again(invoice(1, { idt: "09-10-2026" }), invoice(2));
  expect(await valuesAt("B2B", `A2:${CHECK}2`)).toEqual([
    [
      "No action",
      "The supplier changed Invoice date from 08-10-2026 to 09-10-2026; your Reject was taken back: decide again.",
    ],
  ]);
  expect(await columnAt("B2B", `${NUMBER}2:${NUMBER}4`)).toEqual(["INV-1", "INV-2", ""]);
});

test("amounts the user declared stay on an unchanged credit note and go with a changed one", async () => {
  const [REDUCE, REDUCE_IGST] = [lettersOf("b2bcn", "reduce"), lettersOf("b2bcn", "reduceIgst")];
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2bcn: [creditNote(1), creditNote(2)] })]);
  await host.user.select("B2B-CN", "A2:A3");
  await desk.mark("Accept", "selected");
  await desk.answerReduction({ kind: "later" });
  for (const row of [2, 3]) {
    await host.user.type("B2B-CN", `${REDUCE}${row}`, "Yes");
    await host.user.type("B2B-CN", `${REDUCE_IGST}${row}`, "9");
  }
  await quiet(host);
  await desk.load([download({ b2bcn: [creditNote(1), creditNote(2, { txval: 230 })] })]);
  expect(await valuesAt("B2B-CN", `${REDUCE}2:${REDUCE_IGST}3`)).toEqual([
    ["Yes", 9],
    ["", ""],
  ]);
  expect(await valuesAt("B2B-CN", "A3:B3")).toEqual([
    [
      "No action",
      "The supplier changed Taxable value from 200.00 to 230.00; your Accept and ITC reduction were taken back: decide again.",
    ],
  ]);
});

test("a list of changes that an earlier version headed otherwise goes on", async () => {
  const { again } = await loaded(invoice(1));
  await again(invoice(1), invoice(2));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("IMS Changes").getRange("C1").values = [["Supplier"]];
    await context.sync();
  });
  await again(invoice(1), invoice(2), invoice(3));
  expect(await valuesAt("IMS Changes", "C1:E3")).toEqual([
    ["Supplier", "Document", "What"],
    ["24AAQCA8719H1ZC", "INV-2", "New"],
    ["24AAQCA8719H1ZC", "INV-3", "New"],
  ]);
});
