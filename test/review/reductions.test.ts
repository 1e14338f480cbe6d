import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { columnAt, lettersOf, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, invoice, openedDesk, saying, until } from "./openedDesk";

async function loaded(sections: object): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(sections)]);
  return { host, desk };
}

const REMARKS = lettersOf("b2bcn", "remarks");

/** Columns O to S: the answers on ‘ITC to be reduced’ and the remark of the first credit notes. */
async function answers(notes: number): Promise<readonly unknown[][]> {
  const remarks = await columnAt("B2B-CN", `${REMARKS}2:${REMARKS}${notes + 1}`);
  const reductions = await valuesAt("B2B-CN", `O2:S${notes + 1}`);
  return reductions.map((cells, at) => [...cells, remarks[at]]);
}
const EMPTY = ["", "", "", "", "", ""];

test("accepting credit notes asks first, marks nothing until the answer, and counts it", async () => {
  const { host, desk } = await loaded({ b2bcn: [creditNote(1), creditNote(2)] });
  await host.user.select("B2B-CN", "A2:A3");
  await desk.mark("Accept", "selected");
  expect(desk.state.reductionQuestion).toEqual({
    purpose: "accept",
    scope: "selected",
    table: "b2bcn",
    rows: 2,
    asked: { count: 2, tax: { igst: 5400, cgst: 0, sgst: 0, cess: 0 }, withoutRemark: 2 },
    remark: "",
  });
  expect(await columnAt("B2B-CN", "A2:A3")).toEqual(["No action", "No action"]);
  await desk.answerReduction({ kind: "share", percent: 50, remark: "half was never taken" });
  expect(desk.state.reductionQuestion).toBeUndefined();
  expect(desk.state.status).toEqual({ tone: "done", text: "Accepted 2 rows.", next: "undo" });
  const remark = "half was never taken";
  expect(await answers(2)).toEqual([
    ["Yes", 9, 0, 0, 0, remark],
    ["Yes", 18, 0, 0, 0, remark],
  ]);
  expect(await columnAt("B2B-CN", "B2:B3")).toEqual(["", ""]);
  expect(desk.state.strip?.reduced.igst).toBe(2700);
  await desk.undo();
  expect(await answers(2)).toEqual([EMPTY, EMPTY]);
  expect(await columnAt("B2B-CN", "A2:A3")).toEqual(["No action", "No action"]);
});

test("no answer leaves everything as it is; it is never given by itself", async () => {
  const { host, desk } = await loaded({ b2bcn: [creditNote(7)] });
  await host.user.select("B2B-CN", "A2");
  await desk.mark("Accept", "selected");
  expect(desk.state.reductionQuestion?.document).toBe("CN-7 of 08-10-2026");
  await desk.answerReduction();
  expect(desk.state.status.text).toBe("Accept was not done.");
  expect(await answers(1)).toEqual([EMPTY]);
  expect(await columnAt("B2B-CN", "A2")).toEqual(["No action"]);
});

test("decided later, the row is accepted, says what is open and blocks the export", async () => {
  const { host, desk } = await loaded({ b2bcn: [creditNote(1)] });
  await host.user.select("B2B-CN", "A2");
  await desk.mark("Accept", "selected");
  await desk.answerReduction({ kind: "later" });
  expect(desk.state.status.text).toBe(
    "Accepted 1 row. ‘ITC to be reduced’ is open on 1 row: ‘Check’ says so, and the export waits for the answer.",
  );
  const [check] = await columnAt("B2B-CN", "B2");
  expect(check).toContain("Answer ‘ITC to be reduced’ with Yes or No");
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.checklist?.lines).toMatchObject([
    { id: "reduction-unanswered:b2bcn", level: "error" },
  ]);

  await desk.askReduction("selected");
  expect(desk.state.reductionQuestion).toMatchObject({ purpose: "answer", rows: 1 });
  await desk.answerReduction({ kind: "full" });
  expect(desk.state.status.text).toBe("‘ITC to be reduced’ answered: 1 row.");
  expect(await answers(1)).toEqual([["Yes", "", "", "", "", ""]]);
  expect(await desk.exportActions()).toBeDefined();
});

