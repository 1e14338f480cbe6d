import type { RequestBody } from "../../src/preview/protocol";
import { openWorkbook } from "../workbook/open";
import { columnAt, lastLetters, lettersBehind, sheetNames, valuesAt } from "../excel/samples";
import { creditNote, download, invoice, openedDesk } from "./openedDesk";

/** Columns of the sheet B2B: Action, Check, Taxable value, Remarks, Filing status, Portal status, Change. */
const CHECK = "B";
const TAXABLE = "J";
/** A column of the user's own, behind ours. */
const OWN = lettersBehind("b2b");
const REMARKS = "O";
const FILING = "Q";
const STATUS = "T";
const CHANGE = "U";

const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

async function loaded(...invoices: readonly object[]) {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: invoices })]);
  const again = (...later: readonly object[]) => desk.load([download({ b2b: later })]);
  const mark = async (rows: string, command: "Accept" | "Reject" | "Pending") => {
    await host.user.select("B2B", rows);
    await desk.mark(command, "selected");
  };
  return { host, desk, again, mark };
}

/** Cells A to the last column of ours, of all used rows. */
const everything = () => valuesAt("B2B", `A1:${lastLetters("b2b")}6`);

test("the columns these tests name are where they say", async () => {
  await loaded(invoice(1));
  const headings = await Promise.all(
    [CHECK, TAXABLE, REMARKS, FILING, STATUS, CHANGE].map((letter) =>
      columnAt("B2B", `${letter}1:${letter}1`),
    ),
  );
  expect(headings.flat()).toEqual([
    "Check",
    "Taxable value",
    "Remarks",
    "Filing status",
    "Portal status",
    "Change",
  ]);
});

test("unchanged records keep the mark and the remark that were not uploaded", async () => {
  const { host, desk, again, mark } = await loaded(invoice(1), invoice(2));
  await mark("A2", "Reject");
  await host.user.type("B2B", `${REMARKS}2`, "goods not received");
  await settle();
  await again(invoice(1), invoice(2));
  expect(desk.state.status.text).toBe(
    "Loaded 2 records again: nothing differs from the sheets. All marks are as they were.",
  );
  expect(await valuesAt("B2B", "A2:A3")).toEqual([["Rejected"], ["No action"]]);
  expect(await valuesAt("B2B", `${REMARKS}2`)).toEqual([["goods not received"]]);
  expect(await sheetNames()).not.toContain("IMS Changes");
});

