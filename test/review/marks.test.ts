import { columnAt, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, invoice, openedDesk, saying, until } from "./openedDesk";

const loaded = async (sections: object) => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(sections)]);
  return { host, desk };
};

test("marks change the sheet, the counts and the strip, and Undo takes them back", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1), invoice(2), invoice(3)] });
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Reject", "selected");
  expect(desk.state.status).toEqual({ tone: "done", text: "Rejected 2 rows.", next: "undo" });
  expect(desk.state.strip?.available.igst).toBe(5400);
  expect(desk.state.strip?.rejected.igst).toBe(5400);
  expect(desk.state.strip?.sinceLoading.igst).toBe(-5400);
  await desk.undo();
  expect(await columnAt("B2B", "A2:A4")).toEqual(["No action", "No action", "No action"]);
  expect(desk.state.strip?.sinceLoading.igst).toBe(0);
  expect(desk.state.tables[0]?.counts["No action"]).toBe(3);
});

test("what a rule refuses stays, is counted and can be reached", async () => {
  const { host, desk } = await loaded({
    b2b: [invoice(1), invoice(2, { ispendactblocked: "Y" }), invoice(3)],
  });
  await host.user.select("B2B", "A2:A4");
  await desk.mark("Pending", "selected");
  expect(desk.state.status).toEqual({
    tone: "refused",
    text: "Pending: 2 of 3 rows. 1 refused – the portal does not allow Pending here.",
    next: "show-refused",
  });
  expect(await columnAt("B2B", "A2:A4")).toEqual(["Pending", "No action", "Pending"]);
  await desk.showRefused();
  expect(desk.state.status.text).toBe("Selected 1 of 1 rows.");
});

test("nothing is marked when no row of ours is selected", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1)] });
  await host.user.select("Sheet1", "A1:A9");
  await desk.mark("Accept", "selected");
  expect(desk.state.status.text).toContain("Nothing was marked");
});

test("a mark is logged with what it was before", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(7)] });
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  const [entry] = await valuesAt("IMS Log", "B3:I3");
  expect(entry).toEqual([
    "B2B - Invoices",
    "24AAQCA8719H1ZC",
    "INV-7",
    "Action",
    "No action",
    "Accepted",
    "",
    "Accept",
  ]);
});

test("an action typed by hand is counted; a pasted word that is none is put back and explained", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1), invoice(2)] });
  await host.user.type("B2B", "A2", "Accepted");
  await saying(desk, "Changed the action of 1 row by hand.");
  expect(await columnAt("B2B", "A2")).toEqual(["Accepted"]);
  expect(desk.state.tables[0]?.counts.Accepted).toBe(1);
  await host.user.paste("B2B", "A3", [["maybe"]]);
  await saying(desk, "1 row put back");
  expect(await valuesAt("B2B", "A3:B3")).toEqual([
    [
      "No action",
      "‘maybe’ is not an action, so No action was put back. Choose Accepted, Rejected, Pending or No action.",
    ],
  ]);
});

test("an action typed against a rule is put back, with the rule's sentence", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1, { ispendactblocked: "Y" })] });
  await host.user.type("B2B", "A2", "Pending");
  expect(await saying(desk, "put back")).toContain("the portal does not allow Pending here");
  const [[action, check] = []] = await valuesAt("B2B", "A2:B2");
  expect(action).toBe("No action");
  expect(check).toContain("The portal does not allow Pending on this record.");
});

test("an answer on ITC to be reduced changes what the marks do, at once", async () => {
  const { host, desk } = await loaded({ b2bcn: [creditNote(1, { action: "A" })] });
  expect(desk.state.strip?.reduced.igst).toBe(1800);
  // Column O is ITC to be reduced.
  await host.user.type("B2B-CN", "O2", "No");
  await until(() => desk.state.strip?.reduced.igst === 0);
  const [[check] = []] = await valuesAt("B2B-CN", "B2");
  expect(check).toContain("Write a remark");
});

test("edits made while the pane was closed are checked when it opens", async () => {
  const { host } = await loaded({ b2b: [invoice(1, { ispendactblocked: "Y" }), invoice(2)] });
  await Excel.run(async (context) => {
    // As an Excel that sends no event: the cells changed behind the add-in's back.
    context.runtime.enableEvents = false;
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.getRange("A2:A3").values = [["Pending"], ["Rejected"]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await host.settled();
  const desk = await openedDesk();
  expect(await columnAt("B2B", "A2:A3")).toEqual(["No action", "Rejected"]);
  expect(desk.state.tables[0]?.counts).toMatchObject({ Rejected: 1, "No action": 1 });
});

test("a request that fails half-way marks nothing, and the same click works then", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1), invoice(2)] });
  await host.user.select("B2B", "A2:A3");
  host.faults.failRequest(({ Actions }) => JSON.stringify(Actions).includes("Accepted"), {
    when: "after",
    code: "RequestAborted",
  });
  await desk.mark("Accept", "selected");
  expect(desk.state.status.tone).toBe("failed");
  expect(await columnAt("B2B", "A2:A3")).toEqual(["No action", "No action"]);
  expect(desk.state.tables[0]?.counts.Accepted).toBe(0);
  host.faults.clear();
  await desk.mark("Accept", "selected");
  expect(await columnAt("B2B", "A2:A3")).toEqual(["Accepted", "Accepted"]);
});

test("the selection card says what each button would do", async () => {
  const { host, desk } = await loaded({
    b2bcn: [creditNote(1), creditNote(2, { ispendactblocked: "Y" })],
  });
  await host.user.select("B2B-CN", "A2:A3");
  await until(() => desk.state.selection?.rows === 2);
  expect(desk.state.selection).toMatchObject({
    table: "b2bcn",
    rows: 2,
    tax: 5400,
    outlook: {
      Accept: { allowed: 2, refused: 0 },
      Pending: {
        allowed: 1,
        refused: 1,
        why: { sentence: "the portal does not allow Pending here", inferred: false },
      },
    },
    asking: 2,
  });
});

test("rows with something in Check are counted: on loading, on marks, on edits, and when it opens", async () => {
  const { host, desk } = await loaded({
    b2b: [invoice(1, { srcfilstatus: "Not Filed" }), invoice(2), invoice(3, { camt: 5, samt: 5 })],
    b2bcn: [creditNote(1)],
  });
  // Of the invoices only the third is doubtful by itself: two kinds of tax.
  expect(desk.state.findings).toEqual([{ table: "b2b", rows: 1 }]);
  await host.user.select("B2B", "A2:A4");
  await desk.mark("Accept", "selected");
  expect(desk.state.findings).toEqual([{ table: "b2b", rows: 2 }]);
  await host.user.type("B2B-CN", "A2", "Accepted");
  await until(() => desk.state.findings.length === 2);
  await desk.undo();
  await desk.undo();
  expect(desk.state.findings).toEqual([{ table: "b2b", rows: 1 }]);
  expect((await openedDesk()).state.findings).toEqual([{ table: "b2b", rows: 1 }]);
});

test("a document that stands there twice is told on both rows, until the portal has but one", async () => {
  const { desk } = await loaded({ b2b: [invoice(1), invoice(1, { srcform: "R1A" }), invoice(2)] });
  const twin = expect.stringMatching(/^Another record has the same supplier, number/) as unknown;
  expect(await columnAt("B2B", "B2:B4")).toEqual([twin, twin, ""]);
  await desk.load([download({ b2b: [invoice(1), invoice(2)] })]);
  const gone = expect.stringMatching(/^The record was not in the last download/) as unknown;
  expect(await columnAt("B2B", "B2:B4")).toEqual(["", gone, ""]);
});