test("an answer that does not fit marks nothing and says why", async () => {
  const { host, desk } = await loaded({ b2bcn: [creditNote(1)] });
  await host.user.select("B2B-CN", "A2");
  await desk.mark("Accept", "selected");
  await desk.answerReduction({ kind: "none", remark: "" });
  expect(desk.state.status).toEqual({
    tone: "refused",
    text: "Nothing was marked. Write a remark: the portal asks for one when ITC is reduced in part or not at all.",
  });
  expect(await columnAt("B2B-CN", "A2")).toEqual(["No action"]);
});

test("where other rows are selected by the time of the answer, it is asked of those", async () => {
  const { host, desk } = await loaded({ b2bcn: [creditNote(1), creditNote(2)] });
  await host.user.select("B2B-CN", "A2");
  await desk.mark("Accept", "selected");
  await host.user.select("B2B-CN", "A3");
  await desk.answerReduction({ kind: "full" });
  expect(desk.state.reductionQuestion?.document).toBe("CN-2 of 08-10-2026");
  expect(await columnAt("B2B-CN", "A2:A3")).toEqual(["No action", "No action"]);
  await desk.answerReduction({ kind: "full" });
  expect(await columnAt("B2B-CN", "A2:A3")).toEqual(["No action", "Accepted"]);
});

test("what the portal blocks or has answered is not asked, nor are invoices", async () => {
  const { host, desk } = await loaded({
    b2b: [invoice(1)],
    b2bcn: [creditNote(1, { itcRedReqBlocked: "Y" }), creditNote(2, { itcRedReq: "N" })],
  });
  await host.user.select("B2B-CN", "A2:A3");
  await desk.mark("Accept", "selected");
  expect(desk.state.reductionQuestion).toBeUndefined();
  expect(desk.state.status.text).toBe("Accepted 2 rows.");
  await host.user.select("B2B", "A2");
  await desk.askReduction("selected");
  expect(desk.state.status.text).toBe(
    "Nothing to answer: ‘ITC to be reduced’ is answered on accepted credit notes and downward amendments only.",
  );
});

test("a credit note that is rejected after all keeps no answer, and Undo brings it back", async () => {
  const { host, desk } = await loaded({ b2bcn: [creditNote(1)] });
  await host.user.select("B2B-CN", "A2");
  await desk.mark("Accept", "selected");
  await desk.answerReduction({ kind: "none", remark: "never taken" });
  await desk.mark("Reject", "selected");
  expect(await answers(1)).toEqual([["", "", "", "", "", "never taken"]]);
  await desk.undo();
  expect(await answers(1)).toEqual([["No", "", "", "", "", "never taken"]]);
});

test("a remark goes with Reject and Pending, where the portal takes one", async () => {
  const { host, desk } = await loaded({
    b2b: [invoice(1), invoice(2, { isRemarksBlocked: "Y" })],
  });
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Reject", "selected", " goods not\nreceived ");
  expect(desk.state.status.text).toBe("Rejected 2 rows. 1 row takes no remark on the portal.");
  // Column O of the invoices: Remarks.
  expect(await columnAt("B2B", "O2:O3")).toEqual(["goods not received", ""]);
  await desk.mark("Reset", "selected", "not sent with Reset");
  expect(await columnAt("B2B", "O2:O3")).toEqual(["goods not received", ""]);
});

test("a remark is set and taken away by itself, logged and undone", async () => {
  const { host, desk } = await loaded({
    b2b: [invoice(1), invoice(2, { isRemarksBlocked: "Y" })],
  });
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Remark", "selected", "=SUM(A1)");
  expect(desk.state.status).toEqual({
    tone: "refused",
    text: "Remark: 1 of 2 rows. 1 refused – the portal takes no remark here.",
    next: "show-refused",
  });
  expect(await columnAt("B2B", "O2:O3")).toEqual(["=SUM(A1)", ""]);
  const [entry] = await valuesAt("IMS Log", "E3:I3");
  expect(entry).toEqual(["Remarks", "", "=SUM(A1)", "=SUM(A1)", "Remark"]);
  await desk.mark("Remark", "selected", "");
  expect(await columnAt("B2B", "O2:O3")).toEqual(["", ""]);
  await desk.undo();
  await desk.undo();
  expect(await columnAt("B2B", "O2:O3")).toEqual(["", ""]);
});

test("a remark of more than 250 characters is not taken", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1)] });
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected", "x".repeat(251));
  expect(await saying(desk, "Nothing was marked")).toContain("250 characters");
  await until(() => desk.state.work === undefined);
  expect(await columnAt("B2B", "A2")).toEqual(["No action"]);
});