test("a record the supplier changed gets the portal's cells, and Check says what became of the mark", async () => {
  const { host, desk, again, mark } = await loaded(invoice(10), invoice(2));
  await mark("A2:A3", "Reject");
  await host.user.type("B2B", `${REMARKS}2`, "wrong rate");
  await settle();
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
    ["Table", "Supplier", "Document", "What", "Field", "From", "To"],
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

test("a record that is gone stays, counts nowhere, cannot be marked and is not sent", async () => {
  const { host, desk, again, mark } = await loaded(invoice(1), invoice(2));
  await mark("A3", "Reject");
  expect(desk.state.strip?.rejected.igst).toBe(3600);
  await again(invoice(1));
  expect(await valuesAt("B2B", "A3:B3")).toEqual([
    [
      "Rejected",
      "The record was not in the last download: the supplier deleted it, or GSTR-3B was filed. It is not counted in GSTR-2B and not sent.",
    ],
  ]);
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["", "Gone"]);
  expect(desk.state.strip?.rejected.igst).toBe(0);
  expect(await valuesAt("IMS Summary", "A3:F3")).toEqual([["B2B - Invoices", 1, 0, 0, 0, 1]]);
  await mark("A3", "Accept");
  expect(desk.state.status.text).toBe(
    "Accepted: 0 of 1 row. 1 refused – they were not in the last download.",
  );
  expect(await desk.exportActions()).toBeUndefined();
  await desk.askCompute();
  await desk.answerCompute(true);
  expect(desk.state.statement?.disagreeing).toBe(0);
  expect(host).toBeDefined();
});

test("a record that comes back counts again, with its mark", async () => {
  const { desk, again, mark } = await loaded(invoice(1), invoice(2));
  await mark("A3", "Reject");
  await again(invoice(1));
  await again(invoice(1), invoice(2));
  expect(await valuesAt("B2B", "A3:B3")).toEqual([["Rejected", ""]]);
  expect(await valuesAt("B2B", `${CHANGE}3`)).toEqual([["New"]]);
  expect(desk.state.strip?.rejected.igst).toBe(3600);
});

test("new records are added below and marked as new; the next load forgets that", async () => {
  const { desk, again } = await loaded(invoice(1));
  await again(invoice(1), invoice(2));
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["", "New"]);
  expect(desk.state.report?.changes).toEqual({
    new: 1,
    changed: 0,
    gone: 0,
    filed: 0,
    portalStatus: 0,
    same: 1,
    takenBack: 0,
    apart: [],
    listed: true,
  });
  await again(invoice(1), invoice(2));
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["", ""]);
  expect(await valuesAt("IMS Changes", "D2:E3")).toEqual([
    ["INV-2", "New"],
    ["", ""],
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
  expect(await columnAt("B2B", "E2:E4")).toEqual(["INV-1", "INV-2", ""]);
});

test("amounts the user declared stay on an unchanged credit note and go with a changed one", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2bcn: [creditNote(1), creditNote(2)] })]);
  await host.user.select("B2B-CN", "A2:A3");
  await desk.mark("Accept", "selected");
  await desk.answerReduction({ kind: "later" });
  // Columns O and P: ITC to be reduced, Reduce integrated tax.
  for (const row of [2, 3]) {
    await host.user.type("B2B-CN", `O${row}`, "Yes");
    await host.user.type("B2B-CN", `P${row}`, "9");
  }
  await settle();
  await desk.load([download({ b2bcn: [creditNote(1), creditNote(2, { txval: 230 })] })]);
  expect(await valuesAt("B2B-CN", "O2:P3")).toEqual([
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

test("own columns, colours, order and hidden rows stay: rows are found by their keys", async () => {
  const { host, again } = await loaded(invoice(1), invoice(2), invoice(3));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.tables.getItem("IMS_B2B").resize(`A1:${OWN}4`);
    sheet.getRange(`${OWN}1:${OWN}4`).values = [["My note"], ["one"], ["two"], ["three"]];
    await context.sync();
  });
  await host.user.sort("IMS_B2B", "Invoice number", false);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.getRange("A3:A3").rowHidden = true;
    sheet.getRange("C2:C2").format.fill.color = "#FFFF00";
    await context.sync();
  });
  await again(invoice(1, { txval: 150 }), invoice(2, { txval: 250 }), invoice(3), invoice(4));
  expect(await columnAt("B2B", "E2:E5")).toEqual(["INV-3", "INV-2", "INV-1", "INV-4"]);
  expect(await columnAt("B2B", `${TAXABLE}2:${TAXABLE}5`)).toEqual([300, 250, 150, 400]);
  const looks = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    const fill = sheet.getRange("C2:C2").format.fill;
    fill.load("color");
    const row = sheet.getRange("A3:A3");
    row.load("rowHidden");
    const note = sheet.getRange(`${OWN}1:${OWN}5`);
    note.load("values");
    await context.sync();
    return [fill.color, row.rowHidden, note.values.flat()];
  });
  expect(looks).toEqual(["#FFFF00", true, ["My note", "three", "two", "one", ""]]);
});

test("a cell of the portal's that was overtyped is put right, and nobody is blamed for it", async () => {
  const { host, desk, again, mark } = await loaded(invoice(1));
  await mark("A2", "Reject");
  await host.user.type("B2B", `${TAXABLE}2`, "77");
  await settle();
  await again(invoice(1, { srcfilstatus: "Not Filed" }));
  expect(await valuesAt("B2B", `${TAXABLE}2`)).toEqual([[100]]);
  expect(await valuesAt("B2B", "A2")).toEqual([["Rejected"]]);
  expect(desk.state.report?.changes?.changed).toBe(1);
  expect(await valuesAt("IMS Changes", "E2:H3")).toEqual([
    ["Changed", "Filing status", "Filed", "Not Filed"],
    ["", "", "", ""],
  ]);
});

test("files with none of a sheet's records are another part of the download", async () => {
  const { desk, again } = await loaded(invoice(1), invoice(2));
  await again(invoice(3));
  expect(desk.state.status.text).toBe(
    "Loaded 1 record again: 1 new. The sheet IMS Changes lists them. No record of B2B was met again, so the files were taken for another part of the download and nothing there for gone.",
  );
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}4`)).toEqual(["", "", "New"]);
});

test("a table the files do not hold is left alone", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1)], b2bcn: [creditNote(1)] })]);
  await host.user.select("B2B-CN", "A2");
  await desk.mark("Pending", "selected");
  await desk.load([download({ b2b: [invoice(1)] })]);
  expect(await valuesAt("B2B-CN", "A2")).toEqual([["Pending"]]);
});

test("Cancel while the sheets are merged leaves every cell as it was", async () => {
  const { desk, mark } = await loaded(invoice(1), invoice(2), invoice(3));
  await mark("A2:A3", "Reject");
  const before = [await everything(), await sheetNames()];
  const stop = desk.subscribe(() => {
    // The rows have been merged by then; the new sheet is being written.
    if (desk.state.work?.what === "Writing the sheets") desk.cancel();
  });
  await desk.load([
    download({ b2b: [invoice(1, { txval: 150 }), invoice(2)], b2bcn: [creditNote(1)] }),
  ]);
  stop();
  expect(desk.state.status.text).toBe("Loading was cancelled. The workbook is as it was before.");
  expect([await everything(), await sheetNames()]).toEqual(before);
});

test.each(["before", "after"] as const)(
  "whichever request fails, %s it took effect, nothing of a merge is left",
  async (when) => {
    const { host, desk, mark } = await loaded(invoice(1), invoice(2), invoice(3));
    await mark("A2:A3", "Reject");
    const before = [await everything(), await sheetNames()];
    let failures = 0;
    for (let n = 1; n < 80; n++) {
      await settle();
      host.faults.failRequest(n, { when, code: "RequestAborted" });
      // A corrected date (the row key changes with it), one record gone, one new.
      await desk.load([
        download({ b2b: [invoice(1, { idt: "09-10-2026" }), invoice(2), invoice(4)] }),
      ]);
      host.faults.clear();
      const { tone, text } = desk.state.status;
      if (tone === "done" || text.startsWith("The records are on their sheets")) break;
      failures += 1;
      expect([n, await everything(), await sheetNames()]).toEqual([n, ...before]);
    }
    expect(failures).toBeGreaterThan(15);
    expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}5`)).toEqual(["Changed", "", "Gone", "New"]);
  },
  60_000,
);

test("rows that are sorted in the moment they are merged all keep what they held", async () => {
  const { host, desk, mark } = await loaded(invoice(1), invoice(2), invoice(3));
  await mark("A2", "Reject");
  await settle();
  const { handle } = host;
  Object.assign(host, {
    handle: async (body: RequestBody) => {
      const isMerging = body.Actions.some(
        ({ Name, ArgumentInfo }) => Name === "Values" && ArgumentInfo?.Arguments?.[0] === "Changed",
      );
      if (isMerging) await host.user.sort("IMS_B2B", "Invoice number", false);
      return handle(body);
    },
  });
  await desk.load([download({ b2b: [invoice(1, { txval: 150 }), invoice(2), invoice(3)] })]);
  expect(desk.state.status.text).toContain("changed while they were being loaded again");
  expect(await valuesAt("B2B", "E2:E4")).toEqual([["INV-3"], ["INV-2"], ["INV-1"]]);
  expect(await columnAt("B2B", "A2:A4")).toEqual(["No action", "No action", "Rejected"]);
  expect(await columnAt("B2B", `${TAXABLE}2:${TAXABLE}4`)).toEqual([300, 200, 100]);
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}4`)).toEqual(["", "", ""]);
});
